import { describe, expect, it } from 'vitest';
import { readCodes, readExpected } from './read-lists.ts';

describe('codes that were kept', () => {
  it.each([
    ['1042-9f3a-11c0-77de-0b2a', { seq: 1042, hash: '9f3a11c077de0b2a' }],
    [' 1042 9F3A 11C0 77DE 0B2A ', { seq: 1042, hash: '9f3a11c077de0b2a' }],
    ['0B6F8A52 7-9f3a-11c0-77de-0b2a', { seq: 7, hash: '9f3a11c077de0b2a', install: '0b6f8a52' }],
    ['0b6f8a52: 7-9f3a-11c0-77de-0b2a', { seq: 7, hash: '9f3a11c077de0b2a', install: '0b6f8a52' }],
    [
      '0b6f8a52-6d1e-4c7b-9a3e-2f5d8c1b7a90 7-9f3a-11c0-77de-0b2a',
      { seq: 7, hash: '9f3a11c077de0b2a', install: '0b6f8a52-6d1e-4c7b-9a3e-2f5d8c1b7a90' },
    ],
    // An id of digits alone is not taken for a place.
    ['12345678 7-9f3a-11c0-77de-0b2a', { seq: 7, hash: '9f3a11c077de0b2a', install: '12345678' }],
  ])('%s', (line, code) => {
    expect(readCodes(line)).toEqual({ codes: [code], bad: [] });
  });

  it('names the lines that are none', () => {
    expect(readCodes('hello\n\n7-9f3a\n7-9f3a-11c0-77de-0b2a').bad).toEqual([1, 3]);
  });
});

describe('installs that there should be', () => {
  it('one a line, with or without words for people', () => {
    const text = '# front desk\n0B6F8A52-6d1e-4c7b-9a3e-2f5d8c1b7a90, front desk\n\n11112222\troom 2\n';
    expect(readExpected(text)).toEqual({
      expected: ['0b6f8a52-6d1e-4c7b-9a3e-2f5d8c1b7a90', '11112222'],
      bad: [],
    });
  });

  it('names the lines that begin with no id', () => {
    expect(readExpected('front desk\n1111').bad).toEqual([1, 2]);
  });
});
