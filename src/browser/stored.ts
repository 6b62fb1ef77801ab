import { storedValue } from './stored-value.ts';

/** The last managed policy that was read and not empty, as the organization wrote it (parsed anew when used). */
export const {
  read: readLastGood,
  write: writeLastGood,
  forget: forgetLastGood,
} = storedValue<Record<string, unknown>>('local', 'lastGoodManaged.v1');

export interface SessionStart {
  /** Epoch milliseconds of the first worker start in this browser session. */
  readonly at: number;
  /** Whether a managed policy that was not empty has been read since. */
  readonly sawManaged: boolean;
}

export const { read: readSessionStart, write: writeSessionStart } = storedValue<SessionStart>(
  'session',
  'sessionStart.v1',
);

/** The last self-test of this installation: figures only. */
export interface SelfTestRecord {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly version: string;
  readonly passed: number;
  readonly of: number;
}

export const { read: readSelfTest, write: writeSelfTest } = storedValue<SelfTestRecord>(
  'local',
  'selfTest.v1',
);
