import { useEffect, useState } from 'preact/hooks';
import type { StaffRecord } from '../audit/staff-record.ts';
import type { StaffPorts } from '../browser/staff-ports.ts';
import type { StaffView } from '../browser/staff-view.ts';

/** What became of the last thing that somebody confirmed; `of` names which. */
export interface Outcome {
  readonly of: string;
  readonly state: 'saving' | 'saved' | 'failed';
}

/** Milliseconds without a key, a press or a scroll. */
const FORGOTTEN_AFTER = 10 * 60_000;

export interface Staff {
  readonly view: StaffView;
  /** Whether a record can name whom the organization wants named. */
  readonly isKnown: boolean;
  readonly outcome: Outcome | undefined;
  /** Undefined: whoever it was is gone. */
  setWho(who: string | undefined): void;
  confirm(of: string, record: StaffRecord): Promise<boolean>;
  /** Reads the view anew, after a question that the browser asked. */
  refresh(): void;
}

/** The person in front of the page, for as long as the page is open: a staff number is kept nowhere else. */
export function useStaff(initial: StaffView, ports: StaffPorts): Staff {
  const [who, keepWho] = useState<string | undefined>();
  const [own, setOwn] = useState<StaffView | undefined>();
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  // What the page reads anew holds until somebody says who they are.
  const view = own ?? initial;
  const read = (of: string | undefined): Promise<void> => ports.readView(of).then(setOwn, () => undefined);
  // The organization's texts changed while the page is open: what is shown of this person may be out of date.
  useEffect(() => {
    if (own !== undefined) void read(who);
  }, [initial]);
  // Whoever comes next at this computer is somebody else.
  useEffect(() => {
    if (who === undefined) return;
    let timer = 0;
    const leave = () => {
      keepWho(undefined);
      setOutcome(undefined);
      void read(undefined);
    };
    const wait = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(leave, FORGOTTEN_AFTER);
    };
    const ending = new AbortController();
    for (const type of ['pointerdown', 'keydown', 'scroll'])
      window.addEventListener(type, wait, { passive: true, signal: ending.signal });
    wait();
    return () => {
      window.clearTimeout(timer);
      ending.abort();
    };
  }, [who]);
  return {
    view,
    isKnown: view.identity !== 'ask' || view.who !== undefined,
    outcome,
    setWho(next) {
      keepWho(next);
      setOutcome(undefined);
      void read(next);
    },
    async confirm(of, record) {
      setOutcome({ of, state: 'saving' });
      const isKept = await ports.save(record, who).catch(() => false);
      await read(who);
      setOutcome({ of, state: isKept ? 'saved' : 'failed' });
      return isKept;
    },
    refresh: () => void read(who),
  };
}
