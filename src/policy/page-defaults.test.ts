import { expect, it } from 'vitest';
import { pagePolicy } from './page.ts';
import { SAFE_PAGE_POLICY } from './page-defaults.ts';
import { SAFE_DEFAULT } from './safe-default.ts';

it('a page starts with exactly the safe default', () => {
  expect(SAFE_PAGE_POLICY).toEqual(pagePolicy(SAFE_DEFAULT, 'default'));
});
