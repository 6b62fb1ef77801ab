import { describe, expect, it } from 'vitest';
import { LEDGER_SAMPLES, STAFF_SAMPLES } from '../src/audit/event-samples.ts';
import { findingEvent } from '../src/audit/finding-event.ts';
import { type GateReport, parseGateReport } from '../src/audit/gate-report.ts';
import { type LedgerNotes, ledgerEvent } from '../src/audit/ledger-event.ts';
import { staffEvent } from '../src/audit/staff-event.ts';
import { parseStaffRecord } from '../src/audit/staff-record.ts';
import { evaluate } from '../src/content/evaluate.ts';
import { createRecorder } from '../src/content/record.ts';
import { canonicalJson } from '../src/ledger/canonical-json.ts';
import { csvLine } from '../src/ledger/csv.ts';
import { SAFE_PAGE_POLICY } from '../src/policy/page-defaults.ts';

/** What a draft holds, as somebody might try to put it into any field of a record. */
const MARKERS = [
  'Mrs. Zyxwokafor has HIV',
  'zyxwokafor hiv',
  'la señora Zyxwokafor',
  'SSN 123-45-6789',
  '=HYPERLINK("http://zyxw")',
  'zyxw@example.org is a patient',
  '\u202ezyxw',
  'zyxw\nzyxw',
  ['Mrs. Zyxwokafor'],
  { text: 'zyxw' },
];
const SPOTTED = /zyxw|123-45-6789/i;

const context = { uid: crypto.randomUUID(), time: Date.UTC(2026, 2, 1), productVersion: '0.1.0' };

type Path = readonly (string | number)[];

/** Every place in a value, those of objects and lists too. */
function placesIn(value: unknown, before: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [before];
  return [
    ...(before.length > 0 ? [before] : []),
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...before, key])),
  ];
}

/** A copy with `put` at the place. */
function put(value: unknown, [key, ...rest]: Path, what: unknown): unknown {
  if (key === undefined) return what;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = put(copy[key], rest, what);
  return copy;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The only strings with blanks in them: our own, the same in every event. */
const CONSTANTS = ['Not Here', 'Messaging policy', 'Draft flagged as patient information'];
const isCode = (text: string) => CONSTANTS.includes(text) || /^[\w.:@-]{1,64}$/.test(text);

describe.each(Object.entries(STAFF_SAMPLES))('the record %s', (_kind, record) => {
  it('is taken as it is', () => {
    expect(parseStaffRecord(record, false)).toEqual(record);
  });

  it('takes no word of a draft in any of its fields, nor in one more', () => {
    for (const path of [...placesIn(record), ['note'], ['text']]) {
      for (const marker of MARKERS) {
        const asked = parseStaffRecord(put(record, path, marker), false);
        expect(asked, `${path.join('.')} takes ${JSON.stringify(marker)}`).toBeUndefined();
        expect(parseStaffRecord(put(record, path, marker), true)).toBeUndefined();
      }
    }
  });

  it('is made into an event of codes', () => {
    const event = staffEvent(record, context);
    expect(textsIn(event).filter((text) => !isCode(text))).toEqual([]);
  });
});

describe.each(Object.entries(LEDGER_SAMPLES))('the event ledger-%s', (name, note) => {
  it('holds codes, places and counts only', () => {
    const event = ledgerEvent(name as keyof LedgerNotes, note as never, context);
    expect(textsIn(event).filter((text) => !isCode(text))).toEqual([]);
  });
});

const REPORT: GateReport = {
  uid: '0b6f8a52-6d1e-4c7b-9a3e-2f5d8c1b7a90',
  time: Date.UTC(2026, 2, 1),
  site: 'facebook',
  surface: 'message',
  path: 'enter',
  action: 'block',
  verdict: 'block',
  enforcement: 'block',
  reasons: ['R2'],
  kinds: { person: 1, health: 2 },
  policyVersion: '2026-03',
  threadId: '100008123456789',
  because: 'emergency',
};

describe('a report of the gate', () => {
  it('takes no word of a draft in any of its fields, nor in one more', () => {
    for (const path of [...placesIn(REPORT), ['note'], ['kinds', 'zyxwokafor']]) {
      for (const marker of MARKERS) {
        const parsed = parseGateReport(put(REPORT, path, marker));
        expect(parsed, `${path.join('.')} takes ${JSON.stringify(marker)}`).toBeUndefined();
      }
    }
  });

  it('is made into an event of codes, without the id of the conversation', () => {
    const event = findingEvent(REPORT, { productVersion: '0.1.0', threadHash: 'A-_b'.repeat(10) });
    expect(textsIn(event).filter((text) => !isCode(text))).toEqual([]);
    expect(JSON.stringify(event)).not.toContain('100008123456789');
  });
});

describe('a draft full of markers', () => {
  const DRAFTS: readonly [string, string][] = [
    ['of a patient', "Mrs. Zyxwokafor (SSN 123-45-6789)'s HIV test came back positive, zyxw@example.org"],
    ['of the reader', 'Zyxwokafor, your biopsy came back positive, call 555-010-4482'],
    ['of the writer and a patient', 'I have HIV and zyxw depression, and Mrs. Zyxwokafor is pregnant'],
    ['of the writer alone', 'Zyxw, I have a migraine and my pregnancy test was positive, calling in sick'],
    ['in Spanish', 'La biopsia de la señora Zyxwokafor salió positiva, su seguro social es 123-45-6789'],
    ['in disguise', 'M r s. Z y x w o k a f o r has H1V, ss# one two three four five six seven eight nine'],
  ];

  it.each(DRAFTS)('%s leaves no word in what is reported and kept', async (_whose, draft) => {
    const sent: unknown[] = [];
    const recorder = createRecorder({
      site: 'facebook',
      send: async (report) => {
        sent.push(report);
      },
      countAllowed: async () => undefined,
      wait: async () => undefined,
    });
    const { decision } = evaluate(draft, undefined, SAFE_PAGE_POLICY);
    recorder.record({ attempt: undefined, decision, path: 'enter' as never }, SAFE_PAGE_POLICY);
    await new Promise((resolve) => setTimeout(resolve));
    const events = sent.map((report) => {
      const parsed = parseGateReport(report);
      expect(parsed).toBeDefined();
      return parsed ? findingEvent(parsed, { productVersion: '0.1.0' }) : undefined;
    });
    const kept = [
      JSON.stringify(sent),
      JSON.stringify(events),
      ...events.map((event) => (event ? csvLine(event) : '')),
    ];
    expect(kept.join('\n')).not.toMatch(SPOTTED);
    // Sensitive kinds never appear by name.
    expect(kept.join('\n')).not.toMatch(/hiv|pregnan|depress|mental|sexual|substance|biops/i);
    if (decision.verdict === 'allow') expect(sent).toEqual([]);
  });

  it('is not quoted by what our own errors say', () => {
    const words = 'Mrs. Zyxwokafor has HIV';
    const saying = (work: () => unknown): string => {
      try {
        return String(work());
      } catch (error) {
        return `${(error as Error).message}\n${(error as Error).stack}`;
      }
    };
    expect(saying(() => canonicalJson({ [words]: Number.NaN, text: () => words }))).not.toMatch(SPOTTED);
    expect(saying(() => parseGateReport({ ...REPORT, site: words }))).not.toMatch(SPOTTED);
    expect(saying(() => parseStaffRecord({ kind: words }, true))).not.toMatch(SPOTTED);
  });
});
