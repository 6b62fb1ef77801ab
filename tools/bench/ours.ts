import { prepare } from '../../src/classifier/index.ts';
import { AMBIGUOUS, EVERYDAY, hasHealth, healthStrength } from '../../src/classifier/lexicons/classes.ts';
import { readDocument } from '../../src/classifier/normalize.ts';
import type { Thread } from '../../src/classifier/types.ts';
import { evaluate } from '../../src/content/evaluate.ts';
import { pagePolicy } from '../../src/policy/page.ts';
import { parsePolicy } from '../../src/policy/parse.ts';

export { prepare };

const POLICY = pagePolicy(parsePolicy({}).policy, 'default');

/** What the extension decides at its default policy. */
export function isStopped(text: string, thread?: Thread): boolean {
  return evaluate(text, thread, POLICY).decision.action === 'block';
}

/** Whether a term of our health lists stands in the text that means care wherever it stands: "colonoscopy", not "cold". */
export function hasHealthWord(text: string): boolean {
  return readDocument(text).hits.some(
    ({ classes }) =>
      hasHealth(classes) && (classes & (AMBIGUOUS | EVERYDAY)) === 0 && healthStrength(classes) !== 'weak',
  );
}
