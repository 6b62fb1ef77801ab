/** How far context is looked for, in UTF-16 code units of `Doc.text`: about eight words. */
const REACH = 48;

/** The text just before an offset, for patterns that end in `$`. Bounded, so that a long draft stays linear. */
export function before(text: string, start: number, reach: number = REACH): string {
  return text.slice(Math.max(0, start - reach), start);
}

/** The text from an offset on, for patterns that begin with `^`. Bounded like `before`. */
export function after(text: string, end: number, reach: number = REACH): string {
  return text.slice(end, end + reach);
}
