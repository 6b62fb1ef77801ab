import { describe, expect, it } from 'vitest';
import type { TabStatus } from './messages.ts';
import { tabState } from './tab-state.ts';

const STATUS: TabStatus = {
  site: 'facebook',
  composers: 1,
  enforcement: 'block',
  policySource: 'managed',
  connected: true,
  trouble: false,
};

describe('tabState', () => {
  it.each<[Partial<TabStatus>, string]>([
    [{}, 'protected'],
    [{ enforcement: 'warn' }, 'warning'],
    [{ enforcement: 'monitor' }, 'observing'],
    [{ composers: 0 }, 'protected'],
    [{ connected: false }, 'not-protecting'],
    [{ site: undefined }, 'not-protecting'],
  ])('of %j is %s', (over, expected) => {
    expect(tabState({ watched: true, status: { ...STATUS, ...over } }).kind).toBe(expected);
  });

  it('tells a site that is not ours from one of ours where nobody answers', () => {
    expect(tabState({ watched: false, status: undefined }).kind).toBe('nothing');
    expect(tabState({ watched: true, status: undefined }).kind).toBe('not-protecting');
  });
});
