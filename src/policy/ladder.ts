import type { Coaching, Policy, Proposal } from './types.ts';

const DAY = 24 * 3_600_000;
/** For how long a stopped message counts towards the offer of a refresher (milliseconds). */
export const COACHING_SPAN = 30 * DAY;
/** For how long a message that left counts towards a follow-up (milliseconds). */
export const LADDER_SPAN = 90 * DAY;

/** Something that left: a warning was overridden, or somebody confirmed that a message was sent. */
export interface Slip {
  readonly uid: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** As the record names the person. A slip that names nobody is nobody's. */
  readonly who?: string | undefined;
}

/** A decision of the privacy officer. */
export interface Decided {
  readonly slips: readonly string[];
  /** Whether it was a warning, and not a talk or nothing. */
  readonly isWarning: boolean;
}

export interface CoachingRecords {
  /** Times of stopped messages, in milliseconds since the epoch. */
  readonly stopped: readonly number[];
  /** Times of stops that somebody reported as wrong: each takes one stop out. */
  readonly reportedWrong: readonly number[];
  /** When a refresher was last finished; undefined: never. */
  readonly refreshedAt?: number | undefined;
}

/**
 * A stopped draft has disclosed nothing: it leads to advice and an offer, never up the ladder. On a shared computer
 * nothing is counted, for nobody knows whose stops they were. `now` in milliseconds since the epoch.
 */
export function coachingOf(
  { stopped, reportedWrong, refreshedAt = Number.NEGATIVE_INFINITY }: CoachingRecords,
  { coachingAfter, sharedDevice, identity }: Pick<Policy, 'coachingAfter' | 'sharedDevice' | 'identity'>,
  now: number,
): Coaching {
  if (coachingAfter === 0 || sharedDevice || identity === 'ask') return 'none';
  const isRecent = (time: number) => time > now - COACHING_SPAN && time > refreshedAt;
  const count = stopped.filter(isRecent).length - reportedWrong.filter(isRecent).length;
  if (count >= coachingAfter) return 'refresher';
  return count > 0 ? 'tip' : 'none';
}

type LadderPolicy = Pick<Policy, 'escalationAfter' | 'sharedDevice' | 'identity' | 'privacyOfficer'>;

/**
 * Proposals for the person whom the policy names, by person. None where the organization wants nobody counted, or where
 * it names nobody to decide. A first slip proposes a verbal warning with a refresher; `escalationAfter` of them within
 * LADDER_SPAN, once a warning is on record, an escalation. `now` in milliseconds since the epoch.
 */
export function proposalsOf(
  slips: readonly Slip[],
  decisions: readonly Decided[],
  { escalationAfter, sharedDevice, identity, privacyOfficer }: LadderPolicy,
  now: number,
): readonly Proposal[] {
  if (escalationAfter === 0 || sharedDevice || identity === 'none' || privacyOfficer.name === '') return [];
  const decided = new Set(decisions.flatMap((decision) => decision.slips));
  const warned = new Set(decisions.flatMap((decision) => (decision.isWarning ? decision.slips : [])));
  const byPerson = new Map<string, Slip[]>();
  for (const slip of slips) {
    if (slip.who === undefined) continue;
    byPerson.set(slip.who, [...(byPerson.get(slip.who) ?? []), slip]);
  }
  return [...byPerson].flatMap(([who, all]): Proposal[] => {
    const recent = all.filter(({ time }) => time > now - LADDER_SPAN).sort((a, b) => a.time - b.time);
    const open = recent.filter(({ uid }) => !decided.has(uid));
    if (open.length === 0) return [];
    const isAgain = all.some(({ uid }) => warned.has(uid)) && recent.length >= escalationAfter;
    return [
      {
        who,
        step: isAgain ? 'escalation' : 'verbal-warning-and-refresher',
        slips: open.map(({ uid }) => uid),
        count: recent.length,
      },
    ];
  });
}
