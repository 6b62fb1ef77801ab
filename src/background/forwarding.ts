import { onAlarm, setAlarm } from '../browser/alarms.ts';
import { announceCollector } from '../browser/collector.ts';
import { version } from '../browser/version.ts';
import { openForwardMemory } from '../ledger/forward-memory.ts';
import { doesAnswer, postBatch } from '../ledger/forward-post.ts';
import { type Forwarder, openForwarder } from '../ledger/forwarder.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Policy } from '../policy/types.ts';

const FORWARD = 'ledger-forward';
const now = () => Date.now();

/**
 * The forwarder of this browser, and the ledger that tells it of each new record. Must be called in the worker's first
 * turn, or Chrome does not wake it for its alarm.
 */
export function startForwarding(opened: Ledger): { readonly ledger: Ledger; readonly forwarder: Forwarder } {
  const forwarder = openForwarder({
    ledger: opened,
    memory: openForwardMemory(),
    productVersion: version(),
    post: (target, body) => postBatch(target, body, { fetch, now }),
    doesAnswer: (target) => doesAnswer(target, fetch),
    isOnline: () => navigator.onLine,
    setAlarm: (delay) => setAlarm(FORWARD, delay),
    onChange: announceCollector,
    now,
    random: Math.random,
  });
  onAlarm(FORWARD, () => void forwarder.wake());
  const append: Ledger['append'] = async (event) => {
    const outcome = await opened.append(event);
    if (outcome === 'appended') forwarder.appended();
    return outcome;
  };
  return { ledger: { ...opened, append }, forwarder };
}

/** Where the settings say. At the safe default there is no collector, and nothing leaves the browser. */
export function aimBy(forwarder: Forwarder, { collectorUrl, collectorHeader, ephemeral }: Policy): void {
  const target = collectorUrl === '' ? undefined : { url: collectorUrl, header: collectorHeader };
  forwarder.aim(target, ephemeral);
}
