import { describe, expect, it } from 'vitest';
import type { Case, Finding } from '../classifier/types.ts';
import { decide } from './decide.ts';
import { SAFE_PAGE_POLICY } from './page-defaults.ts';
import { PRECEDENCE } from './precedence.ts';
import type { Action } from './types.ts';

const SENSITIVITIES = ['strict', 'balanced', 'lenient'] as const;
const ENFORCEMENTS = ['block', 'warn', 'monitor'] as const;
const ACTIONS: Readonly<Record<string, Action>> = { B: 'block', W: 'warn', A: 'allow' };

const cells = PRECEDENCE.flatMap((row) =>
  SENSITIVITIES.flatMap((sensitivity) => {
    const [verdict = '', ...pairs] = row.outcome[sensitivity].split(/:? /);
    return ENFORCEMENTS.flatMap((enforcement, index) =>
      [false, true].map((acknowledged) => ({
        ...row,
        sensitivity,
        enforcement,
        acknowledged,
        verdict: ACTIONS[verdict],
        action: ACTIONS[pairs[index]?.charAt(acknowledged ? 1 : 0) ?? ''],
      })),
    );
  }),
);

describe('decide, every cell of the precedence table', () => {
  it.each(cells)(
    '$situation, $sensitivity, $enforcement, acknowledged $acknowledged: $action',
    ({ cases, failure, exception, sensitivity, enforcement, acknowledged, verdict, action }) => {
      const decision = decide(
        { findings: [], cases },
        { enforcement, sensitivity, overrides: 'confirm' },
        { acknowledged, ...(failure ? { failure } : {}), ...(exception ? { exception } : {}) },
      );
      expect({ verdict: decision.verdict, action: decision.action }).toEqual({ verdict, action });
      expect(decision.reasons.length > 0).toBe(verdict !== 'allow');
    },
  );

  it.each(cells)(
    'with overrides off, $situation, $sensitivity, $enforcement, acknowledged $acknowledged',
    ({ cases, failure, exception, sensitivity, enforcement, acknowledged, verdict }) => {
      const decision = decide(
        { findings: [], cases },
        { enforcement, sensitivity, overrides: 'off' },
        { acknowledged, ...(failure ? { failure } : {}), ...(exception ? { exception } : {}) },
      );
      const stopped = enforcement !== 'monitor' && verdict !== 'allow';
      expect(decision.action).toBe(stopped ? 'block' : 'allow');
      expect(decision.verdict).toBe(verdict);
    },
  );

  // Why `overrides` may default to `confirm`: whoever sets nothing has no warning to override.
  it.each(PRECEDENCE)('at the safe default nothing can be overridden: $situation', ({ cases, failure }) => {
    const circumstances = { acknowledged: true, ...(failure ? { failure } : {}) };
    const [off, confirm] = (['off', 'confirm'] as const).map((overrides) =>
      decide({ findings: [], cases }, { ...SAFE_PAGE_POLICY, overrides }, circumstances),
    );
    expect(confirm).toEqual(off);
    expect(confirm?.action).not.toBe('warn');
    expect(confirm?.action === 'allow').toBe(confirm?.verdict === 'allow');
  });

  it('covers every combination of sensitivity, enforcement and acknowledgement', () => {
    expect(cells).toHaveLength(PRECEDENCE.length * 18);
    expect(cells.every(({ verdict, action }) => verdict && action)).toBe(true);
  });
});

const balanced = { enforcement: 'block', sensitivity: 'balanced', overrides: 'confirm' } as const;

function finding(start: number, end: number): Finding {
  return { start, end, kind: 'name', confidence: 0.9, subject: 'third-person' };
}

function found(rule: Case['rule'], score: number, findings: readonly Finding[] = []): Case {
  return { rule, score, strength: 'strong', findings };
}

describe('decide, what it reports', () => {
  it('names the rules that led to the verdict, strongest first and once each', () => {
    const cases = [found('R4', 0.6), found('R2', 0.8), found('R2', 0.7), found('R8', 0.9), found('R7', 0.3)];
    expect(decide({ findings: [], cases }, balanced, {}).reasons).toEqual(['R2', 'R4']);
  });

  it('leaves the warnings out of a block', () => {
    const cases = [found('R12', 0.9), found('R2', 0.6)];
    expect(decide({ findings: [], cases }, { ...balanced, sensitivity: 'strict' }, {}).reasons).toEqual([
      'R2',
    ]);
  });

  it('gives the findings of those cases in text order, without duplicates', () => {
    const cases = [
      found('R2', 0.8, [finding(9, 12), finding(0, 4)]),
      found('R4', 0.8, [finding(0, 4), finding(5, 8)]),
      found('R8', 0.9, [finding(20, 22)]),
    ];
    const decision = decide({ findings: [], cases }, balanced, {});
    expect(decision.findings.map(({ start }) => start)).toEqual([0, 5, 9]);
  });

  it('says nothing about an allowed draft', () => {
    const decision = decide(
      { findings: [finding(0, 4)], cases: [found('R8', 0.9, [finding(0, 4)])] },
      balanced,
      {},
    );
    expect(decision).toEqual({ action: 'allow', verdict: 'allow', reasons: [], findings: [] });
  });

  it('gives a failure as the only reason, whatever was found before it', () => {
    const decision = decide({ findings: [], cases: [found('R14', 0.9)] }, balanced, {
      failure: 'gate-error',
    });
    expect(decision).toEqual({ action: 'block', verdict: 'block', reasons: ['gate-error'], findings: [] });
  });

  it('counts what led to nothing against an exception, and says when one made the difference', () => {
    const own: Case = {
      ...found('R3', 0.9),
      findings: [{ ...finding(0, 4), kind: 'lab', subject: 'reader' }],
    };
    const passed = decide({ findings: own.findings, cases: [own] }, balanced, { exception: true });
    expect(passed).toEqual({
      action: 'allow',
      verdict: 'allow',
      reasons: [],
      findings: [],
      byException: true,
    });
    const aside = decide({ findings: [finding(9, 12)], cases: [own] }, balanced, { exception: true });
    expect(aside.action).toBe('block');
    expect(decide({ findings: [], cases: [] }, balanced, { exception: true })).not.toHaveProperty(
      'byException',
    );
  });

  it('blocks on a score that is not a number, and does not let such an emergency outweigh', () => {
    expect(decide({ findings: [], cases: [found('R2', Number.NaN)] }, balanced, {}).action).toBe('block');
    const cases = [found('R14', Number.NaN), found('R3', 0.9)];
    expect(decide({ findings: [], cases }, balanced, {}).action).toBe('block');
  });
});
