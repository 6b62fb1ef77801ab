import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from './index.ts';
import type { Classification, Finding, Thread } from './types.ts';

/** Words that set detectors, rules and each other off; what is clean alone may not be in company. */
const PIECES = (
  'maria okafor karen will grace dr. mrs don señora nguyễn мария 李 o’brien j.d. JD pt pts the her your my su mi she we ' +
  "mom's son wife hija mayor's biopsy a1c inr 4.8 bp 180/95 chemo hiv cold tired suboxone 50mg pregnant g2p1 cita diabetes " +
  'appointment results positive back room 12 210B bed A icu mrn ssn member id # acct claim dob 4/12/61 14-Mar 3rd of may ' +
  '4482910 123-45-6789 617-555-0134 (617) 1EG4-TE5-MK73 a@b.com https://portal.example/p?id=44821 10.0.0.1 123 main st ' +
  'apt 4b 02139 boston calle mayor 94 yo 58M netflix order call text if when ? ! , ; : \n - / . four oh 4 8 b1opsy c@ncer ' +
  '\u200b \ufeff 👍 ４４ ＭＲＮ \ud800 \u0301 ẞ İ ﷺ parkinson foley call 911 lol'
).split(' ');

const chat = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', '\n', ', ', '. ')), {
    maxLength: 60,
  })
  .map((pairs) => pairs.map(([piece, gap]) => piece + gap).join(''));
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''));
const anything = fc.oneof(chat, chat, fc.string({ unit: 'binary', maxLength: 200 }), codeUnits);
const thread: fc.Arbitrary<Thread> = fc.record({
  kind: fc.constantFrom('individual', 'group', 'unknown'),
  title: chat,
  recent: fc.array(fc.record({ from: fc.constantFrom('me', 'them'), text: anything }), { maxLength: 8 }),
});

/** Drafts with one hard identifier each, in the ways they are written. */
const hard = fc
  .tuple(
    fc.constantFrom(
      'mrn # is',
      'her mrn:',
      "what's on file is medical record number",
      'expediente:',
      'patient id',
      'chart #',
    ),
    fc.integer({ min: 100_000, max: 9_999_999 }),
    fc.constantFrom('', ' thanks', ' for mrs okafor', ', can you pull it'),
  )
  .map(([label, value, rest]) => `${label} ${value}${rest}`);
const social = fc
  .tuple(
    fc.constantFrom('ssn', 'social security number is', 'her social:', 'seguro social'),
    fc.integer({ min: 101, max: 665 }),
    fc.integer({ min: 10, max: 99 }),
    fc.integer({ min: 1000, max: 9999 }),
  )
  .map(([label, area, group, serial]) => `${label} ${area}-${group}-${serial}`);
const member = fc
  .tuple(
    fc.constantFrom('member id', 'medicaid id', 'subscriber number is', 'aetna id'),
    fc.integer({ min: 100_000_000, max: 999_999_999 }),
  )
  .map(([label, value]) => `${label} W${value}`);
const identified = fc.oneof(hard, social, member);

/** Talk without a number, a label, a shop or a bank: none of it can change what a number before it is. */
const clean = fc
  .array(
    fc.constantFrom(
      'See you at the meeting tomorrow.',
      'thank you so much, have a good night',
      'no worries!',
      'is anybody bringing cake',
      'It rains again and the parking lot is full.',
      'lol',
      'gracias, nos vemos',
      'the printer by the window is jammed',
      'HAPPY FRIDAY EVERYBODY',
      '👍',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((sentences) => `\n${sentences.join('\n')}`);

const HARD = new Set(['ssn', 'mrn', 'member-id', 'account']);
const SURE = 0.8;

function hardFindings({ findings }: Classification): readonly Finding[] {
  return findings.filter(({ kind, confidence }) => HARD.has(kind) && confidence >= SURE);
}

function stopsByR1({ cases }: Classification): boolean {
  return cases.some(({ rule, score }) => rule === 'R1' && score >= SURE);
}

describe('classify', { timeout: 60_000 }, () => {
  it('never throws, and every span lies inside the text, in order, in any thread', () => {
    fc.assert(
      fc.property(anything, fc.option(thread, { nil: undefined }), (text, around) => {
        const { findings, cases } = classify(text, around === undefined ? {} : { thread: around });
        let before: Finding | undefined;
        for (const finding of findings) {
          expect(finding.start).toBeGreaterThanOrEqual(0);
          expect(finding.end).toBeGreaterThanOrEqual(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          if (before !== undefined) {
            const ordered =
              before.start < finding.start || (before.start === finding.start && before.end <= finding.end);
            expect(ordered).toBe(true);
          }
          before = finding;
        }
        for (const { findings: because, score } of cases) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          for (const { start, end } of because) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('knows the identifiers the next properties are about', () => {
    fc.assert(
      fc.property(identified, (text) => {
        expect(hardFindings(classify(text))).not.toEqual([]);
        expect(stopsByR1(classify(text))).toBe(true);
      }),
    );
  });

  it('keeps every hard identifier when clean text is appended', () => {
    fc.assert(
      fc.property(identified, clean, (text, more) => {
        const after = hardFindings(classify(text + more));
        for (const { kind, start, end } of hardFindings(classify(text)))
          expect(after.some((one) => one.kind === kind && one.start === start && one.end === end)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no R1 to capitals or small letters', () => {
    fc.assert(
      fc.property(identified, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (text, capitals) => {
        const mixed = [...text].map((char, i) =>
          capitals[i % capitals.length] === true ? char.toUpperCase() : char.toLowerCase(),
        );
        for (const form of [text.toUpperCase(), text.toLowerCase(), mixed.join('')])
          expect(stopsByR1(classify(form))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of a draft whatever it read before', () => {
    fc.assert(
      fc.property(anything, anything, fc.option(thread, { nil: undefined }), (text, other, around) => {
        const options = around === undefined ? {} : { thread: around };
        const first = classify(text, options);
        classify(other, options);
        classify(other);
        expect(classify(text, options)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });
});
