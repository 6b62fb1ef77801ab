import { REFERENCE } from '../audit/exception-records.ts';
import { classify } from '../classifier/index.ts';
import { IDENTIFIER_KINDS, type Vocabulary } from '../classifier/types.ts';

/** `format`: not as the organization numbers its forms; `identifier`: looks like a name, a date or a patient's number. */
export type ReferenceFault = 'format' | 'identifier';

/** More digits are a phone's, a record's or a person's. */
const MOST_DIGITS = 8;

/**
 * What is wrong with the number of a consent form, if anything: it is recorded, so it may not be a patient's own number,
 * name or date.
 */
export function referenceFault(
  reference: string,
  pattern: string,
  vocabulary: Vocabulary,
): ReferenceFault | undefined {
  if (!REFERENCE.test(reference) || !new RegExp(`^(?:${pattern})$`, 'u').test(reference)) return 'format';
  return looksLikeIdentifier(reference, vocabulary) ? 'identifier' : undefined;
}

function looksLikeIdentifier(reference: string, vocabulary: Vocabulary): boolean {
  const digits = reference.replace(/\D/g, '');
  // A form has a number: what has no digit is a word, and most likely a name.
  if (digits === '' || digits.length > MOST_DIGITS) return true;
  if (/^\d{3}[-./_]?\d{2}[-./_]?\d{4}$/.test(reference)) return true;
  if (isDate(reference)) return true;
  const spoken = [reference, reference.replace(/[-._/]/g, ' '), titled(reference)];
  return spoken.some((text) =>
    classify(text, { vocabulary }).findings.some(
      ({ kind, confidence }) =>
        confidence >= 0.5 && IDENTIFIER_KINDS.some((identifier) => identifier === kind),
    ),
  );
}

/** A birth date, in any order, with or without marks between. */
function isDate(reference: string): boolean {
  const parts = reference.split(/[-./_]/);
  if (parts.length === 3 && parts.every((part) => /^\d{1,4}$/.test(part))) return true;
  return [/^(\d{2})(\d{2})(?:\d{2}|\d{4})$/, /^(?:19|20)\d{2}(\d{2})(\d{2})$/].some((order) => {
    const found = order.exec(reference);
    return found !== null && isDayAndMonth(Number(found[1]), Number(found[2]));
  });
}

const isDayAndMonth = (a: number, b: number): boolean =>
  Math.min(a, b) >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31;

const titled = (reference: string): string =>
  reference
    .toLowerCase()
    .replace(/[-._/\d]+/g, ' ')
    .replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())
    .trim();
