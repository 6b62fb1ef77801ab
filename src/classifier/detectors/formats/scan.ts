import type { Doc } from '../../document.ts';
import { mayMatch } from '../../survey.ts';

/**
 * Visits every match of a global pattern in the folded lower-case text of a draft. One shared loop, so that no detector
 * forgets to rewind a pattern that keeps its position between drafts. A mere text is searched without asking first.
 */
export function scan(doc: Doc | string, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  if (typeof doc === 'string') visitAll(doc, pattern, visit);
  else if (mayMatch(doc.survey, pattern)) visitAll(doc.lower, pattern, visit);
}

/** The same in the folded text with its capitals. */
export function scanCased(doc: Doc, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  if (mayMatch(doc.survey, pattern)) visitAll(doc.text, pattern, visit);
}

function visitAll(text: string, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    visit(match);
    if (match[0].length === 0) pattern.lastIndex++;
  }
  pattern.lastIndex = 0;
}
