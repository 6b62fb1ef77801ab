import type { Detector } from '../document.ts';
import type { Kind } from '../types.ts';
import { account } from './account.ts';
import { address } from './address.ts';
import { admission } from './admission.ts';
import { ageOver89 } from './age-over-89.ts';
import { appointment } from './appointment.ts';
import { billing } from './billing.ts';
import { careRelationship } from './care-relationship.ts';
import { condition } from './condition.ts';
import { date } from './date.ts';
import { device } from './device.ts';
import { deviceId } from './device-id.ts';
import { dob } from './dob.ts';
import { email } from './email.ts';
import { initials } from './initials.ts';
import { ip } from './ip.ts';
import { lab } from './lab.ts';
import { license } from './license.ts';
import { medication } from './medication.ts';
import { memberId } from './member-id.ts';
import { mentalHealth } from './mental-health.ts';
import { mrn } from './mrn.ts';
import { name } from './name.ts';
import { otherId } from './other-id.ts';
import { phone } from './phone.ts';
import { place } from './place.ts';
import { pregnancy } from './pregnancy.ts';
import { procedure } from './procedure.ts';
import { provider } from './provider.ts';
import { record } from './record.ts';
import { relative } from './relative.ts';
import { room } from './room.ts';
import { sexualHealth } from './sexual-health.ts';
import { ssn } from './ssn.ts';
import { substanceUse } from './substance-use.ts';
import { symptom } from './symptom.ts';
import { url } from './url.ts';
import { vehicleId } from './vehicle-id.ts';
import { vital } from './vital.ts';

/** Every kind has exactly one detector: forgetting one is a compile error. */
export const DETECTORS: Readonly<Record<Kind, Detector>> = {
  name: name,
  initials: initials,
  relative: relative,
  address: address,
  place: place,
  date: date,
  dob: dob,
  'age-over-89': ageOver89,
  phone: phone,
  email: email,
  ssn: ssn,
  mrn: mrn,
  'member-id': memberId,
  account: account,
  license: license,
  'vehicle-id': vehicleId,
  'device-id': deviceId,
  url: url,
  ip: ip,
  room: room,
  'other-id': otherId,
  condition: condition,
  symptom: symptom,
  medication: medication,
  lab: lab,
  vital: vital,
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
