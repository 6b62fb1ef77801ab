/**
 * Visits every match of a global pattern. One shared loop, so that no detector forgets to rewind a pattern that keeps
 * its position between drafts.
 */
export function scan(text: string, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    visit(match);
    if (match[0].length === 0) pattern.lastIndex++;
  }
  pattern.lastIndex = 0;
}
