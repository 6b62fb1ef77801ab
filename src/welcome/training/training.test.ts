import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EMBEDDED_TRAINING } from '../../audit/training.ts';
import { classify } from '../../classifier/index.ts';
import { decide } from '../../policy/decide.ts';
import { SAFE_PAGE_POLICY } from '../../policy/page-defaults.ts';
import { TRAININGS } from './index.ts';

const [first] = TRAININGS;

describe.each(TRAININGS.map((training) => [training.language, training] as const))('in %s', (_, training) => {
  it('has the questions that a record counts, each with three answers, one best, and a reason', () => {
    expect(training.questions).toHaveLength(EMBEDDED_TRAINING.questions);
    for (const { ask, answers, best, why } of training.questions) {
      expect(new Set(answers).size, ask).toBe(3);
      expect(answers[best], ask).toBeDefined();
      expect(why.length, ask).toBeGreaterThan(40);
    }
  });

  it('is the same training as the first: part by part and answer by answer', () => {
    expect(training.parts.map(({ points }) => points.length)).toEqual(
      first?.parts.map(({ points }) => points.length),
    );
    expect(training.questions.map(({ best }) => best)).toEqual(first?.questions.map(({ best }) => best));
  });

  it('cannot be passed by always taking the same place', () => {
    for (const place of [0, 1, 2]) {
      const right = training.questions.filter(({ best }) => best === place).length;
      expect(right).toBeLessThan(EMBEDDED_TRAINING.passMark);
    }
  });

  it('claims nothing false and blames nobody', () => {
    expect(JSON.stringify(training)).not.toMatch(/violation|infracci|unencrypted|sin cifrar|HIPAA allows/i);
  });

  it('teaches what the program does: its emergency message passes and its patient message does not', () => {
    const [patient, , , , emergency] = training.questions;
    const says = (answer = '') =>
      decide(classify(answer.replace(/^[“«]|[”»]$/gu, '')), SAFE_PAGE_POLICY, {}).verdict;
    expect(says(patient?.answers[patient.best])).toBe('block');
    for (const [at, answer] of (patient?.answers ?? []).entries())
      if (at !== patient?.best) expect(says(answer), answer).toBe('allow');
    const quoted = /[“«]([^”»]+)[”»]/u.exec(emergency?.answers[emergency.best] ?? '')?.[1];
    expect(says(quoted)).toBe('allow');
  });
});

it('a change of the content is a new version', () => {
  // A record names the version, so two contents may not share one: change both lines together.
  const hash = createHash('sha256').update(JSON.stringify(TRAININGS)).digest('hex').slice(0, 16);
  expect([EMBEDDED_TRAINING.version, hash]).toEqual(['basics-2', 'bb816f2e49eaf56d']);
});
