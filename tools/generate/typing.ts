import type { Draw } from './slots.ts';

/** A slip of the finger: two letters of a longer word change places, or one is left out. */
export function typo(text: string, draw: Draw): string {
  const at = 1 + draw(Math.max(1, text.length - 3));
  if (!/^\p{L}{3}/u.test(text.slice(at - 1, at + 2))) return text;
  return draw(2) === 0
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}
