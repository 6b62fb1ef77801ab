import { storedValue } from './stored-value.ts';

/** What was written last, or undefined. The background alone reads and writes it. */
export const { read: readStaffState, write: writeStaffState } = storedValue<unknown>(
  'local',
  'staffState.v1',
);
