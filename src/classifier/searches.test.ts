import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { IDENTIFIED, UNIDENTIFIED } from './clinical-sentences.messages.ts';
import { classify } from './index.ts';

/**
 * Time depends on the machine; what a draft is searched for does not. A pattern run over the whole of a long draft takes
 * some thirty microseconds of it, and as much again in machine code, so few of the hundreds may need to.
 */
const LENGTH = 5000;
/** Patterns that begin with anything: an address, a code, what stands at the beginning of a line. */
const MOST_SEARCHES = 45;

function draftFrom(sentences: readonly string[], from: number): string {
  return [...sentences.slice(from), ...sentences, ...sentences].join('\n').slice(0, LENGTH);
}

const DRAFTS = [IDENTIFIED, UNIDENTIFIED].flatMap((sentences) =>
  [0, 20, 40].map((from) => draftFrom(sentences, from)),
);

describe('a long draft', { timeout: 60_000 }, () => {
  const { exec } = RegExp.prototype;
  afterEach(() => {
    RegExp.prototype.exec = exec;
  });

  beforeAll(() => {
    // Patterns are read once they are searched for again.
    for (const draft of DRAFTS) classify(draft);
  });

  it.each(DRAFTS.map((draft, i) => [i, draft] as const))(
    '%i is searched whole for few patterns',
    (_i, draft) => {
      const whole = new Set<string>();
      RegExp.prototype.exec = function (text: string) {
        if (!this.sticky && !this.source.startsWith('^') && text.length > LENGTH / 2) whole.add(this.source);
        return exec.call(this, text);
      };
      classify(draft);
      RegExp.prototype.exec = exec;
      expect(whole.size).toBeGreaterThan(0);
      expect([...whole].slice(MOST_SEARCHES)).toEqual([]);
    },
  );
});
