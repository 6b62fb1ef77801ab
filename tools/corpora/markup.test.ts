import { describe, expect, it } from 'vitest';
import { compileLine, unmark } from './markup.ts';

const writer = { name: 'amber', split: 'train', brief: 'front desk' } as const;
const line = (change: Record<string, unknown>) =>
  JSON.stringify({ d: 'block', r: ['R2'], l: 'en', s: ['plain'], t: 'hi', ...change });

describe('unmark', () => {
  it('keeps the words and says where they are, in UTF-16 units of the plain text', () => {
    expect(unmark('🩺 {name|Ana Ruiz} and {lab@writer|my A1c}')).toEqual({
      text: '🩺 Ana Ruiz and my A1c',
      spans: [
        { start: 3, end: 11, kind: 'name', subject: 'third-person' },
        { start: 16, end: 22, kind: 'lab', subject: 'writer' },
      ],
    });
  });

  it.each([
    ['a kind nobody knows', '{pet|Rex}'],
    ['a subject nobody knows', '{name@cat|Rex}'],
    ['no words', '{name| }'],
    ['a brace left open', '{name|Rex'],
    ['a mark in a mark', '{name|Rex {lab|A1c}}'],
  ])('refuses %s', (_what, marked) => {
    expect(() => unmark(marked)).toThrow();
  });
});

describe('compileLine', () => {
  it('takes the marks out of the text and of its thread', () => {
    const th = { k: 'individual', title: 'Dana', m: [['them', "{name|mr fofana}'s test?"]] };
    expect(compileLine(line({ t: 'yes {lab|positive}', r: ['R4', 'R2'], th }), 'amber-0007', writer)).toEqual(
      {
        id: 'amber-0007',
        text: 'yes positive',
        thread: { kind: 'individual', title: 'Dana', recent: [{ from: 'them', text: "mr fofana's test?" }] },
        decision: 'block',
        rules: ['R4', 'R2'],
        language: 'en',
        styles: ['plain'],
        writer: 'amber',
        brief: 'front desk',
        spans: [{ start: 4, end: 12, kind: 'lab', subject: 'third-person' }],
      },
    );
  });

  it("takes the health marks of R3 for the reader's where nobody said whose they are", () => {
    const subjects = (t: string) =>
      compileLine(line({ t, r: ['R3'] }), 'amber-0001', writer).spans.map(({ subject }) => subject);
    expect(subjects('your {lab|A1c} is {lab|9.2}, see {name|Ana}')).toEqual([
      'reader',
      'reader',
      'third-person',
    ]);
    expect(subjects('your {lab@reader|A1c} is worse than her {lab|A1c}')).toEqual(['reader', 'third-person']);
  });

  it.each([
    ['a rule that does not go with the label', { r: ['R9'] }],
    ['a rule twice', { r: ['R2', 'R2'] }],
    ['no rule', { r: [] }],
    ['an unknown style', { s: ['loud'] }],
    ['an unknown language', { l: 'fr' }],
    ['an empty text', { t: ' ' }],
    ['half a surrogate pair', { t: '\ud83d' }],
    ['an unknown key', { note: 'x' }],
    ['a thread message from nobody', { th: { k: 'group', m: [['her', 'hi']] } }],
  ])('refuses %s', (_what, change) => {
    expect(() => compileLine(line(change), 'amber-0001', writer)).toThrow();
  });
});
