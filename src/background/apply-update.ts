export interface UpdatePorts {
  /** Calls back when the browser has downloaded a newer version, which waits as long as this worker lives. */
  readonly onUpdateAvailable: (callback: () => void) => void;
  readonly onAlarm: (name: string, callback: () => void) => void;
  /** `delay` in milliseconds. */
  readonly setAlarm: (name: string, delay: number) => void;
  /** Since when the update has been waiting (epoch milliseconds): what was said first, until the browser ends. */
  readonly waitingSince: (now: number) => Promise<number>;
  /** Whether somebody writes, or has our notice open, in any watched tab. */
  readonly isAnybodyBusy: () => Promise<boolean>;
  readonly applyUpdate: () => void;
  readonly now: () => number;
}

const ASK_AGAIN = 'apply-update';
/** The shortest alarm that a published extension can set (milliseconds). */
const ASK_AGAIN_AFTER = 30_000;
/** The old version goes on blocking in the open tabs and the new one is put beside it: nobody need be waited for for ever. */
const LONGEST_WAIT = 3_600_000;

/**
 * Puts a downloaded update in place at a quiet moment. Must be called in the worker's first turn, or Chrome does not wake
 * it for these events.
 */
export function watchForUpdates(ports: UpdatePorts): void {
  const { onUpdateAvailable, onAlarm, setAlarm, waitingSince, isAnybodyBusy, applyUpdate, now } = ports;
  const attempt = async () => {
    const waited = now() - (await waitingSince(now()));
    // A clock that was set back is no reason to wait longer.
    const isPatient = waited >= 0 && waited < LONGEST_WAIT;
    if (isPatient && (await isAnybodyBusy())) setAlarm(ASK_AGAIN, ASK_AGAIN_AFTER);
    else applyUpdate();
  };
  const start = () => void attempt().catch(applyUpdate);
  onUpdateAvailable(start);
  onAlarm(ASK_AGAIN, start);
}
