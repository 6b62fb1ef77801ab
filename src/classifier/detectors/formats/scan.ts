import type { Doc } from '../../document.ts';
import { eachMatch, visitAll } from '../../survey.ts';

/**
 * Visits every match of a global pattern in the folded lower-case text of a draft. One shared loop, so that no detector
 * forgets to rewind a pattern that keeps its position between drafts. A mere text is searched without asking first.
 */
export function scan(doc: Doc | string, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  if (typeof doc === 'string') visitAll(doc, pattern, visit);
  else eachMatch(doc.survey, pattern, doc.lower, visit);
}

/** The same in the folded text with its capitals. */
export function scanCased(doc: Doc, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  eachMatch(doc.survey, pattern, doc.text, visit);
}
