import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The page's script and style, built in memory: without any plugin of the extension, so that neither sees the other. */
export async function bundlePage(): Promise<{ script: string; style: string }> {
  const root = fileURLToPath(new URL('./page/', import.meta.url));
  const output = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Under vitest NODE_ENV is `test`, for which vite would take Lexical's development build.
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      write: false,
      minify: true,
      target: 'chrome120',
      modulePreload: false,
      rolldownOptions: { input: `${root}main.ts` },
    },
  });
  const bundles = Array.isArray(output) ? output : [output];
  for (const bundle of bundles) {
    if (!('output' in bundle)) continue;
    for (const part of bundle.output) {
      if (part.type === 'chunk' && part.isEntry) {
        return { script: part.code, style: await readFile(`${root}replica.css`, 'utf8') };
      }
    }
  }
  throw new Error('the replica page did not build');
}
