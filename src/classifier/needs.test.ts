import { describe, expect, it } from 'vitest';
import { needsIn } from './needs.ts';
import { parsePattern } from './pattern-tree.ts';

function needsOf(pattern: RegExp): readonly (readonly string[])[] {
  const tree = parsePattern(pattern);
  return tree === undefined ? [] : needsIn(tree);
}

describe('what a pattern needs is read off it', () => {
  it.each<[RegExp, ...(readonly string[])[]]>([
    [/\b(?:mrn|chart)\b/, ['mrn ', 'chart ']],
    // Without an end, the beginning of a word is enough.
    [/\bbiops\w+/, ['biops']],
    [/\b(?:pt|patient)s? name\b/, ['name ', 'patient ', 'patients ']],
    [/\bin (?:our|my) unit\b/, ['unit ']],
    // A word may be left out, so it is not needed.
    [/\b(?:the )?biopsy\b/, ['biopsy ']],
    [/\bit'?s cancer\b/, ['cancer ']],
    // The rarer of two words first: it rules out more.
    [/\bthe (?:\w+ ){0,3}stairs\b/, ['stairs '], ['the ']],
    // Every digit is one to a need.
    [/\brm\d\b/, ['rm0 ']],
    [/\d{5}/, ['#']],
    [/(?<![a-z\d])july(?![a-z\d])/, ['july ']],
    // A label and a number: both.
    [/\b(?:mrn|chart) (?:\w+ ){0,2}\d+/, ['mrn ', 'chart '], ['0']],
    // What must follow is needed as well.
    [/\d{2}(?= (?:needs|wants)\b)/, ['needs ', 'wants '], ['#']],
    [/\b[a-z]+(?=: ?\d)/, ['0']],
    [/\d(?= needs|,)/, ['#']],
    [/\bchart(?! needs)/, ['chart']],
  ])('%s', (pattern, ...needs) => {
    expect(needsOf(pattern).map((list) => list.toSorted())).toEqual(needs.map((list) => list.toSorted()));
  });

  it.each([
    [/biopsy/, 'may stand inside a word'],
    [/\bbiopsy\b|\?/, 'one branch is a mere sign'],
    [/\b[a-z]+\b/, 'any word'],
    [/\bBiopsy\b/i, 'its flag changes the letters'],
    [/(?<![a-z])biopsy\b/, 'a digit may stand before it'],
  ])('%s cannot be told: %s', (pattern) => {
    expect(needsOf(pattern)).toEqual([]);
  });
});
