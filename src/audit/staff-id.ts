/** Letters, digits, dot, dash, underscore: no blanks, so no sentence fits. At most 32. */
const FORMAT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;

/** What fits the format and is somebody else's: numbers of patients belong in no record. */
const NOT_STAFF: readonly RegExp[] = [
  // A Social Security number, with any separators.
  /^\d{3}[._-]?\d{2}[._-]?\d{4}$/,
  // A phone number of the United States.
  /^(?:1[._-]?)?\d{3}[._-]?\d{3}[._-]?\d{4}$/,
  // A date.
  /^(?:\d{1,2}[._-]\d{1,2}[._-](?:\d{2}|\d{4})|\d{4}[._-]\d{1,2}[._-]\d{1,2})$/,
];

/** "anna.lopez" and "RN-anna-2" are numbers of staff; three words in a row are a message in disguise. */
const MAX_WORDS = 2;

/** Runs of two letters or more, parted at separators, digits and where a capital follows a small letter. */
function wordsIn(id: string): number {
  return id.replace(/([a-z])(?=[A-Z])/g, '$1-').match(/[A-Za-z]{2,}/g)?.length ?? 0;
}

/**
 * The staff number as it was typed, without blanks around it; undefined where it has another format, or looks like a
 * message, a phone number, a date or a Social Security number. Never throws.
 */
export function parseStaffId(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const id = value.trim();
  if (!FORMAT.test(id) || wordsIn(id) > MAX_WORDS) return undefined;
  return NOT_STAFF.some((format) => format.test(id)) ? undefined : id;
}
