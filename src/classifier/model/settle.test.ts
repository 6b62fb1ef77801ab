import { describe, expect, it } from 'vitest';
import { classify } from '../index.ts';
import type { Rule } from '../types.ts';

const STOPPING: readonly Rule[] = ['R1', 'R2', 'R2b', 'R3', 'R4', 'R5', 'R6', 'R7'];
const stopping = (text: string, thread?: Parameters<typeof classify>[1]) =>
  classify(text, thread).cases.filter(({ rule, score }) => STOPPING.includes(rule) && score >= 0.5);

describe('the scorer settles borders', () => {
  it.each(['MRN 4482910', 'the wifi is down, happy friday everyone, MRN 4482910, pizza at noon'])(
    'never lets a hard identifier go: %s',
    (text) => {
      expect(stopping(text).map(({ rule }) => rule)).toContain('R1');
    },
  );

  it.each(['call 911 now', 'llame al 911 ahora', 'go to the ER right away'])(
    'never stops an emergency instruction: %s',
    (text) => {
      expect(stopping(text)).toEqual([]);
    },
  );

  it.each([
    'ok',
    'see you at 5',
    'lol no way',
    'who is bringing the tacos tonight',
    'the copier is jammed again',
  ])('adds nothing where there is no evidence: %s', (text) => {
    expect(stopping(text)).toEqual([]);
  });

  it('explains what it stops by findings inside the text, with a score a policy can weigh', () => {
    const text = 'mrs okafor pulled her foley again, urine is bloody';
    const found = stopping(text);
    expect(found).not.toEqual([]);
    for (const { findings, score } of found) {
      expect(score).toBeLessThan(1);
      expect(findings.length).toBeGreaterThan(0);
      for (const { start, end } of findings) expect(text.slice(start, end)).not.toBe('');
    }
  });

  it.each([
    'La prueba de la tuberculosis en la piel se lee entre 48 y 72 horas, ni antes ni después',
    'relapse rates are highest in the first month after discharge',
    'LeBron tweaking his ankle just killed my fantasy week',
    'romaine recall again, e coli, 6 states, toss the bag salads in the staff fridge',
  ])('lets go what only a lone word makes somebody of: %s', (text) => {
    expect(stopping(text)).toEqual([]);
  });

  it.each([
    { text: '9.4. last time 7.9. we should talk', said: 'nurse lady my a1c in yet' },
    {
      text: 'Tuesday 8:15, by the side door',
      said: 'when do you want me for the colonoscopy',
    },
  ])('hears an answer about the own care of who asked: $text', ({ text, said }) => {
    const thread = { kind: 'individual', recent: [{ from: 'them', text: said }] } as const;
    expect(stopping(text, { thread })).not.toEqual([]);
    expect(stopping(text)).toEqual([]);
  });

  it.each([1000, 2000, 3000, 6000, 60_000])('lets nothing go behind %d characters of chatter', (length) => {
    const chatter = 'we moved the chairs back to the big room and swept the floor. '.repeat(1000);
    const line = "Mrs. Okafor's biopsy came back positive";
    expect(stopping(`${chatter.slice(0, length)}\n${line}`).map(({ rule }) => rule)).toContain('R2');
  });

  it('says the same of a draft whatever it scored before', () => {
    const text = 'did junie ever show for her biopsy';
    const alone = classify(text);
    classify('bed 4 is vomiting blood, mr chang is refusing his heparin', {
      thread: { kind: 'individual', recent: [{ from: 'them', text: 'how is mr chang' }] },
    });
    expect(classify(text)).toEqual(alone);
  });
});
