import { readFileSync } from 'node:fs';
import { PLACEHOLDER_ID, PLACEHOLDER_UPDATE_URL } from '../src/policy/extension-id.ts';
import { policyFiles } from '../tools/policy-formats/index.ts';

/** Stands before the block of JSON, and is not shown. */
const MARK = '<!-- forced-install.e2e.ts reads the next block. -->';

export interface Place {
  readonly extensionId: string;
  readonly updateUrl: string;
}

/** The policy file for Linux as docs/deploy.md shows it, filled in for one id and address. */
export function documentedLinuxPolicy({ extensionId, updateUrl }: Place): string {
  const document = readFileSync(new URL('../docs/deploy.md', import.meta.url), 'utf8');
  const block = document.split(MARK)[1]?.match(/^\s*```json\n([\s\S]*?\n)```/)?.[1];
  if (block === undefined) throw new Error(`docs/deploy.md has no block of JSON after ${MARK}`);
  return block.replaceAll(PLACEHOLDER_ID, extensionId).replaceAll(PLACEHOLDER_UPDATE_URL, updateUrl);
}

/** The same file as `npm run package` makes it. */
export function packagedLinuxPolicy(place: Place, settings: Readonly<Record<string, unknown>>): string {
  const file = policyFiles({ ...place, settings }).find(({ path }) => path === 'linux-chromium.json');
  if (file === undefined) throw new Error('there is no policy file for Chromium on Linux');
  return file.content;
}
