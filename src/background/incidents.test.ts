import { describe, expect, it } from 'vitest';
import { type StaffEvent, staffEvent } from '../audit/staff-event.ts';
import type { StaffRecord } from '../audit/staff-record.ts';
import { createIncidents } from './incidents.ts';

const T = Date.UTC(2026, 2, 1);
const uid = (n: number) => `0b6f8a52-6d1e-4c7b-9a3e-${String(n).padStart(12, '0')}`;

function setting() {
  const events: StaffEvent[] = [];
  let lost = false;
  const keep = async (record: StaffRecord) => {
    if (lost) return false;
    events.push(staffEvent(record, { uid: crypto.randomUUID(), time: T, productVersion: '1.0.0' }));
    return true;
  };
  const incidents = createIncidents({ readStaff: async () => events, keep, now: () => T });
  return { events, keep, incidents, lose: () => (lost = true) };
}

describe('an alarm', () => {
  it('opens an incident with the number of its report, once however often it is sent', async () => {
    const { incidents, events } = setting();
    await incidents.alarm({ uid: uid(1), time: T - 5 });
    await incidents.alarm({ uid: uid(1), time: T - 5 });
    expect(events).toHaveLength(1);
    expect(await incidents.all()).toMatchObject([{ id: uid(1), alarmAt: T - 5 }]);
  });

  it('does not start the clock in the future', async () => {
    const { incidents } = setting();
    await incidents.alarm({ uid: uid(1), time: T + 999 });
    expect(await incidents.all()).toMatchObject([{ times: { discovered: { at: T } } }]);
  });

  it('says when it could not be kept', async () => {
    const { incidents, lose } = setting();
    lose();
    expect(await incidents.alarm({ uid: uid(1), time: T })).toBe(false);
  });

  it('does not flood the list, and opens again once somebody has looked', async () => {
    const { incidents, keep } = setting();
    for (let n = 1; n <= 25; n += 1) await incidents.alarm({ uid: uid(n), time: T });
    expect(await incidents.all()).toHaveLength(20);
    await keep({ kind: 'incident-closed', incident: uid(3), outcome: 'not-sent' });
    await incidents.alarm({ uid: uid(30), time: T });
    expect(await incidents.all()).toHaveLength(21);
  });
});
