import type { Finding } from '../classifier/types.ts';
import { type Language, languageOf } from './language-of.ts';
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
 * The draft without what identifies, if the check then lets it go; undefined where it does not: where the
 * conversation itself names the person ("your A1c is 9"), no other words would help. `year` is the current one.
 */
export function makeSafe(
  draft: string,
  read: (text: string) => Reading,
  year: number,
  language: Language = languageOf(draft),
): string | undefined {
  if (draft.length > LONGEST) return undefined;
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
