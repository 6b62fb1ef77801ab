import { type Finding, IDENTIFIER_KINDS } from '../classifier/types.ts';
import { type Language, languageOf } from './language-of.ts';
import { NOT_HERE, TITLE } from './phrases.ts';
import { applyReplacements, safeHarbor } from './safe-harbor.ts';

/** What the check says of a text. */
export interface Reading {
  /** Whether it would be stopped or warned about, alone or in its conversation. */
  readonly stops: boolean;
  readonly findings: readonly Finding[];
}

/** Each round takes out what the one before left, down to fainter findings. */
const ROUNDS = [0.5, 0.3, 0.3] as const;
/** Longer drafts are rewritten by nobody in a hurry. UTF-16 code units. */
const LONGEST = 4000;
/** Fewer words are no message. */
const FEWEST_WORDS = 3;
const REMAINS = 0.5;

/**
 * The draft without what identifies, if the check then lets it go. Where it does not, because the conversation names the
 * person: without the sentences that say anything of health. Undefined where neither passes, and where it is written to
 * the patient ("your A1c is 9"), whom the reply of the organization suits better. `year` is the current one.
 */
export function makeSafe(
  draft: string,
  read: (text: string) => Reading,
  year: number,
  language: Language = languageOf(draft),
): string | undefined {
  if (draft.length > LONGEST) return undefined;
  return withoutNames(draft, read, year, language) ?? withoutSentences(draft, read, language);
}

function withoutNames(
  draft: string,
  read: (text: string) => Reading,
  year: number,
  language: Language,
): string | undefined {
  let text = draft;
  for (const from of ROUNDS) {
    const { findings } = read(text);
    const next = applyReplacements(text, safeHarbor(text, findings, { language, year, from }));
    if (next === text) continue;
    text = next;
    const reading = read(text);
    if (reading.stops || reading.findings.some(identifies)) continue;
    if (HALF_A_NAME.test(text)) return undefined;
    return (text.match(/\p{L}+/gu)?.length ?? 0) < FEWEST_WORDS ? undefined : text;
  }
  return undefined;
}

/** One sentence stands for all that say who or what; the others stay. */
function withoutSentences(
  draft: string,
  read: (text: string) => Reading,
  language: Language,
): string | undefined {
  const { findings } = read(draft);
  if (findings.some((one) => one.subject === 'reader' && isOfHealth(one))) return undefined;
  // "Hi Dana" may stay.
  const telling = findings.filter(({ subject }) => subject !== 'reader');
  if (telling.length === 0) return undefined;
  const instead = NOT_HERE[language];
  let text = '';
  let said = false;
  for (const { start, end } of sentences(draft)) {
    const tells = telling.some((one) => one.start < end && start < one.end);
    if (!tells) text += draft.slice(start, end);
    else if (!said) text += `${instead}${blanksBehind(draft.slice(start, end))}`;
    said ||= tells;
  }
  return [text.trim(), instead].find((one) => !read(one).stops);
}

const isOfHealth = ({ kind }: Finding): boolean => !(IDENTIFIER_KINDS as readonly string[]).includes(kind);

const blanksBehind = (text: string): string => text.slice(text.trimEnd().length);

/** With the blanks behind them. */
function sentences(draft: string): readonly { readonly start: number; readonly end: number }[] {
  const found = [];
  let start = 0;
  for (const { index, 0: mark } of draft.matchAll(/[.!?](?=\s)\s+|\n/g)) {
    // "Mrs. Okafor"
    if (TITLE.test(draft.slice(Math.max(start, index - 10), index + mark.length))) continue;
    found.push({ start, end: index + mark.length });
    start = index + mark.length;
  }
  return start < draft.length ? [...found, { start, end: draft.length }] : found;
}

/** "The patient Hardware brothers": what was found was part of a longer name. */
const HALF_A_NAME = /\bpa[tc]iente? \p{Lu}\p{Ll}/u;

const IDENTIFIES: ReadonlySet<string> = new Set([
  'name',
  'initials',
  'address',
  'date',
  'dob',
  'age-over-89',
  'phone',
  'email',
  'ssn',
  'mrn',
  'member-id',
  'account',
  'room',
  'other-id',
]);

const identifies = ({ kind, subject, confidence }: Finding): boolean =>
  confidence >= REMAINS && IDENTIFIES.has(kind) && (subject === 'third-person' || subject === 'reader');
