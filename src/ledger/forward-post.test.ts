import { describe, expect, it, vi } from 'vitest';
import { doesAnswer, logsUrl, postBatch } from './forward-post.ts';
import type { Outcome } from './forward-state.ts';

const NOW = Date.UTC(2026, 2, 1);
const TARGET = { url: 'https://collector.example', header: 'Authorization: Bearer s3cret' };
const BODY = new TextEncoder().encode('{"resourceLogs":[]}');
const answering = (body: string | null, init: ResponseInit = {}) =>
  vi.fn(async (_url: string | URL | Request, _init?: RequestInit) => new Response(body, init));
const post = (fetch: typeof globalThis.fetch, target = TARGET) =>
  postBatch(target, BODY, { fetch, now: () => NOW });

describe('the address', () => {
  const table: [string, string | undefined][] = [
    ['https://collector.example', 'https://collector.example/v1/logs'],
    ['https://collector.example/', 'https://collector.example/v1/logs'],
    ['https://collector.example:4318/v1/logs', 'https://collector.example:4318/v1/logs'],
    ['https://collector.example/v1/logs/', 'https://collector.example/v1/logs'],
    ['https://siem.example/otel', 'https://siem.example/otel/v1/logs'],
    ['https://siem.example/otel?tenant=7#x', 'https://siem.example/otel/v1/logs?tenant=7'],
    ['http://127.0.0.1:4318', 'http://127.0.0.1:4318/v1/logs'],
    ['http://localhost:4318', 'http://localhost:4318/v1/logs'],
    ['http://[::1]:4318', 'http://[::1]:4318/v1/logs'],
    ['http://collector.example', undefined],
    ['http://127.0.0.1.example', undefined],
    ['http://localhost.example', undefined],
    ['http://10.0.0.5:4318', undefined],
    ['https://user:pass@collector.example', undefined],
    ['ftp://collector.example', undefined],
    ['collector.example', undefined],
    ['', undefined],
  ];
  it.each(table)('%s', (collector, url) => {
    expect(logsUrl(collector)).toBe(url);
  });
});

describe('a request', () => {
  it('carries the header, no cookie, and follows nothing', async () => {
    const fetch = answering('{}');
    await post(fetch);
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://collector.example/v1/logs');
    expect(init).toMatchObject({
      method: 'POST',
      headers: { Authorization: 'Bearer s3cret', 'Content-Type': 'application/json' },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    expect(new TextDecoder().decode(init?.body as Uint8Array)).toBe('{"resourceLogs":[]}');
  });

  it('is not made where the address is not one to send to', async () => {
    const fetch = answering('{}');
    expect(await post(fetch, { url: 'http://collector.example', header: '' })).toEqual({
      kind: 'unreachable',
    });
    expect(await doesAnswer({ url: 'http://collector.example', header: '' }, fetch)).toBe(false);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('whether anybody answers is asked without the header', async () => {
    const fetch = answering(null, { status: 204 });
    expect(await doesAnswer(TARGET, fetch)).toBe(true);
    expect(JSON.stringify(fetch.mock.calls)).not.toContain('s3cret');
    const dead = vi.fn(async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await doesAnswer(TARGET, dead)).toBe(false);
  });
});

describe('an answer', () => {
  const table: [string, string | null, ResponseInit, Outcome][] = [
    ['all kept', '{}', {}, { kind: 'accepted', rejected: 0 }],
    ['all kept, at length', '{"partialSuccess":{}}', {}, { kind: 'accepted', rejected: 0 }],
    ['all kept, without a word', '', { status: 202 }, { kind: 'accepted', rejected: 0 }],
    [
      'some not kept',
      '{"partialSuccess":{"rejectedLogRecords":"3","errorMessage":"quota"}}',
      {},
      { kind: 'accepted', rejected: 3 },
    ],
    [
      'some not kept, as a number',
      '{"partialSuccess":{"rejectedLogRecords":2}}',
      {},
      { kind: 'accepted', rejected: 2 },
    ],
    [
      'only a remark',
      '{"partialSuccess":{"rejectedLogRecords":"0","errorMessage":"old"}}',
      {},
      { kind: 'accepted', rejected: 0 },
    ],
    ['a web page', '<!doctype html><title>Welcome</title>', {}, { kind: 'strange', status: 200 }],
    ['a number', '7', {}, { kind: 'strange', status: 200 }],
    ['a list', '[]', {}, { kind: 'strange', status: 200 }],
    ['wrong token', 'no', { status: 401 }, { kind: 'refused', status: 401 }],
    ['nothing there', '', { status: 404 }, { kind: 'refused', status: 404 }],
    ['wrong content', '', { status: 400 }, { kind: 'refused', status: 400 }],
    ['too large', '', { status: 413 }, { kind: 'too-large' }],
    [
      'too many',
      '',
      { status: 429, headers: { 'Retry-After': '90' } },
      { kind: 'busy', status: 429, retryAfter: 90_000 },
    ],
    ['too many, and no word of when', '', { status: 429 }, { kind: 'busy', status: 429 }],
    ['down', '{"code":14,"message":"x"}', { status: 503 }, { kind: 'busy', status: 503 }],
    ['broken', '', { status: 500 }, { kind: 'busy', status: 500 }],
  ];
  it.each(table)('%s', async (_what, body, init, outcome) => {
    expect(await post(answering(body, init))).toEqual(outcome);
  });

  it('that never comes is a timeout, and no connection is no timeout', async () => {
    const fail = (error: unknown) => async () => Promise.reject(error);
    expect(await post(fail(new DOMException('x', 'TimeoutError')))).toEqual({ kind: 'timeout' });
    expect(await post(fail(new TypeError('Failed to fetch')))).toEqual({ kind: 'unreachable' });
  });
});
