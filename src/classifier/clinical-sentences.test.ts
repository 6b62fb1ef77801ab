import { describe, expect, it } from 'vitest';
import { IDENTIFIED, UNIDENTIFIED } from './clinical-sentences.messages.ts';
import { classify } from './index.ts';
import type { Rule } from './types.ts';

const STOPPING: ReadonlySet<Rule> = new Set<Rule>(['R1', 'R2', 'R2b', 'R3', 'R4', 'R5', 'R6', 'R7']);
/** Percent, rounded a little for the worse: what has been reached, to rise and never to fall. */
const RECALL = 96;
const FALSE_BLOCKS = 2;

function stopped(texts: readonly string[]): string[] {
  return texts.filter((text) =>
    classify(text).cases.some(({ rule, score }) => STOPPING.has(rule) && score >= 0.5),
  );
}

describe('short clinical sentences', () => {
  it('are stopped when they tell who it is', () => {
    const caught = new Set(stopped(IDENTIFIED));
    const through = IDENTIFIED.filter((text) => !caught.has(text));
    expect((1 - through.length / IDENTIFIED.length) * 100, through.join('\n')).toBeGreaterThanOrEqual(RECALL);
  });

  it('pass when they tell of nobody', () => {
    const wrong = stopped(UNIDENTIFIED);
    expect((wrong.length / UNIDENTIFIED.length) * 100, wrong.join('\n')).toBeLessThanOrEqual(FALSE_BLOCKS);
  });
});
