import { describe, expect, it } from 'vitest';
import { type GateReport, parseGateReport } from '../audit/gate-report.ts';
import type { Composer } from '../composer/types.ts';
import type { GateDecision } from '../gate/gate.ts';
import { pagePolicy } from '../policy/page.ts';
import { SAFE_DEFAULT } from '../policy/safe-default.ts';
import { createRecorder } from './record.ts';

const DRAFT = 'MARKER Okafor biopsy MARKER';
const policy = pagePolicy(SAFE_DEFAULT, 'default');

function composer(draftAfterwards: string): Composer {
  const element = document.createElement('div');
  document.body.append(element);
  return {
    element,
    surface: 'message',
    readDraft: () => draftAfterwards,
    readEditorState: () => undefined,
    replaceDraft: async () => true,
    thread: () => ({ kind: 'unknown', recent: [] }),
    threadId: () => '100001',
    focus: () => undefined,
  };
}

function decided(verdict: 'allow' | 'block', box: Composer | undefined): GateDecision {
  const findings = [{ kind: 'name', start: 7, end: 13, confidence: 0.9, subject: 'third-person' } as const];
  return {
    attempt: box && { composer: box, path: 'enter' },
    decision: {
      action: verdict,
      verdict,
      reasons: verdict === 'block' ? ['R2'] : [],
      findings: verdict === 'block' ? findings : [],
    },
    draft: DRAFT,
    gesture: { released: async () => undefined },
  };
}

function setting(failures = 0) {
  const reports: GateReport[] = [];
  const waits: number[] = [];
  let allowed = 0;
  let left = failures;
  const recorder = createRecorder({
    site: 'facebook',
    send: async (report) => {
      if (left > 0) {
        left -= 1;
        throw new Error('no worker');
      }
      reports.push(report);
    },
    countAllowed: async () => {
      if (left > 0) throw new Error('no worker');
      allowed += 1;
    },
    wait: async (ms) => {
      waits.push(ms);
    },
    now: () => 1_790_000_000_000,
  });
  const settled = async () => {
    for (let n = 0; n < 50; n += 1) await Promise.resolve();
  };
  return { ...recorder, recorder, reports, waits, settled, allowed: () => allowed };
}

describe('the report of a decision', () => {
  it('has the shape the background accepts, and no word of the draft', async () => {
    const { record, reports, settled } = setting();
    record(decided('block', composer(DRAFT)), policy);
    await settled();
    expect(parseGateReport(reports[0])).toEqual(reports[0]);
    expect(JSON.stringify(reports)).not.toMatch(/MARKER|Okafor|biopsy/);
  });

  it('is made even where nobody knows of which box', async () => {
    const { record, reports, settled } = setting();
    record(decided('block', undefined), policy);
    await settled();
    expect(parseGateReport(reports[0])).toMatchObject({ surface: 'unknown', path: 'unknown' });
  });

  it('is sent again, under the same id, until the background has it', async () => {
    const { record, reports, waits, settled } = setting(3);
    record(decided('block', composer(DRAFT)), policy);
    await settled();
    expect(reports).toHaveLength(1);
    expect(waits).toEqual([1_000, 5_000, 30_000]);
  });

  it('gives up quietly when the extension is gone', async () => {
    const { record, reports, settled } = setting(Number.POSITIVE_INFINITY);
    record(decided('block', composer(DRAFT)), policy);
    await settled();
    expect(reports).toEqual([]);
  });

  it('of a clean draft does not exist; one more is counted once the box is empty', async () => {
    const { record, reports, settled, allowed } = setting();
    record(decided('allow', composer('')), policy);
    record(decided('allow', composer('still being typed')), policy);
    await settled();
    expect(reports).toEqual([]);
    expect(allowed()).toBe(1);
  });

  it('that never arrived is taken on by the next script, as are clean drafts nobody counted', async () => {
    const orphan = setting(Number.POSITIVE_INFINITY);
    orphan.record(decided('block', composer(DRAFT)), policy);
    orphan.record(decided('allow', composer('')), policy);
    await orphan.settled();
    const remainder = orphan.remainder() ?? '';
    expect(remainder).not.toMatch(/MARKER|Okafor|biopsy/);
    const next = setting();
    next.take(remainder);
    await next.settled();
    expect(next.reports.map(parseGateReport)).toMatchObject([{ verdict: 'block', surface: 'message' }]);
    expect(next.allowed()).toBe(1);
    expect(next.remainder()).toBeUndefined();
  });

  it('keeps an update waiting while it is on its way', async () => {
    const { record, recorder, settled } = setting();
    expect(recorder.busy).toBe(false);
    record(decided('block', composer(DRAFT)), policy);
    expect(recorder.busy).toBe(true);
    await settled();
    expect(recorder.busy).toBe(false);
  });
});
