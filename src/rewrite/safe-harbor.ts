import { type Finding, IDENTIFIER_KINDS, type IdentifierKind, type Span } from '../classifier/types.ts';
import type { Language } from './language-of.ts';
import * as say from './phrases.ts';

/** What stands instead of a stretch of the draft; `text` is empty where it is left out. */
export interface Replacement extends Span {
  readonly text: string;
}

export interface Circumstances {
  readonly language: Language;
  /** The current one, for ages that a year of birth gives away. */
  readonly year: number;
  /** Findings below this are left alone, 0..1. */
  readonly from: number;
}

const KINDS: readonly string[] = IDENTIFIER_KINDS;
/** Which of two findings on the same words says better what they are. */
const SPECIFIC: readonly IdentifierKind[] = ['relative', 'dob', 'date', 'room', 'name', 'initials'];
const rank = (kind: IdentifierKind) => {
  const at = SPECIFIC.indexOf(kind);
  return at < 0 ? 2.5 : at;
};
/** Of other people than the patient, and what is no person at all. */
const KEPT: ReadonlySet<string> = new Set([
  'colleague',
  'public-figure',
  'eponym',
  'animal',
  'writer',
  'nobody',
]);
const LABELS_ALONE = /^(?:dob|mrn|ssn|id|pt|hx|dx|rx|bp|er|ed|icu)$/i;

/** From here on a relative without a name is left alone. */
const NAMELESS = 0.5;
const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

type Identifier = Finding & { readonly kind: IdentifierKind };

function identifiers(draft: string, findings: readonly Finding[], from: number): Identifier[] {
  const chosen = findings.filter(
    (one): one is Identifier =>
      KINDS.includes(one.kind) &&
      one.confidence >= from &&
      !KEPT.has(one.subject) &&
      // "her mother" alone points to nobody; "Maria's mother" does.
      !(
        one.kind === 'relative' &&
        from >= NAMELESS &&
        !findings.some((name) => name.kind === 'name' && holds(one, name))
      ) &&
      !(one.kind === 'initials' && LABELS_ALONE.test(draft.slice(one.start, one.end))),
  );
  const overlaps = (one: Span, other: Span) => other.start < one.end && one.start < other.end;
  return chosen
    .filter((one) => !chosen.some((other) => other !== one && overlaps(one, other) && outranks(other, one)))
    .map((one) => {
      // "Verlin Tackett's daughter": what says more may hold less of the words.
      const all = chosen.filter((other) => overlaps(one, other));
      const start = Math.min(...all.map((other) => other.start));
      return { ...one, start, end: Math.max(...all.map((other) => other.end)) };
    });
}

function outranks(one: Identifier, other: Identifier): boolean {
  const byKind = rank(one.kind) - rank(other.kind);
  if (byKind !== 0) return byKind < 0;
  const byLength = one.end - one.start - (other.end - other.start);
  return byLength !== 0 ? byLength > 0 : one.start < other.start;
}

/** How much of the text before is looked at for a title, a label or a preposition. UTF-16 code units. */
const BEFORE = 60;

function matchBefore(draft: string, end: number, pattern: RegExp): RegExpExecArray | undefined {
  return pattern.exec(draft.slice(Math.max(0, end - BEFORE), end)) ?? undefined;
}

/** Where `pattern` begins that ends right before `end`; `end` where there is none. */
function startBefore(draft: string, end: number, pattern: RegExp): number {
  const found = matchBefore(draft, end, pattern);
  return found ? end - found[0].length : end;
}

/** Where the run of characters of a class begins that ends right before `end`: by hand, since `[ ]+$` is quadratic. */
function runBefore(text: string, end: number, ofRun: RegExp): number {
  let start = end;
  while (start > 0 && ofRun.test(text.charAt(start - 1))) start--;
  return start;
}

function startsSentence(draft: string, at: number): boolean {
  const end = runBefore(draft, at, /["'(\s]/);
  return end === 0 || /[.!?:]/.test(draft.charAt(end - 1)) || draft.slice(end, at).includes('\n');
}

/** 61 is 1961, 25 is 2025. */
function yearIn(text: string, now: number): number | undefined {
  const full = /(?:19|20)\d\d/.exec(text)?.[0];
  if (full !== undefined) return Number(full);
  const short = /\d{1,2}[/.-]\d{1,2}[/.-](\d\d)$/.exec(text)?.[1] ?? /'(\d\d)$/.exec(text)?.[1];
  if (short === undefined) return undefined;
  const inCentury = 2000 + Number(short);
  return inCentury <= now + 1 ? inCentury : inCentury - 100;
}

/**
 * The Safe Harbor method of 45 CFR 164.514(b)(2) on one message: names become "the patient", dates their year, ages over
 * 89 "90 or older", and what else identifies is left out together with its label and preposition. In order of place, apart
 * from each other. Of health nothing is touched.
 */
export function safeHarbor(
  draft: string,
  findings: readonly Finding[],
  circumstances: Circumstances,
): readonly Replacement[] {
  const { language, year, from } = circumstances;
  const words = say.PHRASES[language];
  let firstPerson: Set<string> | undefined;

  function person({ start, end, kind }: Identifier): Replacement {
    // "her daughter Ana": of the two, the name says who.
    if (
      kind === 'name' &&
      findings.some((one) => one.kind === 'relative' && /^\s+$/.test(draft.slice(one.end, start)))
    )
      return { start, end, text: '' };
    const own =
      draft
        .slice(start, end)
        .toLowerCase()
        .match(/\p{L}{2,}/gu) ?? [];
    firstPerson ??= new Set(own);
    const another = kind === 'name' && own.length > 0 && !own.some((word) => firstPerson?.has(word));
    const titled = startBefore(draft, start, say.TITLE);
    const before = draft.slice(0, titled);
    if (say.PATIENT.test(before)) return { start: before.trimEnd().length, end, text: '' };
    if (titled === start && matchBefore(draft, titled, say.GREETING)) return { start, end, text: '' };
    const patient = another ? words.another : words.patient;
    if (language === 'es') return { ...spanish(titled, start, patient), end };
    if (!another && say.ARTICLE.test(before)) return { start: titled, end, text: 'patient' };
    return { start: titled, end, text: patient };
  }

  function spanish(titled: number, start: number, patient: string): { start: number; text: string } {
    if (titled < start) {
      const word = draft.slice(titled, start);
      if (say.ARTICLE.test(draft.slice(0, titled))) return { start: titled, text: 'paciente' };
      return { start: titled, text: say.FEMININE.test(word) ? 'la paciente' : 'el paciente' };
    }
    if (say.ARTICLE.test(draft.slice(0, start))) return { start, text: 'paciente' };
    const joined = matchBefore(draft, start, say.OF_OR_TO)?.[1]?.toLowerCase();
    if (joined === undefined || patient !== words.patient) return { start, text: patient };
    const text = joined === 'de' ? 'del/de la paciente' : 'al/a la paciente';
    return { start: startBefore(draft, start, /\b(?:de|a)\s+$/i), text };
  }

  function date({ start, end }: Identifier): Replacement {
    const to = end + (say.CLOCK.exec(draft.slice(end))?.[0].length ?? 0);
    const known = yearIn(draft.slice(start, end), year);
    const found = matchBefore(draft, start, say.BEFORE_DATE);
    const lead = found?.[1] ?? '';
    const at = start - (found?.[0].length ?? 0);
    if (known === undefined) return { start: at, end: to, text: '' };
    const kept = say.KEPT_BEFORE_YEAR.test(lead)
      ? `${lead.replace(/(?<=de)l$/i, '')} `
      : lead === ''
        ? ''
        : words.inYear;
    return { start: at, end: to, text: `${kept}${known}` };
  }

  function birth({ start, end }: Identifier): Replacement {
    const at = startBefore(draft, start, say.BORN);
    const known = yearIn(draft.slice(start, end), year);
    if (known === undefined) return { start: at, end, text: '' };
    return { start: at, end, text: year - known > 89 ? words.old : `${words.bornIn}${known}` };
  }

  function age({ start, end }: Identifier): Replacement {
    const unit = say.YEARS_OLD.exec(draft.slice(end, end + BEFORE));
    const to = end + (unit?.[0].length ?? 0);
    const at = startBefore(draft, start, say.AGED);
    const article = matchBefore(draft, start, say.OF_AGE);
    if (unit === null || article === undefined) return { start: at, end: to, text: words.old };
    if (say.PERSON_WORD.test(draft.slice(to)))
      return { start: at, end: to, text: language === 'en' ? '90-or-older' : 'mayor de 89 años' };
    return { start: start - (article[1]?.length ?? 0) - 1, end: to, text: `${words.patient}, ${words.old},` };
  }

  function room({ start, end }: Identifier): Replacement {
    const at = startBefore(draft, start, say.ROOM);
    const before = draft.slice(0, at);
    const named =
      (startsSentence(draft, at) || say.AND.test(before)) && /^(?:['’]s)?\s+\p{L}/u.test(draft.slice(end));
    return { start: at, end, text: named ? (say.AND.test(before) ? words.another : words.patient) : '' };
  }

  function number(one: Identifier): Replacement {
    const { start, end, kind } = one;
    const labelled = startBefore(draft, start, say.LABELS);
    const at = startBefore(draft, labelled, say.PREPOSITION);
    const stands =
      at === start && !/^[([\s]*$/.test(draft.slice(draft.lastIndexOf('\n', start - 1) + 1, start));
    const inClause = stands && /[\p{L}]\s+$/u.test(draft.slice(0, start));
    const text = inClause && kind !== 'url' && kind !== 'ip' ? words.onFile(kind) : '';
    return { start: at, end, text };
  }

  function replace(one: Identifier): Replacement {
    switch (one.kind) {
      case 'name':
      case 'initials':
      case 'relative':
        return person(one);
      case 'date':
        return date(one);
      case 'dob':
        return birth(one);
      case 'age-over-89':
        return age(one);
      case 'room':
        return room(one);
      case 'address':
      case 'place':
        return { start: startBefore(draft, one.start, say.LIVES), end: one.end, text: '' };
      default:
        return number(one);
    }
  }

  const replaced: Replacement[] = [];
  for (const one of identifiers(draft, findings, from).sort((a, b) => a.start - b.start)) {
    const next = replace(one);
    const last = replaced.at(-1);
    const start = Math.max(next.start, last?.end ?? 0);
    replaced.push({ ...next, start: Math.min(start, one.start), text: capitalized(draft, start, next.text) });
  }
  return replaced;
}

function capitalized(draft: string, at: number, text: string): string {
  const first = draft.charAt(at);
  const upper = first !== first.toLowerCase() && startsSentence(draft, at);
  return upper ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** The draft with its replacements, without the blanks, commas and empty lines that leaving out leaves behind. */
export function applyReplacements(draft: string, replacements: readonly Replacement[]): string {
  let right = '';
  let end = draft.length;
  for (const one of [...replacements].reverse()) {
    right = draft.slice(one.end, end) + right;
    end = one.start;
    if (one.text === '') {
      const closed = closeGap(draft.slice(0, end), right);
      end = closed.left.length;
      right = closed.right;
    } else right = one.text + right;
  }
  return draft.slice(0, end) + right;
}

const BLANK = /[^\S\n]/;

function closeGap(before: string, after: string): { readonly left: string; readonly right: string } {
  let left = before;
  let right = after;
  if (/\($/.test(left) && /^\s*\)/.test(right)) {
    left = left.slice(0, -1);
    right = right.replace(/^\s*\)/, '');
  }
  if (/^(?:[\s,.;:!?)]|$)/.test(right)) left = left.slice(0, runBefore(left, left.length, BLANK));
  if (/^\s*(?:[,.;:!?)\n]|$)/.test(right)) {
    const marks = runBefore(left, left.length, BLANK);
    const from = runBefore(left, marks, /[,;:(–-]/);
    if (from < marks) left = left.slice(0, runBefore(left, from, BLANK));
  }
  if (/[.!?]\s*$/.test(left)) right = right.replace(/^[.,;:]/, '');
  const starts = left === '' || left.endsWith('\n');
  if (starts) {
    right = right.replace(/^[^\S\n]*(?:[,;:.)–-]+[^\S\n]*)?/, '');
    // A line of which nothing is left goes as a whole.
    if (right.startsWith('\n')) right = right.slice(1);
    else if (right === '' && left.endsWith('\n')) left = left.slice(0, -1);
  }
  return { left, right };
}
