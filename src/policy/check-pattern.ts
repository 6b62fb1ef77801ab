import { checkPatternCost, PatternProblem } from './pattern-cost.ts';

// Everyday messages that no identifier format may match. They hold the short numbers of daily life (times, years,
// prices, rooms, dosages): a format of four digits alone would stop half of all messages.
const EVERYDAY = [
  'ok thanks, see you tomorrow',
  'Hope your knee feels better, Karen!',
  'nos vemos mañana, gracias',
  'Dinner at 7 or 7:30 on the 14th? There are 12 of us, $25 each.',
  'the film is from 1997, see you on 3/14/2026 at 10:30 am',
  'gate code 4471, apartment 210B',
];

/**
 * Says why an organization's identifier pattern cannot be used, or undefined when it can: it must compile with the
 * flags `iu`, have a bounded cost, match something, and match no everyday message.
 */
export function checkPattern(source: string): string | undefined {
  let compiled: RegExp;
  try {
    compiled = new RegExp(source, 'iu');
  } catch {
    return 'is not a valid regular expression (ECMAScript, Unicode mode)';
  }
  try {
    checkPatternCost(source);
  } catch (problem) {
    return problem instanceof PatternProblem ? problem.message : 'could not be checked';
  }
  if (compiled.test('')) return 'matches the empty text, and so every message';
  if (EVERYDAY.some((message) => compiled.test(message))) {
    return 'matches everyday messages; add a fixed prefix or at least five digits';
  }
  return undefined;
}

/**
 * The same for the reference of a consent form, which is tested against the whole of a short text that a person types:
 * it may be a number alone, but not everything.
 */
export function checkReferencePattern(source: string): string | undefined {
  let whole: RegExp;
  try {
    whole = new RegExp(`^(?:${source})$`, 'iu');
    checkPatternCost(source);
  } catch (problem) {
    return problem instanceof PatternProblem
      ? problem.message
      : 'is not a valid regular expression (ECMAScript, Unicode mode)';
  }
  if (whole.test('')) return 'matches the empty text';
  // A reference with blanks would be a sentence, and a sentence can hold what must not be recorded.
  if (whole.test('mrs lee') || whole.test('a b')) return 'must not match words with blanks between them';
  return undefined;
}
