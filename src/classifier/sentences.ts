import { CONDITIONAL, DOCTOR, TITLE } from './cues.ts';
import type { Token } from './document.ts';

/** A sentence as a range of tokens, `to` exclusive; its last token is the mark that ends it, if any. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly question: boolean;
  /** Its first token that makes what follows conditional (if, unless, cuando); -1 when there is none. */
  readonly conditional: number;
}

/** "Dr." and "J." end no sentence. */
function abbreviates(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (token.cues & (TITLE | DOCTOR)) !== 0 || (token.shape === 'word' && token.text.length === 1);
}

/** Cuts the tokens of a draft into sentences: at . ! ? ; and line breaks. */
export function sentences(tokens: readonly Token[]): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  let conditional = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token !== undefined && conditional < 0 && (token.cues & CONDITIONAL) !== 0) conditional = i;
    if (token === undefined || (token.shape !== 'punct' && token.shape !== 'break')) continue;
    const mark = token.lower;
    const ends =
      token.shape === 'break' ||
      mark === '!' ||
      mark === '?' ||
      mark === ';' ||
      (mark === '.' && !abbreviates(tokens[i - 1]));
    if (!ends) continue;
    if (i > from) found.push({ from, to: i + 1, question: mark === '?', conditional });
    from = i + 1;
    conditional = -1;
  }
  if (from < tokens.length) found.push({ from, to: tokens.length, question: false, conditional });
  return found;
}
