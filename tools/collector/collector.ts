import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the collector's file exporter wrote, one request a line. */
export interface Kept {
  readonly anchors: readonly { readonly seq: number; readonly hash: string }[];
  /** In the order of arrival, a record that came twice twice. */
  readonly bodies: readonly { readonly uid: string; readonly body: string }[];
  /** Lines that were cut off in the middle by a kill: never acknowledged. */
  readonly torn: number;
}

export interface Collector {
  readonly port: number;
  /** Resolves once it takes connections. */
  start(): Promise<void>;
  /** SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>;
  read(): Kept;
  remove(): Promise<void>;
}

/** Milliseconds. */
const LOOK_AGAIN = 50;

/** Runs the built collector on this machine, with CORS for one extension. `rotation` makes its writes unbuffered. */
export async function runCollector(binary: string, origin: string): Promise<Collector> {
  const folder = mkdtempSync(join(tmpdir(), 'not-here-collector-'));
  const file = join(folder, 'records.jsonl');
  const port = await freePort();
  writeFileSync(join(folder, 'config.yaml'), configuration(port, origin, file));
  let child: ChildProcess | undefined;
  const kill = async () => {
    const going = child;
    child = undefined;
    if (!going || going.exitCode !== null) return;
    const gone = new Promise((resolve) => going.once('exit', resolve));
    going.kill('SIGKILL');
    await gone;
  };
  return {
    port,
    start: async () => {
      const started = spawn(binary, ['--config', join(folder, 'config.yaml')], { stdio: 'ignore' });
      child = started;
      while (!(await answers(port))) {
        if (started.exitCode !== null) throw new Error('the collector does not start');
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
      }
    },
    kill,
    read: () => readKept(readFileSync(file, 'utf8')),
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const configuration = (port: number, origin: string, file: string) => `receivers:
  otlp:
    protocols:
      http:
        endpoint: 127.0.0.1:${port}
        cors:
          allowed_origins: ["${origin}"]
          allowed_headers: [Authorization, Content-Type]
          exposed_headers: [Retry-After]
exporters:
  file:
    path: ${file}
    rotation:
      max_megabytes: 1000
service:
  telemetry:
    metrics:
      level: none
  pipelines:
    logs:
      receivers: [otlp]
      exporters: [file]
`;

interface Line {
  readonly resourceLogs: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeLogs: readonly {
      readonly logRecords: readonly {
        readonly body: { readonly stringValue: string };
        readonly attributes: readonly Attribute[];
      }[];
    }[];
  }[];
}
interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: string };
}

/** Reads the file of the exporter, whatever kills did to it. */
export function readKept(text: string): Kept {
  const anchors: { seq: number; hash: string }[] = [];
  const bodies: { uid: string; body: string }[] = [];
  let torn = 0;
  const find = (attributes: readonly Attribute[], name: string) =>
    attributes.find(({ key }) => key === name)?.value;
  // What a kill cut off stands before the next line without a line break.
  for (const line of text.split(/(?=\{"resourceLogs":)/)) {
    let request: Line;
    try {
      request = JSON.parse(line);
    } catch {
      if (line.trim() !== '') torn += 1;
      continue;
    }
    for (const { resource, scopeLogs } of request.resourceLogs) {
      const seq = Number(find(resource.attributes, 'nothere.chain.seq')?.intValue);
      anchors.push({ seq, hash: find(resource.attributes, 'nothere.chain.hash')?.stringValue ?? '' });
      for (const { attributes, body } of scopeLogs.flatMap(({ logRecords }) => logRecords)) {
        bodies.push({ uid: find(attributes, 'log.record.uid')?.stringValue ?? '', body: body.stringValue });
      }
    }
  }
  return { anchors, bodies, torn };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/v1/logs`);
    return true;
  } catch {
    return false;
  }
}
