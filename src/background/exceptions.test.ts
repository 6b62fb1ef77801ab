import { beforeEach, describe, expect, it } from 'vitest';
import { endOfDay } from '../audit/exceptions.ts';
import { type StaffEvent, staffEvent } from '../audit/staff-event.ts';
import { parseStaffRecord } from '../audit/staff-record.ts';
import { createExceptions, type Exceptions } from './exceptions.ts';

const NOW = endOfDay('2026-03-10') - 3_600_000;
const ON = { approvedBy: 'Dana Ortiz', approvedOn: '2026-02-01', reference: 'C-\\d{4,8}' };
const ANN = { account: '77', thread: '100001' };
const BOB = { account: '77', thread: '100002' };
const DAYS = { consented: '2026-03-09', expires: '2026-06-01' };

let policy = { patientExceptions: ON, readThread: true };
let events: StaffEvent[];
let now: number;
let changes: number;
let exceptions: Exceptions;

beforeEach(() => {
  policy = { patientExceptions: ON, readThread: true };
  events = [];
  now = NOW;
  changes = 0;
  let tickets: Readonly<Record<string, string>> = {};
  exceptions = createExceptions({
    readPolicy: async () => policy,
    readStaff: async () => events,
    // Stands for the keyed hash: as long, and equal for equal ids.
    hashId: async (id) =>
      `${[...id].map((char) => char.charCodeAt(0)).join('')}`.padEnd(43, 'x').slice(0, 43),
    keep: async (record) => {
      if (!parseStaffRecord(record, false)) return false;
      events.push(staffEvent(record, { uid: crypto.randomUUID(), time: now, productVersion: '1.0.0' }));
      return true;
    },
    tickets: {
      read: async () => tickets,
      write: async (next) => {
        tickets = next;
      },
    },
    onChange: () => {
      changes += 1;
    },
    now: () => now,
    uuid: () => crypto.randomUUID(),
  });
});

async function grant(conversation = ANN, over: object = {}): Promise<boolean> {
  const ticket = await exceptions.ask(conversation);
  return exceptions.grant({ ticket, reference: 'C-2041', ...DAYS, ...over }, undefined);
}

describe('a patient-requested exception', () => {
  it('holds in the conversation it was granted for, and in no other', async () => {
    expect(await grant()).toBe(true);
    expect(await exceptions.inForce(ANN)).toMatchObject({ until: endOfDay('2026-06-01') });
    expect(await exceptions.inForce(BOB)).toBeUndefined();
    expect(await exceptions.inForce({ ...ANN, account: '78' })).toBeUndefined();
    expect(changes).toBe(1);
  });

  it('stores no id of the conversation', async () => {
    await grant();
    expect(JSON.stringify(events)).not.toContain('100001');
  });

  it('ends with its last day, and by being revoked', async () => {
    await grant();
    now = endOfDay('2026-06-01') + 1;
    expect(await exceptions.inForce(ANN)).toBeUndefined();
    now = NOW;
    const [found] = await exceptions.all();
    expect(await exceptions.revoke(found?.id ?? '', 'patient-asked', undefined)).toBe(true);
    expect(await exceptions.inForce(ANN)).toBeUndefined();
    expect(changes).toBe(2);
  });

  it.each<[string, typeof policy]>([
    ['nobody approved them', { ...policy, patientExceptions: { ...ON, approvedBy: '' } }],
    ['no day is named', { ...policy, patientExceptions: { ...ON, approvedOn: '' } }],
    ['the conversation may not be read', { ...policy, readThread: false }],
  ])('is neither offered nor in force where %s', async (_name, other) => {
    await grant();
    policy = other;
    expect(await exceptions.inForce(ANN)).toBeUndefined();
    expect(await exceptions.ask(ANN)).toBeUndefined();
    expect(await grant(BOB)).toBe(false);
  });

  it.each<[string, object]>([
    ['a number of another form', { reference: 'D-2041' }],
    ['words in place of a number', { reference: 'C-2041 Maria Okafor' }],
    ['consent to come', { consented: '2026-03-20' }],
    ['an end that is past', { expires: '2026-03-09' }],
    ['more than a year', { expires: '2027-06-01' }],
    ['a ticket of nobody', { ticket: 'x' }],
    ['no day', { expires: '' }],
  ])('is refused for %s', async (_name, over) => {
    expect(await grant(ANN, over)).toBe(false);
    expect(events).toEqual([]);
  });

  it('needs a new form for each grant', async () => {
    const ticket = await exceptions.ask(ANN);
    const request = { ticket, reference: 'C-2041', ...DAYS };
    expect(await exceptions.grant(request, undefined)).toBe(true);
    expect(await exceptions.grant(request, undefined)).toBe(false);
  });

  it.each([
    undefined,
    {},
    { account: '', thread: '1' },
    { account: '77' },
    { account: 'Ann Lee', thread: '1' },
  ])('knows no conversation %j', async (conversation) => {
    expect(await exceptions.ask(conversation)).toBeUndefined();
    expect(await exceptions.inForce(conversation)).toBeUndefined();
  });

  it('records its use only while it is in force', async () => {
    await grant();
    const [found] = await exceptions.all();
    expect(await exceptions.used(found?.id)).toBe(true);
    expect(await exceptions.used(crypto.randomUUID())).toBe(false);
    now = endOfDay('2026-06-01') + 1;
    expect(await exceptions.used(found?.id)).toBe(false);
    expect(events.map(({ activity_name }) => activity_name)).toEqual(['exception-granted', 'exception-used']);
  });
});
