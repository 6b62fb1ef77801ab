/** How the digits of a draft stand: detectors of numbers and dates leave at once where there is nothing for them. */
export interface Digits {
  /** ASCII digits in the whole draft. */
  readonly all: number;
  /** Most of them before a word breaks in: "2 for 30" has two together, "44 82-910" and "ab4482910" seven. */
  readonly together: number;
  /** Whether a dash, slash or point stands between two of them, with at most a space on either side: "3/14". */
  readonly signed: boolean;
}

const NONE: Digits = { all: 0, together: 0, signed: false };
const SPACE = 32;
const DASH = 45;
const POINT = 46;
const SLASH = 47;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the digit at `at` follows another one over a dash, slash or point. */
function isSigned(lower: string, at: number): boolean {
  let i = at - 1;
  if (lower.charCodeAt(i) === SPACE) i--;
  const sign = lower.charCodeAt(i);
  if (sign !== DASH && sign !== SLASH && sign !== POINT) return false;
  i--;
  if (lower.charCodeAt(i) === SPACE) i--;
  return isDigit(lower.charCodeAt(i));
}

/**
 * Counts in one pass over folded lower-case text. `together` is never less than the digits of any one identifier,
 * whether written in one piece or in groups: only a letter behind white space ends a stretch.
 */
export function countDigits(lower: string): Digits {
  let i = 0;
  while (i < lower.length && !isDigit(lower.charCodeAt(i))) i++;
  if (i === lower.length) return NONE;
  let all = 0;
  let stretch = 0;
  let together = 0;
  let signed = false;
  let before = 0;
  for (; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (isDigit(code)) {
      all++;
      stretch++;
      if (stretch > together) together = stretch;
      if (!signed && !isDigit(before)) signed = isSigned(lower, i);
    } else if (before <= SPACE && code >= 97) stretch = 0;
    before = code;
  }
  return { all, together, signed };
}
