import { type Check, oneOf, time, uuid } from './shape.ts';

/**
 * What is recorded of a message that was sent, or seems to have been. Only marks on lists, times and the incident's own
 * number: its story belongs in the organization's own file. An incident is its records, folded (incidents.ts).
 */

/** Who raised it: the page's alarm, or somebody who said so. */
const SOURCES = ['alarm', 'person'] as const;

export const INCIDENT_STEPS = [
  'unsend',
  'tell-officer',
  'own-file',
  'individuals',
  'government',
  'media',
] as const;
export type IncidentStep = (typeof INCIDENT_STEPS)[number];

/** `open` takes a mark back. */
export const STEP_STATES = ['done', 'not-possible', 'not-needed', 'open'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** What it was about, never which. */
export const INCIDENT_MATTERS = [
  'identity',
  'numbers',
  'health',
  'care',
  'payment',
  'picture',
  'document',
  'unsure',
] as const;
export type IncidentMatter = (typeof INCIDENT_MATTERS)[number];

/** The bounds are those of 45 CFR 164.406 and 164.408: 500 people. */
export const PEOPLE = ['one', 'two-to-ten', 'to-499', 'from-500', 'unsure'] as const;
export type People = (typeof PEOPLE)[number];

export const CONTAINMENTS = [
  'unsent-unread',
  'unsent-maybe-read',
  'deletion-promised',
  'not-contained',
  'unsure',
] as const;
export type Containment = (typeof CONTAINMENTS)[number];

/** The four factors of 45 CFR 164.402(2), each with its answers. */
export const FACTORS = {
  nature: ['hardly-identifies', 'identifies', 'identifies-with-numbers', 'unsure'],
  recipient: ['bound-by-hipaa', 'own-workforce', 'known-other', 'unknown', 'many', 'unsure'],
  viewed: ['not-viewed', 'viewed', 'passed-on', 'unsure'],
  mitigated: ['destroyed', 'promised', 'in-part', 'not', 'unsure'],
} as const;
export type Factor = keyof typeof FACTORS;

export const MOMENTS = ['discovered', 'contained', 'reported', 'closed'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Why a time was entered or changed. */
export const TIME_REASONS = [
  'first-entry',
  'typing-error',
  'learned-more',
  'clock-wrong',
  'officer-decided',
] as const;
export type TimeReason = (typeof TIME_REASONS)[number];

export const OUTCOMES = [
  'breach',
  'low-probability',
  'no-patient-information',
  'not-sent',
  'reopened',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface IncidentOpened {
  readonly kind: 'incident-opened';
  /** The incident's own number, RFC 9562; for an alarm that of its report. */
  readonly incident: string;
  readonly source: (typeof SOURCES)[number];
  /** Milliseconds since the epoch: of the alarm, or of the report. */
  readonly at: number;
}

export interface IncidentStepped {
  readonly kind: 'incident-step';
  readonly incident: string;
  readonly step: IncidentStep;
  readonly state: StepState;
}

export interface IncidentDescribed {
  readonly kind: 'incident-described';
  readonly incident: string;
  readonly matters: readonly IncidentMatter[];
  readonly people: People;
  readonly contained: Containment;
}

export interface IncidentAssessed {
  readonly kind: 'incident-assessed';
  readonly incident: string;
  readonly nature: (typeof FACTORS)['nature'][number];
  readonly recipient: (typeof FACTORS)['recipient'][number];
  readonly viewed: (typeof FACTORS)['viewed'][number];
  readonly mitigated: (typeof FACTORS)['mitigated'][number];
}

export interface IncidentTimed {
  readonly kind: 'incident-timed';
  readonly incident: string;
  readonly moment: Moment;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly reason: TimeReason;
}

export interface IncidentClosed {
  readonly kind: 'incident-closed';
  readonly incident: string;
  readonly outcome: Outcome;
}

export type IncidentRecord =
  | IncidentOpened
  | IncidentStepped
  | IncidentDescribed
  | IncidentAssessed
  | IncidentTimed
  | IncidentClosed;

const incident = uuid;

export const INCIDENT_OPENED: Readonly<Record<keyof IncidentOpened, Check>> = {
  kind: oneOf(['incident-opened']),
  incident,
  source: oneOf(SOURCES),
  at: time,
};

export const INCIDENT_STEPPED: Readonly<Record<keyof IncidentStepped, Check>> = {
  kind: oneOf(['incident-step']),
  incident,
  step: oneOf(INCIDENT_STEPS),
  state: oneOf(STEP_STATES),
};

export const INCIDENT_DESCRIBED: Readonly<Record<keyof IncidentDescribed, Check>> = {
  kind: oneOf(['incident-described']),
  incident,
  matters: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every(oneOf(INCIDENT_MATTERS)),
  people: oneOf(PEOPLE),
  contained: oneOf(CONTAINMENTS),
};

export const INCIDENT_ASSESSED: Readonly<Record<keyof IncidentAssessed, Check>> = {
  kind: oneOf(['incident-assessed']),
  incident,
  nature: oneOf(FACTORS.nature),
  recipient: oneOf(FACTORS.recipient),
  viewed: oneOf(FACTORS.viewed),
  mitigated: oneOf(FACTORS.mitigated),
};

export const INCIDENT_TIMED: Readonly<Record<keyof IncidentTimed, Check>> = {
  kind: oneOf(['incident-timed']),
  incident,
  moment: oneOf(MOMENTS),
  at: time,
  reason: oneOf(TIME_REASONS),
};

export const INCIDENT_CLOSED: Readonly<Record<keyof IncidentClosed, Check>> = {
  kind: oneOf(['incident-closed']),
  incident,
  outcome: oneOf(OUTCOMES),
};
