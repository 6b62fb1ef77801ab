import { SENT_ENDPOINT, type SentReport } from '../sent.ts';
import type { Outgoing } from './context.ts';

declare global {
  interface Window {
    /** What this document sent, oldest first. */
    __sent: SentReport[];
  }
}

window.__sent = [];

/**
 * Tells the server before the event that sent the message is over: a test that has awaited a key or a click then reads
 * the final record, with nothing to wait for. While the page goes away only a beacon is possible.
 */
export function record(message: Outgoing): void {
  const report: SentReport = { ...message, url: location.pathname + location.search };
  window.__sent.push(report);
  const body = JSON.stringify(report);
  try {
    const request = new XMLHttpRequest();
    request.open('POST', SENT_ENDPOINT, false);
    request.send(body);
  } catch {
    navigator.sendBeacon(SENT_ENDPOINT, body);
  }
}
