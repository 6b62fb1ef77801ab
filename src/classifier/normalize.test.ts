import { describe, expect, it } from 'vitest';
import { readDocument } from './normalize.ts';

const rows: readonly (readonly [what: string, original: string, wanted: string])[] = [
  ['plain text', 'your biopsy is back', 'your biopsy is back'],
  ['accents', 'resultó niño José', 'resulto nino Jose'],
  ['Cyrillic look-alikes', 'Mаria has hеrpes', 'Maria has herpes'],
  ['Greek look-alikes', 'biορsy', 'biopsy'],
  ['full-width letters and digits', 'ＭＲＮ ４４８２', 'MRN 4482'],
  ['mathematical letters', '𝐛𝐢𝐨𝐩𝐬𝐲', 'biopsy'],
  ['zero-width characters', 'bio\u200bpsy c\u00adancer', 'biopsy cancer'],
  ['combining marks', 'b\u0301iopsy', 'biopsy'],
  ['leetspeak', 'b1opsy c@ncer d1abetes', 'biopsy cancer diabetes'],
  ['spelled digits', 'mrn four four eight two nine one zero', 'mrn 4482910'],
  ['spelled digits in Spanish', 'expediente cuatro cinco seis uno', 'expediente 4561'],
  ['split digits', 'mrn 4 4 8 2 9 1 0', 'mrn 4482910'],
  ['split letters', 'her b i o p s y', 'her biopsy'],
  ['curly apostrophes', 'Tom’s', "Tom's"],
  ['Russian stays Russian', 'Мария пришла', 'Мария пришла'],
  ['an e-mail address stays', 'a.b@cancer.org', 'a.b@cancer.org'],
  ['counting stays', 'one two three go', 'one two three go'],
  ['a door number stays', 'room12 b4', 'room12 b4'],
];

describe('readDocument', () => {
  it.each(rows)('folds %s', (_what, original, wanted) => {
    expect(readDocument(original).text).toBe(wanted);
  });

  it.each(rows)('maps %s back into the original', (_what, original) => {
    const doc = readDocument(original);
    expect(doc.lower).toHaveLength(doc.text.length);
    let before = 0;
    for (const token of doc.tokens) {
      const { start, end } = doc.toOriginal(token.start, token.end);
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(original.length);
      before = end;
    }
  });

  it('points a folded number at all the words that spelled it', () => {
    const original = 'mrn four four eight two is hers';
    const doc = readDocument(original);
    const { start, end } = doc.toOriginal(4, 8);
    expect(original.slice(start, end)).toBe('four four eight two');
  });

  it.each(['', '\ud800', '\udc00x\ud83d', '👍👍', 'İstanbul İ', '\u0301', '\u200b', 'ﷺﷺ'])(
    'survives %j',
    (text) => {
      const doc = readDocument(text);
      const { start, end } = doc.toOriginal(0, doc.text.length);
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
    },
  );
});

describe('the text that patterns see', () => {
  it.each([
    ['an emoji', 'pt 👍 is ok', 'pt \u00a4\u00a4 is ok'],
    ['a foreign word', 'call Мария', 'call \u00a4\u00a4\u00a4\u00a4\u00a4'],
    ['a bullet', '• 212 wants water', '\u00b7 212 wants water'],
    ['a draft longer than one chunk', `👍${'ab '.repeat(700)}`, `\u00a4\u00a4${'ab '.repeat(700)}`],
  ])('has nothing beyond Latin-1, at the same offsets: %s', (_what, original, wanted) => {
    const doc = readDocument(original);
    expect(doc.lower).toBe(wanted);
    expect(doc.text).toBe(original);
  });
});
