import type { Health } from './context.ts';
import type { Examined } from './examine.ts';
import { allowed } from './rules/allowed.ts';
import { conversation } from './rules/conversation.ts';
import { type AddCase, findingOf, type RuleFamily, rank, weigh } from './rules/evidence.ts';
import { hardIdentifiers } from './rules/hard-identifiers.ts';
import { persons } from './rules/persons.ts';
import { readersCare } from './rules/reader.ts';
import { requested } from './rules/requested.ts';
import { rooms } from './rules/rooms.ts';
import { unnamedPatient } from './rules/unnamed-patient.ts';
import type { Asked, Recalled } from './thread.ts';
import type { Case, Strength } from './types.ts';

/** R14: emergency instructions go at every setting. */
const emergencies: RuleFamily = ({ emergency }, add) => {
  if (emergency) add('R14', 0.9, [], []);
};

/** In the order in which cases of one score are listed. */
const FAMILIES: readonly RuleFamily[] = [
  hardIdentifiers,
  emergencies,
  persons,
  unnamedPatient,
  readersCare,
  conversation,
  rooms,
  requested,
  allowed,
];

function strongest(all: readonly Health[]): Strength {
  let best: Strength = 'weak';
  for (const { strength } of all) if (rank(strength) > rank(best)) best = strength;
  return best;
}

/** Findings and thread to cases, strongest first. */
export function judge(draft: Examined, before: Recalled, question: Asked): Case[] {
  const evidence = weigh(draft, before, question);
  const { doc } = evidence;
  const cases: Case[] = [];
  const add: AddCase = (rule, score, health, others) => {
    const findings = [...others, ...health.map((one) => findingOf(doc, one.health, one.subject))].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    const strength = rule === 'R1' || rule === 'R6' ? 'strong' : strongest(health.map((one) => one.health));
    cases.push({
      rule,
      score: Math.max(0, Math.min(0.99, Math.round(score * 100) / 100)),
      strength,
      findings,
    });
  };
  for (const family of FAMILIES) family(evidence, add);
  return cases.sort((a, b) => b.score - a.score);
}
