import { askBackground } from './messages.ts';

/** How far the organization's collector is behind this browser. Its address is in the settings; the header is nobody's. */
export interface CollectorView {
  /** The place in the chain of the last record that the collector acknowledged; 0 before the first. */
  readonly sentUpTo: number;
  /** Records that exist only in this browser. */
  readonly waiting: number;
  /** Records that the collector said it did not keep. */
  readonly rejected: number;
  /** Epoch milliseconds. */
  readonly lastSuccess?: number;
  /** What is wrong since `at` or longer; `status` is HTTP's. */
  readonly problem?: CollectorProblem & { readonly at: number };
  /** When the next try is due, where there is a problem (epoch milliseconds). */
  readonly nextAt?: number;
}

export interface CollectorProblem {
  readonly kind: 'busy' | 'refused' | 'too-large' | 'strange' | 'unreachable' | 'timeout' | 'offline';
  readonly status?: number;
}

/** What a test of the connection found. `not-allowed`: somebody answers there, and does not allow this extension. */
export type CollectorTest = CollectorProblem | { readonly kind: 'accepted' | 'not-allowed' | 'no-collector' };

export function readCollectorView(): Promise<CollectorView | undefined> {
  return askBackground('collector-view', {});
}

export function testCollector(): Promise<CollectorTest> {
  return askBackground('collector-test', {});
}

/** Of our own origin: no page and no content script can hear it or speak on it. */
const CHANNEL = 'collector';

/** Tells our own pages that the view may have changed. */
export function announceCollector(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

export function onCollectorChanged(callback: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', callback);
}
