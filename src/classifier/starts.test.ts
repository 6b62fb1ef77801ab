import { describe, expect, it } from 'vitest';
import { parsePattern } from './pattern-tree.ts';
import { startsIn } from './starts.ts';

function startsOf(pattern: RegExp): readonly string[] | undefined {
  const tree = parsePattern(pattern);
  return tree === undefined ? undefined : startsIn(tree);
}

describe('what a match can begin with is read off its pattern', () => {
  it.each<[RegExp, readonly string[]]>([
    [/\b(?:mrn|chart)\b/, ['mrn ', 'chart ']],
    [/\bbiops\w+/, ['biops']],
    [/\b(?:the )?biopsy\b/, ['the ', 'biopsy ']],
    [/\b(?:pt|patient)s? name\b/, ['pt ', 'pts ', 'patient ', 'patients ']],
    // The rest of the word may be anything.
    [/\bmrn(?![a-z])/, ['mrn']],
    // A beginning is enough where another start is a longer one.
    [/\b(?:bio|biopsy\b)/, ['bio']],
    [/\brm\d{2,3}\b/, ['rm00']],
    [/\bit'?s cancer\b/, ['it ', 'its ']],
    [/(?<![a-z\d])july(?![a-z\d])/, ['july ']],
    // A number need not stand at the edge of a word, but no digit may stand before it.
    [/(?<![\d/])\d{1,2}\/\d{2}/, ['#0']],
    [/(?<![\d/])(?:\d{4}|\bmay \d)/, ['#0000', 'may ']],
  ])('%s', (pattern, starts) => {
    expect(startsOf(pattern)?.toSorted()).toEqual(starts.toSorted());
  });

  it.each([
    [/biopsy/, 'it may begin inside a word'],
    [/\d{3}/, 'it may begin inside a number'],
    [/(?<!\.)\d{3}/, 'what stands before may be a digit'],
    [/\b\w+ours\b/, 'any word'],
    [/(?:^|\n)room/, 'it begins with the end of the line before'],
    [/\b(?:room)?/, 'it may be empty'],
    [/\broom|\?/, 'one branch is a mere sign'],
    [/\bRoom\b/i, 'its flag changes the letters'],
  ])('%s can begin anywhere: %s', (pattern) => {
    expect(startsOf(pattern)).toBeUndefined();
  });
});
