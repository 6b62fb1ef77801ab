// One event of every kind, for tests: a kind without a sample does not compile.
import type { LedgerNotes } from './ledger-event.ts';
import type { StaffRecord, StaffRecordKind } from './staff-record.ts';

const UID = '0b6f8a52-6d1e-4c7b-9a3e-2f5d8c1b7a90';
const HASH = 'ab'.repeat(32);
const TIME = Date.UTC(2026, 2, 1);

export const STAFF_SAMPLES: { readonly [Kind in StaffRecordKind]: Extract<StaffRecord, { kind: Kind }> } = {
  acknowledged: {
    kind: 'acknowledged',
    document: 'messaging',
    version: '2026-11',
    content: HASH,
    language: 'en',
  },
  'incident-opened': { kind: 'incident-opened', incident: UID, source: 'person', at: TIME },
  'incident-step': { kind: 'incident-step', incident: UID, step: 'unsend', state: 'done' },
  'incident-described': {
    kind: 'incident-described',
    incident: UID,
    matters: ['health', 'identity'],
    people: 'one',
    contained: 'unsure',
  },
  'incident-assessed': {
    kind: 'incident-assessed',
    incident: UID,
    nature: 'identifies',
    recipient: 'unknown',
    viewed: 'unsure',
    mitigated: 'not',
  },
  'incident-timed': {
    kind: 'incident-timed',
    incident: UID,
    moment: 'discovered',
    at: TIME,
    reason: 'first-entry',
  },
  'incident-closed': { kind: 'incident-closed', incident: UID, outcome: 'not-sent' },
  'exception-granted': {
    kind: 'exception-granted',
    exception: UID,
    thread: 'a'.repeat(43),
    reference: 'C-2041',
    consented: '2026-02-20',
    expires: '2026-08-20',
    warning: '1',
  },
  'exception-revoked': { kind: 'exception-revoked', exception: UID, because: 'patient-asked' },
  'exception-used': { kind: 'exception-used', exception: UID },
  'sanction-recorded': { kind: 'sanction-recorded', decision: 'refresher', slips: [UID] },
  'training-assigned': { kind: 'training-assigned', training: 'embedded', due: TIME },
  'training-done': {
    kind: 'training-done',
    training: 'embedded',
    way: 'quiz',
    version: 'basics-2',
    language: 'en',
    correct: 6,
    questions: 7,
    tries: 1,
    due: TIME,
  },
  'wrong-block-reported': {
    kind: 'wrong-block-reported',
    because: 'general',
    action: 'block',
    reasons: ['R2'],
    kinds: { person: 1, health: 1 },
  },
};

const place = { seq: 3, hash: HASH };
const gaps = [{ from: 2, to: 3, prev: HASH, hash: HASH }];

export const LEDGER_SAMPLES: LedgerNotes = {
  started: { install: UID, reason: 'missing', ephemeral: true, last: place },
  purged: { gaps, count: 2, unforwarded: 1, brokenAt: 2 },
  wiped: { gaps, count: 2, before: '2026-03-01', last: place, refused: 0 },
  exported: { install: UID, format: 'jsonl', entries: 3, head: place, policyVersion: '2026-11' },
  lost: { reason: 'full', count: 2, since: TIME },
};
