import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { DIST } from './support/launch-browser.ts';

/** Every tab of a watched host loads and holds the content script. Bytes, packed as the package is. */
const MOST = 600_000;
/** What runs in the page's own world stands in every frame. */
const MOST_IN_PAGE = 1_000;

it.each([
  ['content.iife.js', MOST],
  ['editor-state.main.iife.js', MOST_IN_PAGE],
])('%s is no larger than it may be', (file, most) => {
  expect(gzipSync(readFileSync(join(DIST, 'src/content', file)), { level: 9 }).length).toBeLessThanOrEqual(
    most,
  );
});
