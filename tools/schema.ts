/**
 * `npm run schema`: writes what an administrator touches, all of it from src/policy/schema.ts: the managed-storage
 * schema that the browser enforces, and docs/policy.md.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { managedSchema } from './schema/managed-schema.ts';
import { policyDocument } from './schema/policy-document.ts';

/** Path from the repository's root, and what must stand there. */
export const GENERATED: Readonly<Record<string, () => string>> = {
  'public/policy.schema.json': managedSchema,
  'docs/policy.md': policyDocument,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of Object.entries(GENERATED)) {
    await writeFile(new URL(`../${path}`, import.meta.url), content());
    console.error(`wrote ${path}`);
  }
}
