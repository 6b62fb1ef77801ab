import { describe, expect, it } from 'vitest';
import type { TabStatus } from '../browser/messages.ts';
import { tabState } from './tab-state.ts';

const STATUS: TabStatus = {
  site: 'facebook',
  composers: 1,
  enforcement: 'block',
  policySource: 'managed',
  connected: true,
};

describe('tabState', () => {
  it.each<[Partial<TabStatus> | undefined, string]>([
    [{}, 'protected'],
    [{ enforcement: 'warn' }, 'warning'],
    [{ enforcement: 'monitor' }, 'observing'],
    [{ composers: 0 }, 'protected'],
    [{ connected: false }, 'not-protecting'],
    [{ site: undefined }, 'not-protecting'],
    [undefined, 'nothing'],
  ])('of %j is %s', (over, expected) => {
    expect(tabState(over && { ...STATUS, ...over }).kind).toBe(expected);
  });
});
