import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import { partsOf, tellingSentences } from './parts.ts';

const said = (text: string) => partsOf(text).map(({ start, end }) => text.slice(start, end));
const SENTENCE = 'We moved the chairs back to the big room and swept the floor.';

describe('partsOf', () => {
  it.each([
    ['nothing', '', []],
    ['blanks', ' \n\t\n ', []],
    ['a line', 'lunch at noon', ['lunch at noon']],
    ['sentences in a short line', 'Lunch at noon. Bring a fork.', ['Lunch at noon. Bring a fork.']],
    ['lines', 'lunch at noon\nbring a fork', ['lunch at noon', 'bring a fork']],
    ['blank lines and blanks around', '  lunch \n\n\n fork', ['lunch', 'fork']],
    ['breaks of other systems', 'a\r\nb\rc\u2028d\u2029e', ['a', 'b', 'c', 'd', 'e']],
    ['a break at the end', 'lunch\n', ['lunch']],
  ])('cuts %s', (_, text, parts) => {
    expect(said(text)).toEqual(parts);
  });

  it('cuts a long line at the first end of a sentence behind 300 characters', () => {
    const long = Array.from({ length: 12 }, () => SENTENCE).join(' ');
    const five = Array.from({ length: 5 }, () => SENTENCE).join(' ');
    expect(said(long)).toEqual([five, five, `${SENTENCE} ${SENTENCE}`]);
  });

  it('keeps a line that is only a little longer than that together where its sentence goes on', () => {
    const line = `${'chairs and '.repeat(30)}tables`;
    expect(said(line)).toEqual([line]);
    expect(partsOf(line)[0]?.kind).toBe('line');
  });

  it('cuts a line without a full stop at a blank, and one without a blank anywhere', () => {
    expect(said('chairs '.repeat(200)).every((part) => /^(?:chairs ?)+$/.test(part))).toBe(true);
    expect(said('x'.repeat(2000)).map(({ length }) => length)).toEqual([700, 700, 600]);
  });

  it('says which parts are lines of their own', () => {
    const text = `lunch\n${Array.from({ length: 8 }, () => SENTENCE).join(' ')}\nfork`;
    expect(partsOf(text).map(({ kind }) => kind)).toEqual(['line', 'piece', 'piece', 'line']);
  });

  it('loses nothing but breaks and blanks, in order', () => {
    const pieces = fc.array(fc.constantFrom('a', 'bc. ', ' ', '\n', '\r\n', '! ', 'd'.repeat(90), '👍'), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.join('');
        expect(said(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        let last = 0;
        for (const { start, end } of partsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});

const telling = (text: string) =>
  tellingSentences(examine(text).reading).map(({ start, end }) => text.slice(start, end));

describe('tellingSentences', () => {
  it.each([
    ['a lone sentence, which is the draft', "Ann Lee's biopsy is positive.", []],
    ['no sentence without a person', 'The biopsy is positive. Bring forks!', []],
    ['no sentence without health', 'Ann Lee called. Bring forks!', []],
    ['not what two sentences say', 'Ann Lee called. The biopsy is positive.', []],
    [
      'a sentence among others',
      "Soup is on! Ann Lee's biopsy is positive. Bring forks?",
      ["Ann Lee's biopsy is positive."],
    ],
    ['one behind a title', 'Soup is on! Mrs. Lee has pneumonia.', ['Mrs. Lee has pneumonia.']],
    [
      'offsets of the draft, whatever was folded',
      '\u{1d4b6}\u200b soup! Ann\u200b Lee has the flu 🤧.',
      ['Ann\u200b Lee has the flu 🤧.'],
    ],
  ])('finds %s', (_, text, sentences) => {
    expect(telling(text)).toEqual(sentences);
  });
});
