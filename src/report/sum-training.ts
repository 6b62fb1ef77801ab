import { SANCTION_DECISIONS, type SanctionDecision } from '../audit/sanction.ts';
import type { TrainingAssigned, TrainingDone } from '../audit/training.ts';
import type { InstallEvent, Merged } from './merge.ts';

/** Somebody who was asked to do a training and has not. */
export interface OpenTraining {
  readonly training: string;
  /** Where the organization asks who. */
  readonly who?: string;
  readonly install: string;
  /** Milliseconds since the epoch; absent without a limit. */
  readonly due?: number;
}

export interface TrainingRow {
  /** `embedded`, or the hash of the address of a training of the organization. */
  readonly training: string;
  /** Different people who did it, where the organization asks who. */
  readonly people: number;
  /** Computers on which somebody did it of whom nobody asked who. */
  readonly unnamed: number;
  /** Of both, how many were done after the day that was set. */
  readonly late: number;
  readonly versions: readonly string[];
  /** Of the last one, in milliseconds since the epoch. */
  readonly last: number;
}

export interface TrainingSummary {
  readonly rows: readonly TrainingRow[];
  /** Past their day, the longest overdue first. */
  readonly overdue: readonly OpenTraining[];
  /** Asked for, not done, and not past their day. */
  readonly open: readonly OpenTraining[];
  /** What the privacy officer decided about slips, how often each. */
  readonly decisions: readonly { readonly decision: SanctionDecision; readonly count: number }[];
}

type Of<Record> = InstallEvent & { readonly type: 'staff'; readonly record: Record };

const isDone = (event: InstallEvent): event is Of<TrainingDone> =>
  event.type === 'staff' && event.record.kind === 'training-done';
const isAssigned = (event: InstallEvent): event is Of<TrainingAssigned> =>
  event.type === 'staff' && event.record.kind === 'training-assigned';

/** Which trainings were done, and which should have been. `now` in milliseconds since the epoch. */
export function sumTraining({ events, installs }: Merged, now: number): TrainingSummary {
  const done = events.filter(isDone);
  const ephemeral = new Set(installs.filter(({ isEphemeral }) => isEphemeral).map(({ id }) => id));
  const open = new Map<string, OpenTraining>();
  // A person may do it at any computer. Where nobody is known, it is met by somebody at the same one.
  const met = new Set(
    done.flatMap(({ record: { training }, install, who }) => [
      `${training} @${install}`,
      ...(who === undefined ? [] : [`${training} ${who}`]),
    ]),
  );
  for (const { record, install, who } of events.filter(isAssigned)) {
    const isMet = met.has(`${record.training} ${who ?? `@${install}`}`);
    // Where a profile ends with the session, it was asked of nobody in particular.
    if (isMet || (who === undefined && ephemeral.has(install))) continue;
    const { training, due } = record;
    const key = `${training} ${who ?? `@${install}`}`;
    if (!open.has(key))
      open.set(key, {
        training,
        install,
        ...(who === undefined ? {} : { who }),
        ...(due === undefined ? {} : { due }),
      });
  }
  const waiting = [...open.values()].sort(
    (a, b) => (a.due ?? Number.MAX_VALUE) - (b.due ?? Number.MAX_VALUE),
  );
  const isOverdue = ({ due }: OpenTraining) => due !== undefined && due < now;
  return {
    rows: [...new Set(done.map(({ record }) => record.training))].map((training) =>
      rowOf(
        training,
        done.filter(({ record }) => record.training === training),
      ),
    ),
    overdue: waiting.filter(isOverdue),
    open: waiting.filter((one) => !isOverdue(one)),
    decisions: SANCTION_DECISIONS.map((decision) => ({
      decision,
      count: events.filter(
        (event) =>
          event.type === 'staff' &&
          event.record.kind === 'sanction-recorded' &&
          event.record.decision === decision,
      ).length,
    })).filter(({ count }) => count > 0),
  };
}

function rowOf(training: string, done: readonly Of<TrainingDone>[]): TrainingRow {
  // Whoever did it twice did it first when they did it first.
  const first = new Map<string, Of<TrainingDone>>();
  for (const event of done) {
    const key = event.who ?? `@${event.install}`;
    if (!first.has(key)) first.set(key, event);
  }
  const people = [...first.values()].filter(({ who }) => who !== undefined).length;
  return {
    training,
    people,
    unnamed: first.size - people,
    late: [...first.values()].filter(({ time, record: { due } }) => due !== undefined && time > due).length,
    versions: [...new Set(done.map(({ record }) => record.version))],
    last: done.at(-1)?.time ?? 0,
  };
}
