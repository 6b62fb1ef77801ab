/**
 * `npm run schema`: writes what an administrator touches, all of it from src/policy/schema.ts: the managed-storage
 * schema that the browser enforces, docs/policy.md, and the policy files of docs/policy/ in every format.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLACEHOLDER_ID, PLACEHOLDER_UPDATE_URL } from '../src/policy/extension-id.ts';
import { EXAMPLE, policyFiles } from './policy-formats/index.ts';
import { managedSchema } from './schema/managed-schema.ts';
import { policyDocument } from './schema/policy-document.ts';

/** Path from the repository's root, and what must stand there. */
export const GENERATED: Readonly<Record<string, () => string>> = {
  'public/policy.schema.json': managedSchema,
  'docs/policy.md': policyDocument,
  ...Object.fromEntries(
    policyFiles({
      settings: EXAMPLE,
      extensionId: PLACEHOLDER_ID,
      updateUrl: PLACEHOLDER_UPDATE_URL,
    }).map(({ path, content }) => [`docs/policy/${path}`, () => content]),
  ),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of Object.entries(GENERATED)) {
    const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content());
    console.error(`wrote ${path}`);
  }
}
