import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module of this folder as one classic script, with the ledger in it: built as the extension is, without its plugins. */
export async function bundleRig(name: 'kill-page' | 'bench-page'): Promise<string> {
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      write: false,
      target: 'chrome120',
      modulePreload: false,
      lib: {
        entry: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'rig',
        fileName: name,
      },
    },
  });
  for (const bundle of Array.isArray(output) ? output : [output]) {
    if (!('output' in bundle)) continue;
    for (const part of bundle.output) if (part.type === 'chunk' && part.isEntry) return part.code;
  }
  throw new Error('the page of the rig did not build');
}
