import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';

const subjects = (text: string) => examine(text).reading.linked.map(({ subject }) => subject);

describe('an illness that only the writer can have', () => {
  it.each([
    "not a pulled muscle, it's shingles lol guess who's working from home",
    'out of surgery!! gallbladder is gone, i asked to keep it',
    'strep positive, calling out tomorrow',
    'migraine from hell, not coming in',
    'flu b. send soup',
  ])('%s', (text) => {
    expect(subjects(text)).not.toEqual([]);
    expect(new Set(subjects(text))).toEqual(new Set(['writer']));
  });

  it.each([
    'strep positive in room 4, i asked for a culture',
    'calling out tomorrow, 14b coded twice and i cried',
    'Ttamsiri is strep positive, i asked to keep her',
    'pneumonia on the consult, i woke up to this page',
    'your strep is positive, i asked for an antibiotic',
    'strep positive, call the pharmacy',
  ])('not: %s', (text) => {
    expect(subjects(text)).not.toContain('writer');
  });
});
