import type { Candidate, Detector, Doc } from '../document.ts';
import { lexical } from '../lexical.ts';
import { tokenAt } from '../token-at.ts';

/** What may follow "high" when it is a state of somebody: "high again", "high on something". */
const HIGH_ON =
  /^(?:on|again|as|at|when|while|and|but|right|rn|now|today|all|every|asf|af|lol|in|w|with|off)$/;

/** "high sugar", "high possibility", "high chair": how much, not how somebody is. */
function isDegree({ lower, tokens }: Doc, { start, end }: Candidate): boolean {
  if (lower.slice(start, end) !== 'high') return false;
  const next = tokens[tokenAt(tokens, end - 1) + 1];
  return next?.shape === 'word' && !HIGH_ON.test(next.lower);
}

/** The listed terms of substance-use. */
export const substanceUse: Detector = {
  kind: 'substance-use',
  detect: (doc) => lexical(doc, 'substance-use').filter((one) => !isDegree(doc, one)),
};
