import type { FindingEvent } from './finding-event.ts';
import type { LedgerEvent } from './ledger-event.ts';
import type { StaffEvent } from './staff-event.ts';
import { isRoutine } from './staff-record.ts';

/** `routine`: the setting `retentionDays` holds; `evidence`: `evidenceDays`. */
export type RetentionClass = 'routine' | 'evidence';

/**
 * Which of the two holds for an event. What was found in drafts is routine; what shows that a duty was met, and what the
 * ledger says about itself (without it the chain would have unexplained holes), is evidence.
 */
export function retentionOf(event: FindingEvent | LedgerEvent | StaffEvent): RetentionClass {
  if (event.class_uid === 2006) return 'routine';
  return 'record' in event.unmapped && isRoutine(event.unmapped.record) ? 'routine' : 'evidence';
}
