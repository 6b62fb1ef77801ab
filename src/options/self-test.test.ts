import { afterEach, describe, expect, it } from 'vitest';
import { pagePolicy } from '../policy/page.ts';
import { parsePolicy } from '../policy/parse.ts';
import { runSelfTest } from './self-test.ts';
import { SAMPLES } from './self-test-samples.ts';

const policyWith = (settings: object) => pagePolicy(parsePolicy(settings).policy, 'managed');
const world = window as Window & typeof globalThis;

afterEach(() => {
  expect(document.body.childElementCount).toBe(0);
});

describe('the self-test', () => {
  it.each(['block', 'warn', 'monitor'])('is passed by a working installation at %s', (enforcement) => {
    const results = runSelfTest(world, policyWith({ enforcement }));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(results).toHaveLength(SAMPLES.length);
  });

  it.each(['strict', 'balanced', 'lenient'])('is passed at sensitivity %s', (sensitivity) => {
    expect(runSelfTest(world, policyWith({ sensitivity })).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('stops every message of a patient and lets the others go', () => {
    const results = runSelfTest(world, policyWith({}));
    for (const { sample, sent } of results) expect(sent, sample.text).toBe(sample.expected === 'passes');
  });

  it('tells what is stopped wrongly and what gets through', () => {
    const swapped = SAMPLES.map(
      ({ text, expected }) => ({ text, expected: expected === 'passes' ? 'stopped' : 'passes' }) as const,
    );
    expect(runSelfTest(world, policyWith({}), swapped).every(({ ok }) => !ok)).toBe(true);
  });

  it('is failed where something keeps the gate from hearing the press', () => {
    const ending = new AbortController();
    const deafen = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('click', deafen, { capture: true, signal: ending.signal });
    const results = runSelfTest(world, policyWith({}));
    ending.abort();
    expect(results.some(({ ok }) => !ok)).toBe(true);
  });
});
