import { beforeAll, describe, expect, it } from 'vitest';
import { classify } from './index.ts';
import type { ClassifyOptions } from './types.ts';

/** What a pasted or hostile draft may be made of, over and over. */
const FAMILIES: Readonly<Record<string, string>> = {
  'one digit': '1',
  'digits apart': '1 ',
  'digits in pairs': '12-',
  'one huge word': 'a',
  'one huge word in capitals': 'Q',
  'one word of letters and digits': 'a1',
  'names ending in s': 'ss',
  'nested dots': 'a.',
  'dotted numbers': '1.1.',
  'dotted capitals': 'J. ',
  'repeated titles': 'dr. ',
  'titles of all kinds': 'mr mrs dr ',
  names: 'maria ',
  'full names': 'Maria Lopez ',
  'full names and findings': 'Maria Lopez has diabetes. ',
  'names and one sentence': 'maria okafor biopsy ',
  'unlisted capitals': 'Zorblat ',
  findings: 'her biopsy ',
  'findings of the reader': 'your biopsy is back. ',
  'one sentence of the reader': 'your biopsy is back ',
  'one sentence of conditions': 'if your biopsy ',
  'one sentence of owners': 'maria has diabetes and ',
  'one Spanish sentence': 'su biopsia de maria ',
  'one list of ages': '58m with copd, ',
  possessives: "maria's son's ",
  'owned relatives': "the mayor's wife ",
  commas: ', ',
  dashes: '- ',
  spaces: '  ',
  'line breaks': '\n',
  'short lines': 'a\n',
  'lines of one name': 'maria\n',
  apostrophes: "' ",
  'apostrophes in a word': "a'",
  parentheses: '(',
  'question marks': '? ',
  'at signs': '@',
  addresses: 'a@a.',
  'spoken addresses': 'maria dot cruz at ',
  links: 'http://',
  'links with paths': 'www.a.com/b?c=1 ',
  'colons and hex': 'ab:',
  'labels without values': 'mrn ',
  'labels with links between': 'mrn is the ',
  'labels and values': 'mrn 4482910 ',
  'labels behind values': '4482910 is her ',
  cards: '4111 1111 ',
  accounts: 'account number ',
  'births without dates': 'born on ',
  dates: '3/14/24 ',
  'days of months': 'march 3rd, ',
  phones: '617-555-0134 ',
  'phones without end': '617-',
  streets: '123 main st ',
  'streets without end': '123 main cedar ',
  'Spanish streets': 'calle de la ',
  'Spanish streets without end': `1 calle ${'a'.repeat(60)} `,
  rooms: 'room 12 ',
  'bare rooms': '302 is ',
  'vital signs': 'bp 180/95 febrile ',
  'vital signs without values': 'bp is at ',
  ages: '94 yo ',
  plates: 'license plate ',
  'spelled digits': 'four oh ',
  'the digit o': 'o ',
  'spelled dashes': 'four dash ',
  'letters apart': 'b i o p s y ',
  'letters over dots': 'b.i.o.p.s.y.',
  leetspeak: 'b1opsy ',
  'signs in words': 'a!',
  'Cyrillic look-alikes': 'а',
  'mixed scripts': 'mаria ',
  accents: 'é',
  'combining marks': 'a\u0301',
  'zero-width': '\u200b',
  'growing capitals': 'İ',
  emoji: '👍',
  'lone surrogates': '\ud800',
  'phrases without end': 'root canal of the ',
  idioms: 'heart attack ',
  emergencies: 'call 911 now ',
  questions: 'who is the pt? ',
  'sentences of people': 'Ann is here. flu! ',
  'sentences about people': 'Ann has a cold. ',
};

const SHORT = 12_500;
const LONG = 100_000;
const LONGEST = 200_000;
/** Eight times the text may take this many times the time; the square would take 64. */
const MOST = 24;
/** Milliseconds below which a measurement is mostly noise. */
const LEAST = 8;
const RUNS = 4;

/** CPU time, so that other work of the machine does not count. */
function milliseconds(text: string, options: ClassifyOptions = {}): number {
  const before = process.cpuUsage();
  classify(text, options);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Whether eight times the text stays far from 64 times the time, at the best of a few measurements. */
function growsWithLength(short: string, long: string): boolean {
  let least = Infinity;
  let most = Infinity;
  for (let run = 0; run < RUNS; run++) {
    least = Math.min(least, milliseconds(short));
    most = Math.min(most, milliseconds(long));
    if (most / Math.max(LEAST, least) < MOST) return true;
  }
  return false;
}

const filled = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe('the time of one draft', () => {
  beforeAll(() => {
    for (const unit of Object.values(FAMILIES)) classify(filled(unit, 500));
  });

  it.each(Object.entries(FAMILIES))('grows with its length: %s', { timeout: 60_000 }, (_family, unit) => {
    expect(growsWithLength(filled(unit, SHORT), filled(unit, LONG))).toBe(true);
  });

  it('does not read the conversation again for each line', { timeout: 60_000 }, () => {
    const recent = Array.from({ length: 6 }, () => ({
      from: 'them' as const,
      text: filled('maria okafor has a biopsy on tuesday, ', 1000),
    }));
    const text = filled('a\n', 4000);
    const alone = Math.min(milliseconds(text), milliseconds(text));
    const inThread = Math.min(
      ...[1, 2].map(() => milliseconds(text, { thread: { kind: 'individual', recent } })),
    );
    expect(inThread / Math.max(LEAST, alone)).toBeLessThan(MOST);
  });

  it('stays within reach at 200,000 characters of everything at once', { timeout: 60_000 }, () => {
    const units = Object.values(FAMILIES);
    const mixed = filled(units.map((unit) => filled(unit, 400)).join('\n'), LONGEST);
    expect(growsWithLength(mixed.slice(0, LONGEST / 8), mixed)).toBe(true);
  });
});
