import type { Labels } from '../labels.ts';
import type { SentReport } from '../sent.ts';
import type { Toggles } from '../toggles.ts';

export type Outgoing = Omit<SentReport, 'url'>;

/** What every part of the page is given. */
export interface PageContext {
  /** The element that React would own; every delegated handler is on it. */
  readonly root: HTMLElement;
  readonly toggles: Toggles;
  /** Undefined where the page shows no labels. */
  readonly labels: Labels | undefined;
  record(message: Outgoing): void;
}
