import { isHealthKind } from './context.ts';
import { type Examined, examine } from './examine.ts';
import { loadLexicon } from './lexicons/lexicon.ts';
import { loadWeights } from './model/score.ts';
import { settle } from './model/settle.ts';
import { ofWriter } from './own-voice.ts';
import { type Part, partsOf, tellingSentences } from './parts.ts';
import { findingOf } from './rules/evidence.ts';
import { judge } from './rules.ts';
import { readAhead } from './survey.ts';
import { type Asked, asked, type Recalled, recall } from './thread.ts';
import type { Case, Classification, ClassifyOptions, Finding, Rule, Thread, Vocabulary } from './types.ts';

/** The rules that stop a message, and the score from which they do at the usual sensitivity. */
const STOPPING: ReadonlySet<Rule> = new Set<Rule>(['R1', 'R2', 'R2b', 'R3', 'R4', 'R5', 'R6', 'R7']);
const STOPS = 0.5;
/** And at the most and the least careful one (policy/decide.ts). */
const LEAST_STOPS = 0.35;
const MOST_STOPS = 0.6;
/** And in what was cut out of a line, where half a thought looks like a note. */
const STOPS_IN_PIECE = 0.8;

/** What a sentence must say to count by itself: a person and their health, both in its own words. */
const NAMED: ReadonlySet<Rule> = new Set<Rule>(['R2']);

/** Below this a candidate is no finding: it served as context only. */
const FAINTEST = 0.3;

/** Decodes the word lists and weights ahead of the first draft; classify does it by itself when nobody called this. */
export function prepare(): void {
  loadLexicon();
  loadWeights();
}

/** Says a little of everything, so that most of the code has run once; nothing in it is asked about. */
const REHEARSAL = 'hey mrs lane in room 4 has a fever and her a1c is 9, your refill is ready, call me at 5';

/**
 * The same and more, in steps of some milliseconds each, for whoever has idle time before the first draft comes: without
 * it the first draft takes a tenth of a second.
 */
export function* warmUp(): Generator<undefined, void> {
  loadLexicon();
  yield;
  loadWeights();
  yield;
  classify('');
  yield;
  yield* readAhead();
  classify(REHEARSAL);
  yield;
  yield* readAhead();
}

/** "you alive?" - "meh, still coughing": whoever is asked after answers for themselves, unless they name somebody. */
function answered(draft: Examined): Examined {
  const { reading } = draft;
  if (reading.mentions.some(({ subject }) => subject === 'third-person')) return draft;
  return { ...draft, reading: { ...reading, linked: reading.linked.map(ofWriter) } };
}

/** What a draft is judged after: read once, however many parts the draft has. */
interface Setting {
  readonly before: Recalled;
  readonly question: Asked;
}

const settingOf = (thread: Thread | undefined, vocabulary: Vocabulary | undefined): Setting => ({
  before: recall(thread, vocabulary),
  question: asked(thread),
});

function judgeIn(draft: Examined, { before, question }: Setting) {
  const said = before.ofWriter ? answered(draft) : draft;
  return settle(said, judge(said, before, question), before, question);
}

const stops = (cases: readonly Case[]) =>
  cases.some(({ rule, score }) => STOPPING.has(rule) && score >= STOPS);

/**
 * A conversation can only add to what a draft says: it is the page's, and small talk before a message takes nothing out
 * of it. `settings` are the conversation, where there is one, and none.
 */
function casesIn(draft: Examined, [first, alone]: readonly [Setting, Setting?]): readonly Case[] {
  const inThread = judgeIn(draft, first);
  if (alone === undefined || stops(inThread)) return inThread;
  const byItself = judgeIn(draft, alone);
  return stops(byItself) ? byItself : inThread;
}

/** The cases of one part of a draft by itself, as cases of the draft. */
function casesOfPart(
  text: string,
  { start, end, kind }: Part,
  settings: readonly [Setting, Setting?],
  vocabulary: Vocabulary | undefined,
): Case[] {
  const bar = kind === 'line' ? LEAST_STOPS : STOPS_IN_PIECE;
  const rules = kind === 'sentence' ? NAMED : STOPPING;
  return casesIn(examine(text.slice(start, end), vocabulary), settings)
    .filter(({ rule, score }) => rules.has(rule) && score >= bar)
    .map((one) => ({
      ...one,
      findings: one.findings.map((finding) => ({
        ...finding,
        start: finding.start + start,
        end: finding.end + start,
      })),
    }));
}

/**
 * Other lines of a draft can only add to what one line says, as a conversation can: harmless talk before or after
 * patient information takes nothing out of it. What the whole says stays beside it: an emergency instruction outweighs
 * some rules wherever it stands.
 */
function allCases(text: string, draft: Examined, { thread, vocabulary }: ClassifyOptions): readonly Case[] {
  const alone = settingOf(undefined, vocabulary);
  const settings: readonly [Setting, Setting?] =
    thread === undefined ? [alone] : [settingOf(thread, vocabulary), alone];
  const cases = casesIn(draft, settings);
  if (cases.some(({ rule, score }) => STOPPING.has(rule) && score >= MOST_STOPS)) return cases;
  const lines = partsOf(text);
  // A sentence that is a line is judged as one.
  const starts = new Map(lines.map(({ start, end }) => [start, end]));
  const sentences = tellingSentences(draft.reading).filter(({ start, end }) => starts.get(start) !== end);
  const parts = [...(lines.length < 2 ? [] : lines), ...sentences];
  const added = parts.flatMap((part) => casesOfPart(text, part, settings, vocabulary));
  return added.length === 0 ? cases : [...added, ...cases].sort((a, b) => b.score - a.score);
}

/**
 * What a draft says about whom. Pure and synchronous; linear in the length of the draft; never throws, whatever the
 * text. Offsets are half-open UTF-16 offsets of `text`.
 */
export function classify(text: string, options: ClassifyOptions = {}): Classification {
  const draft = examine(text, options.vocabulary);
  const { candidates, reading } = draft;
  const { doc } = reading;
  const cases = allCases(text, draft, options);
  const findings: Finding[] = [];
  for (const { health, subject } of reading.linked) findings.push(findingOf(doc, health, subject));
  for (const mention of reading.mentions) {
    if (mention.confidence >= FAINTEST) findings.push(findingOf(doc, mention, mention.subject));
  }
  for (const candidate of candidates) {
    const { kind, confidence } = candidate;
    if (isHealthKind(kind) || kind === 'name' || kind === 'initials' || kind === 'relative') continue;
    if (confidence >= FAINTEST) findings.push(findingOf(doc, candidate, 'third-person'));
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  // Two detectors may see one thing.
  const seen = new Set<string>();
  const once = findings.filter(({ kind, start, end }) => {
    const which = `${kind} ${start} ${end}`;
    return !seen.has(which) && seen.add(which);
  });
  return { findings: once, cases };
}
