import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Refusal } from './refusal.ts';
import type { Files } from './zip.ts';

/** Runs `use` with a new folder that is gone afterwards. */
function inNewFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'not-here-package-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface RunOptions {
  readonly cwd: string;
  readonly input?: Buffer;
  readonly what: string;
}

function run(program: string, args: readonly string[], { cwd, input, what }: RunOptions): Buffer {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    input,
    maxBuffer: 1 << 30,
    // A test runner's own mode would be taken for the build's.
    env: { ...process.env, NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Refusal(`${what}:\n${error?.message ?? ''}${stderr ?? ''}${stdout ?? ''}`.trimEnd());
  return stdout;
}

export function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)] as const;
    }),
  );
}

/** Builds the extension from the source in `root`, without touching its `dist/`. */
export function buildExtension(root: string): Files {
  return inNewFolder((folder) => {
    const vite = join(root, 'node_modules', '.bin', 'vite');
    run(vite, ['build', '--outDir', folder, '--logLevel', 'warn'], { cwd: root, what: 'The build failed' });
    return readFolder(folder);
  });
}

/**
 * Builds the extension from the source as it was at `revision`, a tag or a commit, with the packages of that time: those
 * that are installed where they are the same, else installed anew beside it.
 */
export function buildRevision(root: string, revision: string): Files {
  const git = (what: string, ...args: string[]) => run('git', args, { cwd: root, what });
  const unknown = `There is no tag or commit ${JSON.stringify(revision)} (a shallow clone has no old ones)`;
  const commit = git(unknown, 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`)
    .toString('utf8')
    .trim();
  return inNewFolder((folder) => {
    const input = git('The old source cannot be read', 'archive', '--format=tar', commit);
    run('tar', ['-xf', '-'], { cwd: folder, input, what: 'The old source cannot be unpacked' });
    const lock = (of: string) => readFileSync(join(of, 'package-lock.json'), 'utf8');
    if (lock(folder) === lock(root)) {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    } else {
      run('npm', ['ci', '--include=dev'], {
        cwd: folder,
        what: 'The packages of that time cannot be installed',
      });
    }
    return buildExtension(folder);
  });
}
