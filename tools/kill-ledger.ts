/**
 * `npm run kill-ledger [-- --kills N]`: a real Chromium writes the ledger into its own IndexedDB and is killed (SIGKILL, all
 * its processes) at a random moment, N times over in one profile. After each start the whole chain must verify and
 * everything that was acknowledged must be there. Exit status 1 when it does not. Where the browser threw its database away,
 * the ledger must have begun anew and say so; that is counted and printed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Verification } from '../src/ledger/verify-chain.ts';
import { findChromium } from '../test/e2e/support/find-chromium.ts';
import { bundleRig } from './ledger-rig/bundle.ts';

/** What a start found. */
interface Found {
  readonly verified: Verification;
  readonly uids: readonly string[];
  readonly start: { readonly time: number; readonly reason: string } | undefined;
}

export interface KillResult {
  readonly kills: number;
  /** Entries that the browser said were kept. */
  readonly acknowledged: number;
  /** Entries in the chain at the end, and those removed by age on the way. */
  readonly entries: number;
  readonly removed: number;
  /** How often the browser itself threw its database away, and the ledger said so. */
  readonly thrownAway: number;
  /** What did not hold. */
  readonly faults: readonly string[];
}

/** The browser may take so long to start on a busy machine (milliseconds). */
const PATIENCE = 60_000;
/** The longest a browser writes (milliseconds). */
const LONGEST = 600;

/** Kills `kills` times. `random` gives numbers from 0 to 1. */
export async function killLedger(
  kills: number,
  random: () => number = Math.random,
  onKill: (kill: number) => void = () => undefined,
): Promise<KillResult> {
  const script = await bundleRig('kill-page');
  const acknowledged = new Set<string>();
  const faults: string[] = [];
  let entries = 0;
  let removed = 0;
  let kept = 0;
  let thrownAway = 0;
  let began: number | undefined;
  // As the extension keeps it, outside of the database.
  let remembered = 'null';
  let onFound: (found: Found) => void = () => undefined;

  const server = createServer(async (request, response) => {
    if (request.method !== 'POST' && request.url === '/remembered') return void response.end(remembered);
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>kill</title><script>${script.replaceAll('</', '<\\/')}</script>`);
      return;
    }
    const body = await bodyOf(request);
    if (request.url === '/remembered' && body !== '""') remembered = body;
    if (request.url === '/kept' && body !== '""') {
      acknowledged.add(JSON.parse(body));
      kept += 1;
    }
    if (request.url === '/lost') faults.push('an append was lost');
    if (request.url === '/failed') faults.push(`the page failed: ${body}`);
    if (request.url === '/found') onFound(JSON.parse(body));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const profile = await mkdtemp(join(tmpdir(), 'not-here-kill-'));

  const check = (found: Found, kill: number) => {
    const isAnew = began !== undefined && found.start?.time !== began;
    began = found.start?.time;
    if (isAnew && (found.start?.reason === 'missing' || found.start?.reason === 'unreadable')) {
      // Chromium deletes a database that it cannot open any more, as after a record that the kill cut in two and that it
      // wrote on behind: "Corruption: checksum mismatch" of its LevelDB. Nobody can hold that; but it must be said.
      thrownAway += 1;
      acknowledged.clear();
      return;
    }
    const known = new Set(found.uids);
    const missing = [...acknowledged].filter((uid) => !known.has(uid)).length;
    if (!found.verified.ok)
      faults.push(`start ${kill}: entry ${found.verified.seq} does not hold (${found.verified.fault})`);
    else ({ count: entries, removed } = found.verified);
    if (missing > 0) faults.push(`start ${kill}: ${missing} acknowledged entries are gone`);
    if (isAnew) faults.push(`start ${kill}: the ledger began anew (${found.start?.reason})`);
  };

  try {
    // One start more than kills: the last one only looks.
    for (let kill = 0; kill <= kills && faults.length === 0; kill += 1) {
      const found = new Promise<Found>((resolve) => {
        onFound = resolve;
      });
      const browser = launch(profile, address);
      try {
        check(await soon(found), kill);
        if (kill < kills) await new Promise((resolve) => setTimeout(resolve, random() * LONGEST));
      } finally {
        await killAll(browser);
      }
      onKill(kill);
    }
  } catch (error) {
    faults.push((error as Error).message);
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  return { kills, acknowledged: kept, entries, removed, thrownAway, faults };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) parts.push(part as Buffer);
  } catch {
    // Killed in the middle of it: nothing was said.
    return '""';
  }
  return Buffer.concat(parts).toString('utf8');
}

/** In a process group of its own, so that the kill takes the renderer and the storage process with it. */
function launch(profile: string, address: string): ChildProcess {
  const flags = ['--headless=new', '--no-first-run', '--disable-gpu', `--user-data-dir=${profile}`];
  // Chromium refuses to run as root with its sandbox.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = spawn(findChromium(), [...flags, ...sandbox, address], { detached: true, stdio: 'ignore' });
  // It would outlive us.
  const end = () => killGroup(browser);
  process.once('exit', end);
  browser.once('exit', () => process.off('exit', end));
  return browser;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

async function killAll(browser: ChildProcess): Promise<void> {
  if (browser.pid === undefined || browser.exitCode !== null) return;
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  killGroup(browser);
  await ended;
  // The process that keeps the storage may take longer to die. A browser that finds its lock still held takes the database
  // for a broken one and throws it away, which no browser that starts a moment later does.
  while (isAlive(browser)) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Whether any process of the group still runs; a dead one that nobody asked after does not. Where there is no /proc: no. */
function isAlive({ pid }: ChildProcess): boolean {
  const processes = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return processes.some((name) => {
    try {
      // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: behind the name, the state, the parent and the group.
      const [state, , group] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(group) === pid && state !== 'Z' && state !== 'X';
    } catch {
      return false;
    }
  });
}

function soon<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the browser did not tell what it found')), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' } } });
  const kills = Number(values.kills);
  if (!Number.isInteger(kills) || kills < 1) throw new Error('--kills must be a whole number');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const result = await killLedger(kills, Math.random, (kill) => {
    if (kill > 0 && kill % 25 === 0) console.error(`${kill} of ${kills}`);
  });
  console.log(
    `killed ${result.kills} times: ${result.acknowledged} entries acknowledged, ${result.entries} in the chain, ${result.removed} removed by age`,
  );
  if (result.thrownAway > 0)
    console.log(
      `the browser threw its database away ${result.thrownAway} times; the ledger began anew and said so each time`,
    );
  for (const fault of result.faults) console.log(`FAULT: ${fault}`);
  console.log(
    result.faults.length === 0 ? 'the chain holds, nothing acknowledged is lost' : 'IT DOES NOT HOLD',
  );
  process.exitCode = result.faults.length === 0 ? 0 : 1;
}
