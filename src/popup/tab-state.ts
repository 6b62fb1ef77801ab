import type { TabStatus } from '../browser/messages.ts';

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

/** `status` is undefined where no content script of ours answers. */
export function tabState(status: TabStatus | undefined): TabState {
  if (status === undefined) return { kind: 'nothing' };
  if (!status.connected) return { kind: 'not-protecting' };
  // Our script runs on the site, and no adapter knows the page: nobody watches its boxes.
  if (status.site === undefined) return { kind: 'not-protecting' };
  return { kind: BY_ENFORCEMENT[status.enforcement], site: status.site, composers: status.composers };
}
