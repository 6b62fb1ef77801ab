import type { Incident } from '../../src/audit/incidents.ts';
import type { CollectorView } from '../../src/browser/collector.ts';
import type { LedgerView, PolicyView, TabStatus } from '../../src/browser/messages.ts';
import type { StaffView } from '../../src/browser/staff-view.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Proposal } from '../../src/policy/types.ts';
import { VARIANTS, type Variant } from './clinic.ts';
import type { Answers } from './stand-in.ts';

/** The day on which every picture is taken (epoch milliseconds). */
export const NOW = Date.UTC(2026, 10, 24, 15, 20);
const DAY = 24 * 3_600_000;

export const TAB: TabStatus = {
  site: 'facebook',
  composers: 1,
  trouble: false,
  enforcement: 'block',
  policySource: 'managed',
  connected: true,
};

const read = (version: string, readAt?: number) => ({
  version,
  contents: [
    { language: 'en', content: 'a1' },
    { language: 'es', content: 'b2' },
  ],
  changed: false,
  ...(readAt === undefined ? {} : { readAt }),
});

export const STAFF: StaffView = {
  identity: 'profile',
  personal: true,
  who: 'maria.reyes@riverside.example.org',
  documents: { messaging: read('2026-11', NOW - 20 * DAY), monitoring: read('m-3', NOW - 20 * DAY) },
  trainings: [
    { id: 'embedded', title: '', url: '', doneAt: NOW - 12 * DAY },
    {
      id: 'basics',
      title: 'Privacy basics for front desk staff',
      url: 'https://training.example.org/privacy-basics',
      doneAt: NOW - 11 * DAY,
    },
  ],
  waiting: 0,
};

/** Nothing read, one training late. */
export const NEW_STAFF: StaffView = {
  ...STAFF,
  documents: { messaging: { ...read('2026-11'), changed: true }, monitoring: read('m-3') },
  trainings: [
    { id: 'embedded', title: '', url: '', due: NOW - 2 * DAY },
    {
      id: 'basics',
      title: 'Privacy basics for front desk staff',
      url: 'https://training.example.org/privacy-basics',
      due: NOW + 9 * DAY,
    },
  ],
  waiting: 4,
};

export const NAMELESS_STAFF: StaffView = {
  identity: 'ask',
  personal: false,
  documents: { messaging: read('2026-11'), monitoring: read('m-3') },
  trainings: [{ id: 'embedded', title: '', url: '' }],
  waiting: 2,
};

/** On a computer that no organization set up. */
const OWN_STAFF: StaffView = {
  identity: 'none',
  personal: true,
  documents: { messaging: read('built-in-1', NOW - DAY), monitoring: read('built-in-1', NOW - DAY) },
  trainings: [{ id: 'embedded', title: '', url: '', due: NOW + 20 * DAY }],
  waiting: 1,
};
const STAFF_OF: Readonly<Partial<Record<Variant, StaffView>>> = { ask: NAMELESS_STAFF, none: OWN_STAFF };

export function policyView(variant: Variant, over: Partial<PolicyView> = {}): PolicyView {
  const source = variant === 'none' ? 'default' : 'managed';
  return { ...parsePolicy(VARIANTS[variant]), source, ...over };
}

const LEDGER: LedgerView = {
  entries: 1284,
  status: 'working',
  lost: 0,
  start: { time: NOW - 90 * DAY, reason: 'new' },
};
const COLLECTOR: CollectorView = { sentUpTo: 1284, waiting: 0, rejected: 0, lastSuccess: NOW - 240_000 };

/** Everything is as it should be. */
export function answers(variant: Variant, over: Answers = {}): Answers {
  return {
    'policy-view': policyView(variant),
    'staff-view': STAFF_OF[variant] ?? STAFF,
    'coaching-view': 'none',
    'numbers-view': null,
    'ledger-view': LEDGER,
    'collector-view': COLLECTOR,
    'follow-ups-view': [],
    'incidents-view': [],
    'exceptions-view': [],
    ...over,
  };
}

export const TROUBLE: Answers = {
  'policy-view': policyView('clinic', {
    source: 'last-good',
    problems: [
      { path: 'platforms[1].url', message: 'must be an https address' },
      { path: 'enforcment', message: 'is no setting; did you mean enforcement?' },
    ],
  }),
  'ledger-view': {
    entries: 1284,
    status: 'full',
    lost: 7,
    start: { time: NOW - 3 * DAY, reason: 'inconsistent' },
  } satisfies LedgerView,
  'collector-view': {
    sentUpTo: 1101,
    waiting: 183,
    rejected: 4,
    lastSuccess: NOW - 2 * DAY,
    problem: { kind: 'refused', status: 403, at: NOW - DAY },
    nextAt: NOW + 1_800_000,
  } satisfies CollectorView,
};

export const FOLLOW_UPS: readonly Proposal[] = [
  {
    who: 'maria.reyes@riverside.example.org',
    step: 'verbal-warning-and-refresher',
    slips: ['6d1c1f3e-5f07-4b8e-9a53-1f6f4f7c2a01'],
    count: 1,
  },
  {
    who: 'j.okonkwo@riverside.example.org',
    step: 'escalation',
    slips: ['0b7a5a3e-95f7-4d36-8a0b-4c53e7f9d002', '0b7a5a3e-95f7-4d36-8a0b-4c53e7f9d003'],
    count: 3,
  },
];

const ALARM: Incident = {
  id: '3f2b9c54-8d1e-4f7a-9b60-5a1c2d3e4f01',
  alarmAt: NOW - 1_500_000,
  times: { discovered: { at: NOW - 1_500_000 } },
  steps: {},
};
const MIDWAY: Incident = {
  id: '3f2b9c54-8d1e-4f7a-9b60-5a1c2d3e4f02',
  reportedByPersonAt: NOW - 3 * DAY,
  times: {
    discovered: { at: NOW - 3 * DAY, reason: 'learned-more' },
    contained: { at: NOW - 3 * DAY + 600_000 },
    reported: { at: NOW - 2 * DAY },
  },
  steps: {
    unsend: { state: 'done', at: NOW - 3 * DAY + 600_000 },
    'tell-officer': { state: 'done', at: NOW - 2 * DAY },
    'own-file': { state: 'open', at: NOW - 2 * DAY },
  },
  described: { matters: ['identity', 'health'], people: 'one', contained: 'unsent-maybe-read' },
};
const CLOSED: Incident = {
  ...MIDWAY,
  id: '3f2b9c54-8d1e-4f7a-9b60-5a1c2d3e4f03',
  steps: {
    ...MIDWAY.steps,
    'own-file': { state: 'done', at: NOW - DAY },
    individuals: { state: 'not-needed', at: NOW - DAY },
    government: { state: 'not-needed', at: NOW - DAY },
  },
  assessed: {
    nature: 'identifies',
    recipient: 'own-workforce',
    viewed: 'not-viewed',
    mitigated: 'destroyed',
  },
  times: { ...MIDWAY.times, closed: { at: NOW - DAY } },
  outcome: 'low-probability',
};
export const INCIDENTS = { alarm: ALARM, midway: MIDWAY, closed: CLOSED };
