import type { TabInFront } from './messages.ts';

/** What the tab in front is to the person: one word, one sentence. */
export type TabState =
  | {
      readonly kind: 'protected' | 'warning' | 'observing';
      /** The adapter that watches the page. */
      readonly site: string;
      readonly composers: number;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-protecting' };

const BY_ENFORCEMENT = { block: 'protected', warn: 'warning', monitor: 'observing' } as const;

/** Silence on a site of ours is no protection: the tab is older than the installation, or its script is gone. */
export function tabState({ watched, status }: TabInFront): TabState {
  if (status === undefined) return { kind: watched ? 'not-protecting' : 'nothing' };
  if (!status.connected) return { kind: 'not-protecting' };
  // Our script runs on the site, and no adapter knows the page: nobody watches its boxes.
  if (status.site === undefined || status.trouble) return { kind: 'not-protecting' };
  return { kind: BY_ENFORCEMENT[status.enforcement], site: status.site, composers: status.composers };
}
