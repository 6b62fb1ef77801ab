import { beforeEach, describe, expect, it } from 'vitest';
import { rangesOf } from './ranges.ts';
import { readDraft } from './read-draft.ts';

let box: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div contenteditable="true"></div>';
  box = document.querySelector('div') ?? document.body;
});

/** The words of the ranges for a stretch of the draft. */
function wordsAt(html: string, words: string): readonly string[] {
  box.innerHTML = html;
  const start = readDraft(box).indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return rangesOf(box, [{ start, end: start + words.length }]).map(String);
}

describe('where words of a draft stand', () => {
  it.each([
    ['in one node', '<p><span>Ann has flu</span></p>', 'flu'],
    ['on a later line', '<p><span>hi</span></p><p><br></p><p><span>Ann has flu</span></p>', 'Ann'],
    ['after a line break', '<p><span>hi</span><br><span>Ann has flu</span></p>', 'Ann'],
    ['across nodes', '<p><span>An</span><b>n has</b><span> flu</span></p>', 'Ann has'],
    ['after an emoji', '<p><img alt="\u{1F600}"><span>Ann has flu</span></p>', 'Ann'],
  ])('%s', (_where, html, words) => {
    expect(wordsAt(html, words)).toEqual([words]);
  });

  it('marks nothing in a field, and nothing that is not there', () => {
    document.body.innerHTML = '<textarea>Ann has flu</textarea>';
    const field = document.querySelector('textarea') ?? document.body;
    expect(rangesOf(field, [{ start: 0, end: 3 }])).toEqual([]);
    box.innerHTML = '<p><span>hi</span></p>';
    expect(rangesOf(box, [{ start: 10, end: 12 }])).toEqual([]);
  });
});
