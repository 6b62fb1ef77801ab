import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where Debian's Chromium reads mandatory policies. Only root may write there. */
const FOLDER = '/etc/chromium/policies/managed';
const PREFIX = 'not-here-test-';
const LOCK = join(tmpdir(), 'not-here-machine-policy.lock');
/** For the hook that takes the policies, since another run may have them (milliseconds). */
export const IN_TURN = 400_000;
/** Milliseconds. */
const LOOK_AGAIN = 500;

export const isRoot = process.getuid?.() === 0;
/** For the title of a suite that cannot run; empty where it can. */
export const WHY_NOT = isRoot ? '' : ' (not run: policies belong in /etc, and this is not root; CI runs it)';

/** Policies of the whole machine, while a test holds them. */
export interface MachinePolicy {
  /** Writes a policy file, whole or not at all; the browser reads it within some seconds. */
  publish(name: string, content: string): void;
  withdraw(name: string): void;
  /** Removes everything published and lets the next test have the machine. */
  release(): void;
}

const pathOf = (name: string, pid: number) => join(FOLDER, `${PREFIX}${pid}-${name}.json`);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The files of one process, or of all that are gone. */
function removeFiles(isOurs: (pid: number) => boolean): void {
  try {
    for (const name of readdirSync(FOLDER)) {
      const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
      if (!Number.isNaN(pid) && isOurs(pid)) rmSync(join(FOLDER, name), { force: true });
    }
    // Whatever else is there stays: a folder that is not empty is not removed.
    rmdirSync(FOLDER);
    rmdirSync(dirname(FOLDER));
  } catch {
    // Not there, or somebody else's files are in it.
  }
}

function holderOfLock(): number {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
  } catch {
    return 0;
  }
}

async function takeLock(): Promise<void> {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      const holder = holderOfLock();
      if (holder > 0 && !isAlive(holder)) rmSync(LOCK, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
  }
}

/**
 * Takes the machine's policies for this process: one test run at a time. The files go when it says so, when it ends, and,
 * by a process that outlives it, when it is killed.
 */
export async function takeMachinePolicy(): Promise<MachinePolicy> {
  await takeLock();
  removeFiles((pid) => !isAlive(pid));
  const { pid } = process;
  const release = () => {
    removeFiles((owner) => owner === pid);
    if (holderOfLock() === pid) rmSync(LOCK, { force: true });
    process.off('exit', release);
  };
  process.once('exit', release);
  const waitAndRemove = `while kill -0 ${pid} 2>/dev/null; do sleep 1; done
    rm -f ${FOLDER}/${PREFIX}${pid}-*; rmdir ${FOLDER} ${dirname(FOLDER)}`;
  spawn('sh', ['-c', waitAndRemove], { detached: true, stdio: 'ignore' }).unref();
  return {
    publish: (name, content) => {
      mkdirSync(FOLDER, { recursive: true });
      // The browser reads every file that ends in .json, half-written ones too.
      const path = pathOf(name, pid);
      writeFileSync(`${path}.new`, content);
      renameSync(`${path}.new`, path);
    },
    withdraw: (name) => rmSync(pathOf(name, pid), { force: true }),
    release,
  };
}
