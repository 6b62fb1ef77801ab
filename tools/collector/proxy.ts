import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What the way to the collector does: `pass`; `busy`: 503 with Retry-After; `cut`: the connection ends at once;
 * `swallow`: the collector takes the batch, and its answer is lost.
 */
export type Weather = 'pass' | 'busy' | 'cut' | 'swallow';

export interface Way {
  readonly url: string;
  weather: Weather;
  /** Batches, and bytes in them, that were let on to the collector. */
  readonly passed: { requests: number; bytes: number };
  /** Batches that met something else. */
  readonly spoilt: Record<Exclude<Weather, 'pass'>, number>;
  close(): Promise<void>;
}

/** Stands between the browser and the collector. */
export async function startProxy(collectorPort: number): Promise<Way> {
  const server = createServer((incoming, outgoing) => {
    const isBatch = incoming.method === 'POST';
    const { weather } = proxy;
    if (isBatch && weather !== 'pass') proxy.spoilt[weather] += 1;
    if (weather === 'cut') return void incoming.socket.destroy();
    if (weather === 'busy' && isBatch) return busy(incoming, outgoing);
    if (isBatch) proxy.passed.requests += 1;
    incoming.on('data', (chunk: Buffer) => {
      if (isBatch) proxy.passed.bytes += chunk.length;
    });
    const { method, url, headers } = incoming;
    const onward = request(
      { host: '127.0.0.1', port: collectorPort, method, path: url, headers },
      (answer) => {
        if (weather === 'swallow' && isBatch) {
          answer.resume();
          answer.on('end', () => incoming.socket.destroy());
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        // A collector that was killed in the middle of its answer.
        answer.on('error', () => incoming.socket.destroy());
      },
    );
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: Way = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weather: 'pass',
    passed: { requests: 0, bytes: 0 },
    spoilt: { busy: 0, cut: 0, swallow: 0 },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

function busy(incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume();
  incoming.on('end', () => {
    outgoing.writeHead(503, {
      'Access-Control-Allow-Origin': incoming.headers.origin ?? '',
      'Access-Control-Expose-Headers': 'Retry-After',
      'Retry-After': '1',
    });
    outgoing.end();
  });
}
