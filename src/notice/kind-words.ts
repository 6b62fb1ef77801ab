import { type Finding, HEALTH_KINDS, type Kind } from '../classifier/types.ts';
import type { MessageKey, Text } from '../look/text.ts';

/**
 * What each kind is called to the person. Coarse on purpose: the screen may be seen by others, so what is most
 * private (mental health, substance use, sexual health, pregnancy) has no name of its own.
 */
export const KIND_WORDS: Record<Kind, MessageKey> = {
  name: 'kindName',
  initials: 'kindInitials',
  relative: 'kindRelative',
  address: 'kindAddress',
  place: 'kindAddress',
  date: 'kindDate',
  dob: 'kindBirthDate',
  'age-over-89': 'kindAge',
  phone: 'kindPhone',
  email: 'kindEmail',
  ssn: 'kindSsn',
  mrn: 'kindMrn',
  'member-id': 'kindMemberId',
  account: 'kindAccount',
  license: 'kindOtherId',
  'vehicle-id': 'kindOtherId',
  'device-id': 'kindOtherId',
  url: 'kindWeb',
  ip: 'kindWeb',
  room: 'kindRoom',
  'other-id': 'kindOtherId',
  condition: 'kindCondition',
  symptom: 'kindSymptom',
  medication: 'kindMedicine',
  lab: 'kindResult',
  vital: 'kindVital',
  procedure: 'kindProcedure',
  device: 'kindDevice',
  pregnancy: 'kindPrivateHealth',
  'mental-health': 'kindPrivateHealth',
  'substance-use': 'kindPrivateHealth',
  'sexual-health': 'kindPrivateHealth',
  appointment: 'kindVisit',
  admission: 'kindStay',
  'care-relationship': 'kindCare',
  provider: 'kindProvider',
  billing: 'kindBilling',
  record: 'kindRecord',
};

/** More than this is not read in three seconds. */
const SHOWN_PER_SIDE = 2;

/** "a name and a medical test or result": who it is about first, then what about their health; undefined for no findings. */
export function kindWords(findings: readonly Finding[], text: Text): string | undefined {
  if (findings.length === 0) return undefined;
  // The surest first, so that "and more" hides the doubtful ones.
  const surestFirst = [...findings].sort((a, b) => b.confidence - a.confidence);
  const who = distinctKeys(surestFirst.filter(({ kind }) => !isHealth(kind)));
  const health = distinctKeys(surestFirst.filter(({ kind }) => isHealth(kind)));
  const shown = [...who.slice(0, SHOWN_PER_SIDE), ...health.slice(0, SHOWN_PER_SIDE)];
  const more = shown.length < who.length + health.length;
  const words = shown.map((key) => text(key));
  if (more) words.push(text('kindMore'));
  return new Intl.ListFormat(text('languageTag'), { type: 'conjunction' }).format(words);
}

function isHealth(kind: Kind): boolean {
  return (HEALTH_KINDS as readonly Kind[]).includes(kind);
}

function distinctKeys(findings: readonly Finding[]): MessageKey[] {
  return [...new Set(findings.map(({ kind }) => KIND_WORDS[kind]))];
}
