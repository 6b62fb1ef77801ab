import type { ExportBegun } from '../../src/browser/messages.ts';
import type { AuditEvent } from '../../src/ledger/chain.ts';
import {
  chain,
  DAY,
  draft,
  exported,
  HOUR,
  installId,
  like,
  nextId,
  note,
  staff,
  started,
} from '../../src/report/report.samples.ts';
import type { Answers } from './stand-in.ts';
import { NOW } from './told.ts';

const VERSION = { policyVersion: '2026-11' } as const;
const WEEKS = 10;
/** Changed after it was written; nothing has come from the other for weeks. */
const TAMPERED = 5;
const SILENT = 6;
const STAFF = ['m.reyes', 'j.okonkwo', 't.nguyen', 'd.haddad', 'a.lindqvist', 'p.shah', '', 'r.castillo'];

/** A message that was sent: reported, worked through in two days, and told. */
function incident(who: string): AuditEvent[] {
  const id = nextId();
  const at = NOW - 30 * DAY;
  const step = (name: 'unsend' | 'tell-officer' | 'individuals', time: number) =>
    staff(time, like('incident-step', { incident: id, step: name }), who);
  return [
    staff(at, like('incident-opened', { incident: id, at }), who),
    step('unsend', at + HOUR),
    step('tell-officer', at + 2 * HOUR),
    staff(at + 3 * HOUR, like('incident-described', { incident: id }), who),
    staff(at + 4 * HOUR, like('incident-assessed', { incident: id }), who),
    step('individuals', at + 2 * DAY),
    staff(at + 2 * DAY + HOUR, like('incident-closed', { incident: id, outcome: 'breach' }), who),
  ];
}

function drafts(n: number): AuditEvent[] {
  const last = n === SILENT ? 4 : 0;
  return Array.from({ length: WEEKS - last }, (_, week) => NOW - (week + last) * 7 * DAY - n * HOUR)
    .reverse()
    .flatMap((time, week) => [
      ...((week + n) % 3 === 0 ? [draft(time, { ...VERSION, kinds: { person: 1, care: 1 } })] : []),
      ...(week % 2 === 0
        ? [draft(time + HOUR, { ...VERSION, kinds: { person: 2, health: 1, date: 1 } })]
        : []),
      ...(n === 2 && week === 4
        ? [staff(time + 2 * HOUR, like('wrong-block-reported', { kinds: { person: 1, health: 1 } }))]
        : []),
    ]);
}

function events(n: number): AuditEvent[] {
  const who = STAFF[n - 1] === '' ? undefined : `${STAFF[n - 1]}@riverside.example.org`;
  const begin = NOW - (WEEKS + 1) * 7 * DAY;
  const due = begin + 30 * DAY;
  const confirmed = staff(begin + HOUR, like('acknowledged', { version: '2026-11' }), who);
  return [
    started(installId(n), begin),
    ...(n === 7 ? [] : [confirmed]),
    staff(begin + 2 * HOUR, like('training-assigned', { due }), who),
    ...(n % 4 === 0 ? [] : [staff(begin + n * DAY, like('training-done', { due }), who)]),
    ...drafts(n),
    ...(n === 2 ? incident(who ?? '') : []),
    ...(n === 3 ? [note(NOW - 9 * DAY, 'lost', { reason: 'full', count: 2, since: NOW - 10 * DAY })] : []),
  ].sort((a, b) => a.time - b.time);
}

async function copyOf(n: number): Promise<{ readonly name: string; readonly text: string }> {
  const text = exported(installId(n), await chain(events(n)), NOW - HOUR);
  const lines = text.split('\n');
  const changed = lines.map((line, at) =>
    at === 4 ? line.replace('"severity_id":1', '"severity_id":3') : line,
  );
  return { name: `room-${n}.jsonl`, text: n === TAMPERED ? changed.join('\n') : text };
}

/** Of the computers of a clinic, one of them tampered with. */
export const COPIES = await Promise.all(STAFF.map((_, index) => copyOf(index + 1)));

/** What the background says when the records of this one browser are asked for. */
export const OWN_RECORDS: Answers = await ownRecords();

async function ownRecords(): Promise<Answers> {
  const { text } = await copyOf(2);
  const [receipt = '', ...entries] = text.trimEnd().split('\n');
  const begun: ExportBegun = {
    text: `${receipt}\n`,
    upTo: entries.length,
    entries: entries.length,
    code: '',
    install: installId(2),
  };
  return { 'ledger-export': begun, 'ledger-export-part': `${entries.join('\n')}\n` };
}
