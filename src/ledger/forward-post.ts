import { type Outcome, readRetryAfter } from './forward-state.ts';

/** Where the organization's settings send the records. */
export interface Target {
  readonly url: string;
  /** `Name: value`, or empty. */
  readonly header: string;
}

/** Milliseconds. A worker that waits for longer than 30 s may be ended in the middle. */
const PATIENCE = 20_000;
/** Hosts that are this very computer: a test needs no certificate there. */
const OWN_MACHINE = ['127.0.0.1', '[::1]', 'localhost'];

/** The address of a collector's logs: `/v1/logs` is added where it is missing. Undefined for what may not be sent to. */
export function logsUrl(collector: string): string | undefined {
  if (!URL.canParse(collector)) return undefined;
  const url = new URL(collector);
  const mayBeSentTo =
    url.protocol === 'https:' || (url.protocol === 'http:' && OWN_MACHINE.includes(url.hostname));
  if (!mayBeSentTo || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  const path = url.pathname.replace(/(?<!\/)\/+$/, '');
  url.pathname = path.endsWith('/v1/logs') ? path : `${path}/v1/logs`;
  return url.href;
}

/**
 * Sends one request and says what became of it; never rejects. Without cookies, without following a redirect, and without
 * any permission for the host: the collector itself has to allow this extension's origin (CORS). What it answers in words
 * is not read into anything.
 */
export async function postBatch(
  target: Target,
  body: Uint8Array,
  { fetch, now }: { readonly fetch: typeof globalThis.fetch; readonly now: () => number },
): Promise<Outcome> {
  const url = logsUrl(target.url);
  if (url === undefined) return { kind: 'unreachable' };
  try {
    const response = await fetch(url, {
      method: 'POST',
      // Copied: a view of a larger buffer would not be what it says.
      body: new Uint8Array(body),
      headers: { ...headerOf(target.header), 'Content-Type': 'application/json' },
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return await outcomeOf(response, now());
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return { kind: isLate ? 'timeout' : 'unreachable' };
  }
}

/**
 * Whether anybody answers at all at this address. With `unreachable` before, a true means that it is there and does not
 * allow this extension: its CORS settings lack our origin or the header. Sends no record and no header.
 */
export async function doesAnswer(target: Target, fetch: typeof globalThis.fetch): Promise<boolean> {
  const url = logsUrl(target.url);
  if (url === undefined) return false;
  try {
    // An opaque answer: nothing of it can be read, only that there was one.
    await fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return true;
  } catch {
    return false;
  }
}

function headerOf(header: string): Record<string, string> {
  const colon = header.indexOf(':');
  return colon < 1 ? {} : { [header.slice(0, colon)]: header.slice(colon + 1).trim() };
}

async function outcomeOf(response: Response, now: number): Promise<Outcome> {
  const { ok, status } = response;
  if (ok) {
    const rejected = rejectedIn(await response.text());
    return rejected === undefined ? { kind: 'strange', status } : { kind: 'accepted', rejected };
  }
  // What is not read would keep the connection.
  void response.body?.cancel().catch(() => undefined);
  if (status === 413) return { kind: 'too-large' };
  if (status === 408 || status === 429 || status >= 500) {
    const retryAfter = readRetryAfter(response.headers.get('Retry-After'), now);
    return { kind: 'busy', status, ...(retryAfter === undefined ? {} : { retryAfter }) };
  }
  return { kind: 'refused', status };
}

/**
 * How many records an ExportLogsServiceResponse says were rejected; undefined where it is none. An empty body means all
 * well. 64-bit numbers may be strings in protobuf's JSON.
 */
function rejectedIn(body: string): number | undefined {
  if (body.trim() === '') return 0;
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined;
    const { partialSuccess } = answer as { partialSuccess?: { rejectedLogRecords?: unknown } | null };
    const rejected = Number(partialSuccess?.rejectedLogRecords ?? 0);
    return Number.isSafeInteger(rejected) && rejected > 0 ? rejected : 0;
  } catch {
    return undefined;
  }
}
