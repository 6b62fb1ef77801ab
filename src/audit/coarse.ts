import { type Finding, HEALTH_KINDS, type Kind } from '../classifier/types.ts';

/**
 * What a record may say was found. Coarser than the classifier's kinds: mental health, substance use, sexual health and
 * pregnancy never appear by name, and neither does anything that would single them out by elimination.
 */
export const COARSE_KINDS = [
  'person',
  'place',
  'date',
  'contact',
  'ssn',
  'record-number',
  'other-identifier',
  'health',
  'care',
  'payment',
] as const;
export type CoarseKind = (typeof COARSE_KINDS)[number];

/** How often each was found; absent means never. */
export type CoarseCounts = Readonly<Partial<Record<CoarseKind, number>>>;

/** A count in a record says "many" from here on; an exact large number describes the draft. */
export const MAX_COUNT = 99;

const COARSE: Readonly<Record<Kind, CoarseKind>> = {
  name: 'person',
  initials: 'person',
  relative: 'person',
  address: 'place',
  place: 'place',
  date: 'date',
  dob: 'date',
  'age-over-89': 'date',
  phone: 'contact',
  email: 'contact',
  url: 'contact',
  ip: 'contact',
  ssn: 'ssn',
  mrn: 'record-number',
  'member-id': 'record-number',
  account: 'record-number',
  license: 'other-identifier',
  'vehicle-id': 'other-identifier',
  'device-id': 'other-identifier',
  room: 'other-identifier',
  'other-id': 'other-identifier',
  condition: 'health',
  symptom: 'health',
  medication: 'health',
  lab: 'health',
  vital: 'health',
  procedure: 'health',
  device: 'health',
  pregnancy: 'health',
  'mental-health': 'health',
  'substance-use': 'health',
  'sexual-health': 'health',
  appointment: 'care',
  admission: 'care',
  'care-relationship': 'care',
  provider: 'care',
  record: 'care',
  billing: 'payment',
};

/** Counts findings for a record. The writer's own health, care and payment are nobody else's business: left out. */
export function coarseCounts(findings: readonly Finding[]): CoarseCounts {
  const counts: Partial<Record<CoarseKind, number>> = {};
  for (const { kind, subject } of findings) {
    if (subject === 'writer' && HEALTH_KINDS.some((health) => health === kind)) continue;
    const coarse = COARSE[kind];
    counts[coarse] = Math.min((counts[coarse] ?? 0) + 1, MAX_COUNT);
  }
  return counts;
}
