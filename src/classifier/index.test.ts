import { describe, expect, it } from 'vitest';
import { MESSAGES } from './index.messages.ts';
import { classify } from './index.ts';
import type { Rule, Vocabulary } from './types.ts';

const STOPPING: ReadonlySet<Rule> = new Set<Rule>(['R1', 'R2', 'R2b', 'R3', 'R4', 'R5', 'R6', 'R7']);
/** From this score on a stopping rule holds at balanced sensitivity. */
const HOLDS = 0.5;

function stops(text: string, options: Parameters<typeof classify>[1] = {}): readonly Rule[] {
  return classify(text, options)
    .cases.filter(({ rule, score }) => STOPPING.has(rule) && score >= HOLDS)
    .map(({ rule }) => rule);
}

const NO_VOCABULARY: Vocabulary = {
  patterns: [],
  allowedPhones: [],
  allowedEmailDomains: [],
  allowedAddresses: [],
  staffNames: [],
};

describe('classify', () => {
  it.each(MESSAGES.filter((message) => message.stop))('stops ($rule) $text', ({ text, thread }) => {
    expect(stops(text, thread === undefined ? {} : { thread })).not.toEqual([]);
  });

  it.each(MESSAGES.filter((message) => !message.stop))('passes ($rule) $text', ({ text, thread }) => {
    expect(stops(text, thread === undefined ? {} : { thread })).toEqual([]);
  });

  it('has a table with as many messages that pass as stop', () => {
    const stopping = MESSAGES.filter(({ stop }) => stop).length;
    expect(MESSAGES.length).toBeGreaterThanOrEqual(250);
    expect(Math.abs(2 * stopping - MESSAGES.length)).toBeLessThan(MESSAGES.length / 10);
  });

  it('explains an emergency instruction by R14 and never stops the reader from reading it', () => {
    const { cases } = classify('your symptoms sound like a stroke, call 911 now');
    expect(cases.map(({ rule }) => rule)).toContain('R14');
    expect(cases.map(({ rule }) => rule)).not.toContain('R3');
  });

  describe('of several lines', () => {
    const HARMLESS = [
      'morning all, who brought the muffins, they are unreal',
      'reminder that the lot gets repaved tuesday so park by the church',
      'can somebody cover my friday, my sister is in town',
    ];

    it.each([
      'junie from the front lobby lost the pregnancy, be gentle when she comes in',
      "Mrs. Okafor's biopsy came back positive",
      'your refill of the metformin is ready',
      'rm 12 is vomiting blood again',
    ])('stops what stops alone, before, between and after harmless ones: %s', (text) => {
      expect(stops(text)).not.toEqual([]);
      for (let at = 0; at <= 12; at++) {
        const lines = Array.from({ length: 12 }, (_, i) => HARMLESS[i % HARMLESS.length] ?? '');
        lines.splice(at, 0, text);
        expect(stops(lines.join('\n'))).not.toEqual([]);
      }
    });

    it('stops an answer that has no word of its own, between harmless ones', () => {
      const text = "She came in this morning, yes. Wouldn't take her sunglasses off.";
      const thread = {
        kind: 'individual',
        recent: [{ from: 'them', text: 'Did Mrs. Castellane ever show for her biopsy?' }],
      } as const;
      expect(stops(text, { thread })).not.toEqual([]);
      expect(stops(`${HARMLESS.join('\n')}\n${text}`, { thread })).not.toEqual([]);
    });

    it('stops a line of several sentences that is not cut', () => {
      const text = `${HARMLESS.slice(0, 2).join(', and ')}, and by the way, since you asked me twice already, Mrs. Okafor's biopsy came back positive, so she will need the oncologist and somebody to drive her there, and I would rather not be the one who tells her, because she was so sure that it was nothing at all, poor soul`;
      expect(text.length).toBeGreaterThan(300);
      expect(stops(`${HARMLESS.join('\n')}\n${text}`)).not.toEqual([]);
    });

    it('stops what a rule is sure of behind all that the scorer looks at, in one line too', () => {
      const before = Array.from({ length: 90 }, (_, i) => `${HARMLESS[i % HARMLESS.length]}.`).join(' ');
      expect(stops(before)).toEqual([]);
      expect(stops(`${before} Mrs. Okafor's biopsy came back positive.`)).not.toEqual([]);
    });

    it.each([
      [
        'Soup is on the stove and the kids are at practice till six. ',
        ' Do you want the blue chairs for Saturday?',
      ],
      [
        'Thanks for the ride, the bus never came. ',
        ' Save me a seat at the potluck, I am bringing the beans!',
      ],
      ['What a game last night! ', ' Are you grilling sunday or should I bring wings?'],
    ])('stops a sentence about a patient in friendly talk: %s', (before, after) => {
      for (const sentence of [
        'Marisol is back in rehab.',
        'Priya started chemo.',
        'Theo was admitted with pneumonia.',
        "Rosa's A1c was 11.",
      ])
        expect(stops(`${before}${sentence}${after}`), sentence).not.toEqual([]);
      for (const sentence of [
        'Marisol is back in Rome.',
        'Priya started school.',
        'Theo was admitted to Yale.',
        'I had pneumonia in May.',
        'Rosa says you look tired.',
      ])
        expect(stops(`${before}${sentence}${after}`), sentence).toEqual([]);
    });

    it('lets harmless ones go together', () => {
      expect(stops(Array.from({ length: 40 }, (_, i) => HARMLESS[i % HARMLESS.length]).join('\n'))).toEqual(
        [],
      );
    });

    it('says where in the whole draft it saw what it stops', () => {
      const text = `${HARMLESS.join('\n').repeat(6)}\nMrs. Okafor's biopsy came back positive`;
      const seen = classify(text).cases.flatMap(({ findings }) =>
        findings.map(({ start, end }) => text.slice(start, end)),
      );
      expect(seen).toEqual(expect.arrayContaining(['Okafor', expect.stringContaining('biopsy')]));
    });

    it('keeps the emergency beside what other lines say', () => {
      const { cases } = classify(
        `${HARMLESS[0]}\nyour symptoms sound like a stroke, call 911 now\nyour refill of the metformin is ready`,
      );
      expect(cases.map(({ rule }) => rule)).toContain('R14');
    });
  });

  it('spans point into the original text, whatever was folded', () => {
    const text = 'Mаria Lopez has hеrpes 👍 and a b1opsy';
    for (const { start, end } of classify(text).findings) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    const named = classify(text).findings.find(({ kind }) => kind === 'name');
    expect(text.slice(named?.start, named?.end)).toBe('Mаria Lopez');
  });

  it.each(['', ' ', '\n\n', '\ud800', '👍', '\udc00\udc00', '.', '((((', "'''''"])(
    'has nothing to say of %j',
    (text) => {
      expect(classify(text)).toEqual({ findings: [], cases: [] });
    },
  );

  it('counts a staff name as a colleague', () => {
    const text = 'Okonkwo wants the biopsy tray ready at 8';
    const vocabulary = { ...NO_VOCABULARY, staffNames: ['Dr. Ada Okonkwo'] };
    expect(stops('Okonkwo has the biopsy at 8', { vocabulary })).toEqual([]);
    expect(classify(text, { vocabulary }).findings.find(({ kind }) => kind === 'name')?.subject).toBe(
      'colleague',
    );
  });

  it("leaves the clinic's own phone, mail domain and address alone", () => {
    const vocabulary = {
      ...NO_VOCABULARY,
      allowedPhones: ['559-555-0144'],
      allowedEmailDomains: ['clinic.example'],
      allowedAddresses: ['118 Alder Street'],
    };
    for (const text of ['559 555 0144', 'front@clinic.example', '118 alder street']) {
      const identifiers = classify(text, { vocabulary }).findings.filter(
        ({ confidence }) => confidence >= HOLDS,
      );
      expect(identifiers).toEqual([]);
    }
  });

  it('stops an identifier of the format the organization taught us', () => {
    const vocabulary: Vocabulary = { ...NO_VOCABULARY, patterns: [{ kind: 'mrn', source: 'VH-\\d{5}' }] };
    expect(stops('can you open vh-20931')).toEqual([]);
    expect(stops('can you open vh-20931', { vocabulary })).toEqual(['R1']);
  });

  it('skips a pattern that is none', () => {
    const vocabulary: Vocabulary = { ...NO_VOCABULARY, patterns: [{ kind: 'mrn', source: '(' }] };
    expect(stops('hello there', { vocabulary })).toEqual([]);
  });

  it.each([
    ['digits', '4'.repeat(200_000)],
    ['split digits', '4 '.repeat(100_000)],
    ['one word', 'a'.repeat(200_000)],
    ['dots', 'a.'.repeat(100_000)],
    ['titles', 'mrs '.repeat(50_000)],
    ['names', 'Maria Lopez '.repeat(16_000)],
    ['health', 'biopsy '.repeat(28_000)],
    ['names and health', "Maria's biopsy, ".repeat(12_500)],
    ['points', '.'.repeat(200_000)],
    ['your', 'your '.repeat(40_000)],
    ['single letters', 'a b '.repeat(50_000)],
    ['apostrophes', "'s".repeat(100_000)],
    ['leet', 'b1'.repeat(100_000)],
    ['zero-width', 'a\u200b'.repeat(100_000)],
  ])(
    'reads 200,000 characters of %s in time that grows with their number',
    (_what, text) => {
      const short = time(text.slice(0, 20_000));
      const long = time(text);
      expect(long).toBeLessThan(Math.max(2_000, short * 60));
    },
    60_000,
  );
});

/** Milliseconds of CPU for one classification. */
function time(text: string): number {
  const before = process.cpuUsage();
  classify(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('small talk before a message', () => {
  const thread = {
    kind: 'individual',
    recent: [
      { from: 'them', text: 'Are you still coming to the bake sale on Saturday?' },
      { from: 'me', text: 'Yes! I can bring two lemon pies.' },
    ],
  } as const;

  it.each([
    'Your A1c came back at 9.2, we should talk about your insulin',
    'José Martínez fue ingresado anoche con un infarto',
    'Sus resultados del VIH ya están listos, salieron positivos',
    '❤️ Mrs. Tanaka had a heart attack last night',
  ])('takes nothing out of %j', (text) => {
    const sure = (options = {}) => Math.max(...classify(text, options).cases.map(({ score }) => score));
    expect(sure()).toBeGreaterThanOrEqual(0.5);
    expect(sure({ thread })).toBeGreaterThanOrEqual(0.5);
  });
});
