import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { bundlePage } from './bundle.ts';
import { contentSecurityPolicy, pageHtml } from './html.ts';
import {
  FORM_ENDPOINT,
  SCRIPT_URL,
  SENT_ENDPOINT,
  type SentRecord,
  type SentReport,
  STYLE_URL,
} from './sent.ts';
import { parseToggles } from './toggles.ts';

/** The names under which a browser reaches the replica; map each of them to 127.0.0.1 and its port. */
export const REPLICA_HOSTS = [
  'www.messenger.com',
  'www.facebook.com',
  'm.facebook.com',
  'business.facebook.com',
] as const;

export type ReplicaHost = (typeof REPLICA_HOSTS)[number];

/** A running replica. What `sent()` lists is the truth about what left a page. */
export interface Replica {
  readonly port: number;
  /** For Chromium's `--host-resolver-rules`. */
  readonly resolverRules: string;
  sent(): readonly SentRecord[];
  /** Resolves with the record as soon as it holds `count` messages; rejects after `timeout` milliseconds. */
  waitForSent(count: number, timeout?: number): Promise<readonly SentRecord[]>;
  /** Empties the record. */
  reset(): void;
  close(): Promise<void>;
}

const DAY = 86_400_000;
/** Bytes; the messages a thread opens with are in its address. */
const MAX_HEADER = 1 << 20;

async function certificate(): Promise<{ key: string; cert: string }> {
  const pair = await generate([{ name: 'commonName', value: 'Not Here replica' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 30 * DAY),
    extensions: [{ name: 'subjectAltName', altNames: REPLICA_HOSTS.map((value) => ({ type: 2, value })) }],
  });
  return { key: pair.private, cert: pair.cert };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Starts the replica on a free port of 127.0.0.1, with a certificate made for this run. */
export async function startReplica(): Promise<Replica> {
  const [{ script, style }, pair] = await Promise.all([bundlePage(), certificate()]);
  let records: SentRecord[] = [];
  const waiting = new Set<() => void>();

  function record(report: SentReport, host: string): void {
    records.push({ ...report, host });
    for (const check of waiting) check();
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host}`);
    const reply = (status: number, type: string, body = '', headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);

    if (request.method === 'POST' && url.pathname === SENT_ENDPOINT) {
      record(JSON.parse(await bodyOf(request)) as SentReport, host);
      return void reply(200, 'text/plain', 'ok');
    }
    if (request.method === 'POST' && url.pathname === FORM_ENDPOINT) {
      const back = url.searchParams.get('back') ?? '/';
      // A browser writes every line break of a form as CR LF; the person typed LF.
      const text = (new URLSearchParams(await bodyOf(request)).get('body') ?? '').replaceAll('\r\n', '\n');
      record({ text, path: 'form-post', surface: 'form', files: [], url: back }, host);
      return void reply(303, 'text/plain', '', { location: back });
    }
    if (url.pathname === SCRIPT_URL) return void reply(200, 'text/javascript; charset=utf-8', script);
    if (url.pathname === STYLE_URL) return void reply(200, 'text/css; charset=utf-8', style);
    if (url.pathname.startsWith('/__replica/')) return void reply(404, 'text/plain');

    const toggles = parseToggles(url.searchParams);
    const nonce = randomBytes(12).toString('base64');
    const headers: Record<string, string> = {};
    if (toggles.csp === 'strict') headers['content-security-policy'] = contentSecurityPolicy(nonce);
    reply(200, 'text/html; charset=utf-8', pageHtml(toggles, nonce), headers);
  }

  const server = createServer({ ...pair, maxHeaderSize: MAX_HEADER }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain' });
      response.end(error instanceof Error ? error.message : 'bad request');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    port,
    resolverRules: [
      ...REPLICA_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`),
      'EXCLUDE 127.0.0.1',
      'EXCLUDE localhost',
    ].join(', '),
    sent: () => [...records],
    waitForSent: (count, timeout = 5_000) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (records.length < count) return;
          finish();
          resolve([...records]);
        };
        const finish = () => {
          clearTimeout(timer);
          waiting.delete(check);
        };
        const timer = setTimeout(() => {
          finish();
          reject(new Error(`${records.length} of ${count} messages reached the replica in ${timeout} ms`));
        }, timeout);
        waiting.add(check);
        check();
      }),
    reset: () => {
      records = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
