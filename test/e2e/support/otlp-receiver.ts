import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One log record as it arrived. */
export interface ReceivedRecord {
  readonly uid: string;
  /** The event, as the string that was sent. */
  readonly body: string;
}

/** `well`: a collector that lets the extension in. */
export type Mood = 'well' | 'busy' | 'closed-to-us';

/** A small OTLP/HTTP receiver for logs in JSON, on this machine, that can be in a bad mood or down. */
export interface OtlpReceiver {
  readonly url: string;
  readonly records: readonly ReceivedRecord[];
  /** Of the requests that were accepted. */
  readonly headers: readonly (string | undefined)[];
  mood: Mood;
  /** Ends its connections and takes no new ones. */
  goDown(): Promise<void>;
  /** At the same address as before. */
  comeUp(): Promise<void>;
}

interface Request {
  readonly resourceLogs: readonly {
    readonly scopeLogs: readonly {
      readonly logRecords: readonly {
        readonly body: { readonly stringValue: string };
        readonly attributes: readonly {
          readonly key: string;
          readonly value: { readonly stringValue?: string };
        }[];
      }[];
    }[];
  }[];
}

export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const records: ReceivedRecord[] = [];
  const headers: (string | undefined)[] = [];
  let server: Server | undefined;
  let port = 0;

  function take(body: string): void {
    for (const { scopeLogs } of (JSON.parse(body) as Request).resourceLogs) {
      for (const record of scopeLogs.flatMap(({ logRecords }) => logRecords)) {
        const uid = record.attributes.find(({ key }) => key === 'log.record.uid')?.value.stringValue ?? '';
        records.push({ uid, body: record.body.stringValue });
      }
    }
  }

  const receiver: OtlpReceiver = {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    records,
    headers,
    mood: 'well',
    goDown: async () => {
      const going = server;
      server = undefined;
      going?.closeAllConnections();
      await new Promise((resolve) => (going ? going.close(resolve) : resolve(undefined)));
    },
    comeUp: async () => {
      const next = createServer((request, response) => {
        if (receiver.mood === 'closed-to-us') return answer(response, 200, '{}');
        response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '');
        response.setHeader('Access-Control-Allow-Headers', 'content-type, authorization');
        if (request.method === 'OPTIONS') return answer(response, 204);
        if (request.url !== '/v1/logs') return answer(response, 404);
        let body = '';
        request.setEncoding('utf8');
        request.on('data', (chunk: string) => {
          body += chunk;
        });
        request.on('end', () => {
          if (receiver.mood === 'busy') return answer(response, 503);
          take(body);
          headers.push(request.headers.authorization);
          answer(response, 200, '{"partialSuccess":{}}');
        });
      });
      server = next;
      await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve));
      port = (next.address() as AddressInfo).port;
    },
  };
  await receiver.comeUp();
  return receiver;
}

function answer(response: ServerResponse, status: number, body?: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(body);
}
