import { describe, expect, it } from 'vitest';
import { quote } from './quote.ts';

function spanOf(draft: string, words: string) {
  const start = draft.indexOf(words);
  return { start, end: start + words.length };
}

/** [found], plain, as the person reads it. */
function read(draft: string, ...words: readonly string[]): string {
  const pieces = quote(
    draft,
    words.map((word) => spanOf(draft, word)),
  );
  return pieces.map(({ text, role }) => (role === 'found' ? `[${text}]` : text)).join('');
}

describe('quote', () => {
  it.each([
    ['Ann has flu', ['Ann', 'flu'], '[Ann] has [flu]'],
    ['Ann has flu', ['flu', 'Ann'], '[Ann] has [flu]'],
    ['Ann Lee here', ['Ann Lee', 'Lee'], '[Ann Lee] here'],
    ['Ann\nhas flu', ['flu'], 'Ann\nhas [flu]'],
  ])('marks what was found in %j', (draft, words, expected) => {
    expect(read(draft, ...words)).toBe(expected);
  });

  it('is empty when nothing was found', () => {
    expect(quote('hello', [])).toEqual([]);
  });

  it('keeps a few words around and leaves out the rest', () => {
    const draft = `${'before '.repeat(40)}Ann ${'after '.repeat(40)}`;
    const text = read(draft, 'Ann');
    expect(text).toContain('before [Ann] after');
    expect(text.startsWith('… ')).toBe(true);
    expect(text.endsWith(' …')).toBe(true);
    expect(text.length).toBeLessThan(120);
  });

  it('stays short for 200,000 characters with a thousand findings', () => {
    const draft = 'Ann has flu. '.repeat(16_000);
    const spans = Array.from({ length: 1000 }, (_, i) => ({ start: i * 13, end: i * 13 + 3 }));
    expect(
      quote(draft, spans)
        .map(({ text }) => text)
        .join('').length,
    ).toBeLessThan(420);
  });

  it('stays short for one finding as long as the draft', () => {
    const draft = 'x'.repeat(10_000);
    expect(read(draft, draft).length).toBeLessThan(420);
  });

  it.each([
    [{ start: -3, end: 2 }, 'he'],
    [{ start: 3, end: 99 }, 'lo'],
    [{ start: 9, end: 12 }, undefined],
  ])('survives offsets outside the draft', (span, expected) => {
    expect(quote('hello', [span]).find(({ role }) => role === 'found')?.text).toBe(expected);
  });

  it('does not cut an emoji in two', () => {
    const draft = `${'😀'.repeat(100)}Ann${'😀'.repeat(100)}`;
    for (const { text } of quote(draft, [spanOf(draft, 'Ann')])) {
      expect(text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
  });
});
