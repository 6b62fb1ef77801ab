import type { Detector } from '../document.ts';
import type { Kind } from '../types.ts';
import { admission } from './admission.ts';
import { appointment } from './appointment.ts';
import { billing } from './billing.ts';
import { careRelationship } from './care-relationship.ts';
import { condition } from './condition.ts';
import { device } from './device.ts';
import { lab } from './lab.ts';
import { medication } from './medication.ts';
import { mentalHealth } from './mental-health.ts';
import { pregnancy } from './pregnancy.ts';
import { procedure } from './procedure.ts';
import { provider } from './provider.ts';
import { record } from './record.ts';
import { sexualHealth } from './sexual-health.ts';
import { substanceUse } from './substance-use.ts';
import { symptom } from './symptom.ts';

/** A kind whose detector has not landed. */
function none(kind: Kind): Detector {
  return { kind, detect: () => [] };
}

/** Every kind has exactly one detector: forgetting one is a compile error. */
export const DETECTORS: Readonly<Record<Kind, Detector>> = {
  name: none('name'),
  initials: none('initials'),
  relative: none('relative'),
  address: none('address'),
  place: none('place'),
  date: none('date'),
  dob: none('dob'),
  'age-over-89': none('age-over-89'),
  phone: none('phone'),
  email: none('email'),
  ssn: none('ssn'),
  mrn: none('mrn'),
  'member-id': none('member-id'),
  account: none('account'),
  license: none('license'),
  'vehicle-id': none('vehicle-id'),
  'device-id': none('device-id'),
  url: none('url'),
  ip: none('ip'),
  room: none('room'),
  'other-id': none('other-id'),
  condition: condition,
  symptom: symptom,
  medication: medication,
  lab: lab,
  vital: none('vital'),
  procedure: procedure,
  device: device,
  pregnancy: pregnancy,
  'mental-health': mentalHealth,
  'substance-use': substanceUse,
  'sexual-health': sexualHealth,
  appointment: appointment,
  admission: admission,
  'care-relationship': careRelationship,
  provider: provider,
  billing: billing,
  record: record,
};
