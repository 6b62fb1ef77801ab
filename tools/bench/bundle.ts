import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('./ours.ts', import.meta.url));

/**
 * Builds the classifier and the policy as they ship, minified, into one module outside the repository: what the tools'
 * TypeScript loader makes of them runs slower. Returns its path.
 */
export async function bundleOurs(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2023', lib: { entry: ENTRY, formats: ['es'], fileName: 'ours' } },
  });
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : [])).join('\n');
  const path = join(mkdtempSync(join(tmpdir(), 'not-here-bench-')), 'ours.mjs');
  writeFileSync(path, code);
  return path;
}
