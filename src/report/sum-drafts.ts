import { COARSE_KINDS, type CoarseKind } from '../audit/coarse.ts';
import type { GateReport } from '../audit/gate-report.ts';
import { RELEASE_REASONS, WRONG_BECAUSE } from '../audit/wrong-block.ts';
import type { ReleaseReason, WrongBecause } from '../policy/types.ts';
import type { Merged } from './merge.ts';

/**
 * What became of a flagged draft: `stopped`; `warned` held back until somebody confirms; `sent` after a warning or with a
 * reason; `emergency` let go once because a life was at risk; `observed` let go because the organization only observes;
 * `left` it was gone from the box past the check; `unwatched` not a draft: a box that cannot be watched.
 */
export const FATES = ['stopped', 'warned', 'sent', 'emergency', 'observed', 'left', 'unwatched'] as const;
export type Fate = (typeof FATES)[number];

export interface Week {
  /** Its Monday, at midnight of this computer (milliseconds since the epoch). */
  readonly start: number;
  readonly stopped: number;
  /** Those that went all the same: `sent`, `emergency`, `observed`, `left`. */
  readonly went: number;
}

/** Sums over all installs. Never of one person, and never of one install among several. */
export interface DraftSummary {
  readonly fates: Readonly<Record<Fate, number>>;
  /** The last ones without a gap, the oldest first. */
  readonly weeks: readonly Week[];
  /** What lies before the first of `weeks`. */
  readonly earlier: Pick<Week, 'stopped' | 'went'>;
  /** In how many stopped drafts each kind was found, the most frequent first. */
  readonly kinds: readonly { readonly kind: CoarseKind; readonly drafts: number }[];
  /** Stopped because they could not be checked. */
  readonly unchecked: number;
  /** Why people let a draft go, from a list. */
  readonly because: readonly { readonly because: ReleaseReason; readonly count: number }[];
  readonly wrong: readonly { readonly because: WrongBecause; readonly count: number }[];
}

const WEEKS = 26;

export function fateOf({ path, action, enforcement, because }: GateReport): Fate {
  if (path === 'drift') return 'unwatched';
  if (path === 'bypass') return 'left';
  if (action !== 'allow') return action === 'block' ? 'stopped' : 'warned';
  if (because === 'emergency') return 'emergency';
  return enforcement === 'monitor' ? 'observed' : 'sent';
}

const WENT: readonly Fate[] = ['sent', 'emergency', 'observed', 'left'];

/** What was stopped and what went, by week and kind. `now` in milliseconds since the epoch. */
export function sumDrafts({ events }: Merged, now: number): DraftSummary {
  const reports = events.flatMap((event) => (event.type === 'finding' ? [event.report] : []));
  const fates = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  const counts = new Map<number, { stopped: number; went: number }>();
  const kinds = new Map<CoarseKind, number>();
  for (const report of reports) {
    const fate = fateOf(report);
    fates[fate] += 1;
    const start = mondayOf(report.time);
    const week = counts.get(start) ?? { stopped: 0, went: 0 };
    counts.set(start, week);
    if (fate === 'stopped') {
      week.stopped += 1;
      for (const kind of COARSE_KINDS) if (report.kinds[kind]) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    if (WENT.includes(fate)) week.went += 1;
  }
  const weeks = lastWeeks(counts, now);
  const from = weeks[0]?.start ?? 0;
  const before = [...counts].filter(([start]) => start < from);
  const wrong = events.flatMap((event) =>
    event.type === 'staff' && event.record.kind === 'wrong-block-reported' ? [event.record.because] : [],
  );
  return {
    fates,
    weeks,
    earlier: {
      stopped: before.reduce((sum, [, week]) => sum + week.stopped, 0),
      went: before.reduce((sum, [, week]) => sum + week.went, 0),
    },
    kinds: [...kinds].map(([kind, drafts]) => ({ kind, drafts })).sort((a, b) => b.drafts - a.drafts),
    unchecked: reports.filter(
      ({ action, reasons }) =>
        action !== 'allow' && reasons.some((reason) => reason === 'gate-error' || reason === 'too-long'),
    ).length,
    because: tally(
      RELEASE_REASONS,
      reports.flatMap(({ action, because }) => (action === 'allow' && because ? [because] : [])),
    ),
    wrong: tally(WRONG_BECAUSE, wrong),
  };
}

function tally<T extends string>(
  all: readonly T[],
  found: readonly T[],
): { readonly because: T; readonly count: number }[] {
  return all
    .map((because) => ({ because, count: found.filter((one) => one === because).length }))
    .filter(({ count }) => count > 0);
}

/** Midnight of the Monday of that week, where this computer is. */
function mondayOf(time: number): number {
  const day = new Date(time);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - ((day.getDay() + 6) % 7)).getTime();
}

/** From the first week with anything in it to this one, at most the last half year. Weeks of summer time are no longer. */
function lastWeeks(counts: ReadonlyMap<number, Omit<Week, 'start'>>, now: number): Week[] {
  const first = Math.min(...counts.keys());
  const weeks: Week[] = [];
  const end = mondayOf(now);
  for (let back = 0; back < WEEKS; back += 1) {
    const monday = new Date(end);
    const start = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() - 7 * back).getTime();
    if (start < first) break;
    weeks.unshift({ start, ...(counts.get(start) ?? { stopped: 0, went: 0 }) });
  }
  return weeks;
}
