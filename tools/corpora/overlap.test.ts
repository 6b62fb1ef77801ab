import { describe, expect, it } from 'vitest';
import { overlapsOf } from './overlap.ts';

const text = (words: string) => ({ text: words });
const answer = (question: string, words: string) => ({
  text: words,
  thread: { kind: 'individual', recent: [{ from: 'them', text: question }] } as const,
});

describe('overlapsOf', () => {
  it.each([
    [
      'one word changed at the end',
      text('can you call mrs okafor about her colonoscopy prep today'),
      text('can you call mrs okafor about her colonoscopy prep tomorrow'),
    ],
    ['case and punctuation', text('Call me, please.'), text('call me please')],
    [
      'the same answer to the same question',
      answer('what is his chart number', '4482910'),
      answer('what is his chart number?', '4482910'),
    ],
  ])('finds %s', (_what, a, b) => {
    expect(overlapsOf([a, text('something else altogether'), b])).toMatchObject([{ a: 0, b: 2 }]);
  });

  it.each([
    [
      'a contrast pair',
      text('can you call mrs okafor about her colonoscopy prep'),
      text('can you call the plumber about her old kitchen tap'),
    ],
    [
      'the same answer to another question',
      answer('how many gloves are left', '12'),
      answer('which bed is she in now', '12'),
    ],
  ])('lets %s be', (_what, a, b) => {
    expect(overlapsOf([a, b])).toEqual([]);
  });
});
