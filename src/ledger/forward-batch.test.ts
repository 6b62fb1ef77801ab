import { describe, expect, it } from 'vitest';
import { findingEvent } from '../audit/finding-event.ts';
import type { GateReport } from '../audit/gate-report.ts';
import { ledgerEvent } from '../audit/ledger-event.ts';
import { canonicalJson } from './canonical-json.ts';
import { type AuditEvent, chainEvent, type Entry, type Head } from './chain.ts';
import { cutBatch, encodeBatch } from './forward-batch.ts';
import { verifyChain } from './verify-chain.ts';

const TIME = Date.UTC(2026, 2, 1) + 7;
const INSTALL = '3f1c1f0e-7d52-4f0c-8a48-0d6f6a0c1b11';
const uid = (index: number) => `0b6f8a52-6d1e-4c7b-9a3e-${String(index).padStart(12, '0')}`;
const REPORT: Omit<GateReport, 'uid'> = {
  time: TIME,
  site: 'facebook',
  surface: 'message',
  path: 'enter',
  action: 'block',
  verdict: 'block',
  enforcement: 'block',
  reasons: ['R2'],
  kinds: { person: 1, health: 1 },
  policyVersion: '1',
};

async function chain(length: number, report: Partial<GateReport> = {}): Promise<(AuditEvent & Entry)[]> {
  const started = ledgerEvent(
    'started',
    { install: INSTALL, reason: 'new' },
    { uid: uid(0), time: TIME, productVersion: '0.1.0' },
  );
  const entries: (AuditEvent & Entry)[] = [await chainEvent(started, undefined)];
  while (entries.length < length) {
    const event = findingEvent(
      { uid: uid(entries.length), ...REPORT, ...report },
      { productVersion: '0.1.0' },
    );
    entries.push(await chainEvent(event, entries.at(-1)?.unmapped.chain));
  }
  return entries;
}

const head: Head = { seq: 9, hash: 'f'.repeat(64) };
const source = { install: INSTALL, productVersion: '0.1.0', head, now: TIME + 60_000 };
const decode = (request: Uint8Array) => JSON.parse(new TextDecoder().decode(request));

describe('a batch', () => {
  it('is an OTLP logs request: whose records, where the chain ends, one log record per entry', async () => {
    const entries = await chain(2);
    const { resourceLogs } = decode(encodeBatch(entries, source));
    expect(resourceLogs).toHaveLength(1);
    const [{ resource, scopeLogs }] = resourceLogs;
    expect(resource.attributes).toEqual([
      { key: 'service.name', value: { stringValue: 'not-here' } },
      { key: 'service.version', value: { stringValue: '0.1.0' } },
      { key: 'service.instance.id', value: { stringValue: INSTALL } },
      { key: 'nothere.chain.seq', value: { intValue: 9 } },
      { key: 'nothere.chain.hash', value: { stringValue: head.hash } },
    ]);
    expect(scopeLogs).toHaveLength(1);
    expect(scopeLogs[0].logRecords).toEqual([
      expect.objectContaining({ eventName: 'nothere.ledger-started', severityNumber: 9 }),
      {
        timeUnixNano: `${TIME}000000`,
        observedTimeUnixNano: `${TIME + 60_000}000000`,
        severityNumber: 9,
        severityText: 'INFO',
        eventName: 'nothere.finding',
        body: { stringValue: canonicalJson(entries[1]) },
        attributes: [
          { key: 'log.record.uid', value: { stringValue: uid(1) } },
          { key: 'nothere.seq', value: { intValue: 2 } },
          { key: 'ocsf.class_uid', value: { intValue: 2006 } },
        ],
        droppedAttributesCount: 0,
      },
    ]);
  });

  it('can be verified as it is: its bodies are the entries, whole', async () => {
    const entries = await chain(5);
    const [{ scopeLogs }] = decode(encodeBatch(entries, source)).resourceLogs;
    const back: (AuditEvent & Entry)[] = scopeLogs[0].logRecords.map(
      (record: { body: { stringValue: string } }) => JSON.parse(record.body.stringValue),
    );
    expect(back).toEqual(entries);
    expect(await verifyChain(back)).toMatchObject({ ok: true, count: 5 });
  });

  it.each([
    ['a stop', {}, 9],
    ['a warning that was confirmed', { action: 'allow', verdict: 'warn' }, 10],
    ['a stop that only was observed', { action: 'allow', enforcement: 'monitor' }, 13],
    ['a message that left past us', { path: 'bypass' }, 17],
  ] as const)('%s has its severity', async (_what, report, severity) => {
    const [{ scopeLogs }] = decode(encodeBatch((await chain(2, report)).slice(1), source)).resourceLogs;
    expect(scopeLogs[0].logRecords[0].severityNumber).toBe(severity);
  });

  it('without entries is a request of which nothing is kept', () => {
    expect(decode(encodeBatch([], source))).toEqual({ resourceLogs: [] });
  });

  it('is cut where it would be too large, but never to nothing', async () => {
    const entries = await chain(20);
    expect(cutBatch(entries)).toHaveLength(20);
    const cut = cutBatch(entries, 10_000);
    expect(cut).toEqual(entries.slice(0, cut.length));
    expect(cut.length).toBeGreaterThan(2);
    expect(encodeBatch(cut, source).length).toBeLessThan(10_000);
    expect(cutBatch(entries, 1)).toHaveLength(1);
    expect(cutBatch([], 1)).toEqual([]);
  });
});
