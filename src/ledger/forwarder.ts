import { type BatchSource, cutBatch, encodeBatch } from './forward-batch.ts';
import type { ForwardMemory } from './forward-memory.ts';
import type { Target } from './forward-post.ts';
import {
  afterBatch,
  isDue,
  type Outcome,
  type Problem,
  type Progress,
  progressFor,
  waitFor,
  waitForMore,
} from './forward-state.ts';
import type { Ledger } from './ledger.ts';

export interface ForwarderPorts {
  readonly ledger: Pick<Ledger, 'readFrom' | 'head' | 'install' | 'forwarded' | 'setForwarded'>;
  readonly memory: ForwardMemory;
  readonly productVersion: string;
  readonly post: (target: Target, body: Uint8Array) => Promise<Outcome>;
  /** Whether anybody answers there at all. */
  readonly doesAnswer: (target: Target) => Promise<boolean>;
  readonly isOnline: () => boolean;
  /** Calls `wake` after `delay` milliseconds, also in a later worker; replaces what was set before. */
  readonly setAlarm: (delay: number) => void;
  /** Called whenever `view` may have changed. */
  readonly onChange: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** How far the collector is behind, for the options page. */
export interface ForwardView {
  /** The place in the chain of the last record that the collector acknowledged; 0 before the first. */
  readonly sentUpTo: number;
  /** Records that exist only here. */
  readonly waiting: number;
  /** Records that the collector said it did not keep. */
  readonly rejected: number;
  /** Epoch milliseconds. */
  readonly lastSuccess?: number;
  readonly problem?: Problem;
  /** When the next try is due, where there is a problem (epoch milliseconds). */
  readonly nextAt?: number;
}

/** What a test of the connection found. `not-allowed`: somebody answers, and does not allow this extension. */
export type ForwardTest =
  | Exclude<Outcome, { readonly kind: 'accepted' }>
  | { readonly kind: 'accepted' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-collector' };

export interface Forwarder {
  /** Where to send from now on; undefined: nowhere. A changed one is tried at once. `eager`: send each record at once. */
  aim(target: Target | undefined, eager: boolean): void;
  /** A record was appended. */
  appended(): void;
  /** Sends what is there, if it is time. Never rejects. */
  wake(): Promise<void>;
  /** Sends a request without records; if it is answered well, what waits follows. Never rejects. */
  test(): Promise<ForwardTest>;
  /** Undefined where there is no collector. Rejects where the ledger cannot be read. */
  view(): Promise<ForwardView | undefined>;
}

/** If the worker is ended in the middle of sending, it is woken after this (milliseconds). */
const SAFETY_NET = 60_000;

/**
 * Sends the ledger to the organization's collector, in order, each record at least once: the cursor moves when the
 * collector has acknowledged a batch, so after an accident a batch comes twice, with the same uids, and none is left out.
 */
export function openForwarder(ports: ForwarderPorts): Forwarder {
  const { ledger, memory, now, random } = ports;
  let target: Target | undefined;
  let eager = false;
  let sending: Promise<void> | undefined;
  let isAlarmSet = false;

  const alarm = (delay: number) => {
    isAlarmSet = true;
    ports.setAlarm(delay);
  };

  async function progressOf(where: Target): Promise<Progress> {
    return progressFor(await fingerprint(where), await memory.read());
  }

  async function source(): Promise<BatchSource> {
    const [install, head] = await Promise.all([ledger.install(), ledger.head()]);
    return { install, head, productVersion: ports.productVersion, now: now() };
  }

  const unsent = async (limit: number) => ledger.readFrom(((await ledger.forwarded())?.seq ?? 0) + 1, limit);

  async function send(isForced: boolean): Promise<void> {
    for (let isFirst = true; ; isFirst = false) {
      const where = target;
      if (!where) return;
      const progress = await progressOf(where);
      const entries = await unsent(progress.limit);
      if (entries.length === 0) return;
      if (!isDue(progress, now()) && !(isForced && isFirst)) return alarm(waitFor(progress, now()));
      if (isFirst) alarm(SAFETY_NET);
      const batch = cutBatch(entries);
      const outcome: Outcome = ports.isOnline()
        ? await ports.post(where, encodeBatch(batch, await source()))
        : { kind: 'offline' };
      const last = batch.at(-1)?.unmapped.chain;
      if (outcome.kind === 'accepted' && last) await ledger.setForwarded({ seq: last.seq, hash: last.hash });
      const sent = { sent: batch.length, now: now(), random: random() };
      await memory.write(afterBatch(progress, outcome, sent));
      ports.onChange();
    }
  }

  /** One at a time: two would send the same batch. */
  function wake(isForced = false): Promise<void> {
    isAlarmSet = false;
    // A ledger that cannot be read is said by its own state; the next record or alarm tries again.
    const turn = (sending ?? Promise.resolve()).then(() => send(isForced)).catch(() => undefined);
    sending = turn;
    return turn;
  }

  return {
    aim(next, isEager) {
      const isOther = next?.url !== target?.url || next?.header !== target?.header;
      target = next;
      eager = isEager;
      if (isOther) void wake().then(ports.onChange);
    },
    appended() {
      if (!target) return;
      ports.onChange();
      if (eager) void wake();
      // Not for each: a busy hour would put it off for ever.
      else if (!isAlarmSet) alarm(waitForMore(random()));
    },
    wake: () => wake(),
    async test() {
      const where = target;
      if (!where) return { kind: 'no-collector' };
      if (!ports.isOnline()) return { kind: 'offline' };
      try {
        const outcome = await ports.post(where, encodeBatch([], await source()));
        if (outcome.kind === 'unreachable' && (await ports.doesAnswer(where))) return { kind: 'not-allowed' };
        if (outcome.kind !== 'accepted') return outcome;
        void wake(true);
        return { kind: 'accepted' };
      } catch {
        return { kind: 'unreachable' };
      }
    },
    async view() {
      if (!target) return undefined;
      const [progress, cursor, head, [next]] = await Promise.all([
        progressOf(target),
        ledger.forwarded(),
        ledger.head(),
        unsent(1),
      ]);
      const { rejected, lastSuccess, problem, nextAt } = progress;
      return {
        sentUpTo: cursor?.seq ?? 0,
        waiting: next ? head.seq - next.unmapped.chain.seq + 1 : 0,
        rejected,
        ...(lastSuccess === undefined ? {} : { lastSuccess }),
        ...(problem === undefined ? {} : { problem, nextAt }),
      };
    },
  };
}

/** Tells collectors apart without keeping the header a second time. */
async function fingerprint({ url, header }: Target): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${url}\n${header}`));
  return [...new Uint8Array(digest).subarray(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
