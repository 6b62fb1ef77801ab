import { staffEvent } from '../audit/staff-event.ts';
import { parseStaffId } from '../audit/staff-id.ts';
import { parseStaffRecord, type StaffRecord, whoIn } from '../audit/staff-record.ts';
import { EMBEDDED_TRAINING } from '../audit/training.ts';
import type { StaffView } from '../browser/staff-view.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { EffectivePolicy } from '../policy/effective.ts';
import { contentHash } from './content-hash.ts';
import {
  afterRecord,
  dueOf,
  isCurrent,
  NOBODY_YET,
  type StaffState,
  unassigned,
  unreadByAll,
  viewOf,
  type Wanted,
} from './staff-state.ts';

export interface StaffPorts {
  readonly readPolicy: () => Promise<EffectivePolicy>;
  readonly readState: () => Promise<unknown>;
  readonly writeState: (state: StaffState) => Promise<void>;
  readonly ledger: Pick<Ledger, 'append' | 'hashId'>;
  readonly profileEmail: () => Promise<string | undefined>;
  readonly productVersion: string;
  readonly now: () => number;
  readonly uuid: () => string;
}

export interface Staff {
  /**
   * Keeps what somebody says they did. `who` is a staff number, looked at only where the policy asks for one. False:
   * not kept, since it is no record, says nothing of the present texts, or the ledger cannot be written.
   */
  record(record: unknown, who: unknown, fromPage: boolean): Promise<boolean>;
  view(who: unknown): Promise<StaffView>;
  /** How many things wait, for the mark on the toolbar button. Asks this person for trainings that are new. */
  waiting(policy: EffectivePolicy): Promise<number>;
}

/** Whom a record names and whose state it changes. */
interface Person {
  /** Undefined: nobody is known, and nothing is kept of anybody. */
  readonly key: string | undefined;
  readonly who?: string;
}

const DAY = 24 * 3_600_000;

/** What staff read, learned and confirmed: into the ledger, and in short into the state that the popup shows. */
export function createStaff(ports: StaffPorts): Staff {
  const { readPolicy, readState, writeState, ledger, profileEmail, productVersion, now, uuid } = ports;
  // One at a time: two changes of the state could else lose one.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  const stateNow = async (): Promise<StaffState> => {
    const stored = await readState();
    return isState(stored) ? stored : NOBODY_YET;
  };

  async function personFor({ policy }: EffectivePolicy, given: unknown): Promise<Person> {
    if (policy.identity === 'none') return { key: '' };
    const who = policy.identity === 'ask' ? parseStaffId(given) : await profileEmail();
    if (who === undefined) return { key: policy.identity === 'ask' ? undefined : '' };
    const key = await ledger.hashId(`who:${who.toLowerCase()}`);
    return key === undefined ? { key: undefined, who } : { key, who };
  }

  const isOfMany = ({ policy }: EffectivePolicy): boolean => policy.sharedDevice || policy.identity === 'ask';

  async function append(record: StaffRecord, who: string | undefined): Promise<boolean> {
    const named = who !== undefined && whoIn(record) !== 'never';
    const context = { uid: uuid(), time: now(), productVersion };
    return (await ledger.append(staffEvent(record, named ? { ...context, who } : context))) !== 'lost';
  }

  /** Asks the person for every training that is new to them. */
  async function assign(state: StaffState, person: Person, wanted: Wanted): Promise<StaffState> {
    const { key, who } = person;
    // Nobody asks where no organization has spoken, or not yet: at a first start its settings come late.
    if (key === undefined || !wanted.isAsked) return state;
    let next = state;
    for (const training of unassigned(state, key, wanted)) {
      const due = training.within === undefined ? {} : { due: now() + training.within };
      const record: StaffRecord = { kind: 'training-assigned', training: training.id, ...due };
      if (await append(record, who)) next = afterRecord(next, key, record, now());
    }
    if (next !== state) await writeState(next);
    return next;
  }

  return {
    record: (value, given, fromPage) =>
      inTurn(async () => {
        const record = parseStaffRecord(value, fromPage);
        if (!record) return false;
        const policy = await readPolicy();
        const wanted = await wantedOf(policy);
        if (!isCurrent(record, wanted)) return false;
        const whose = whoIn(record);
        if (whose === 'never') return append(record, undefined);
        const person = await personFor(policy, given);
        if (whose === 'required' && policy.policy.identity === 'ask' && person.who === undefined)
          return false;
        const state = await assign(await stateNow(), person, wanted);
        const { key, who } = person;
        const training = 'training' in record && wanted.trainings.find(({ id }) => id === record.training);
        const due = training && key !== undefined ? dueOf(state, key, training) : undefined;
        const complete = record.kind === 'training-done' && due !== undefined ? { ...record, due } : record;
        if (!(await append(complete, who))) return false;
        if (key !== undefined) await writeState(afterRecord(state, key, complete, now()));
        return true;
      }),

    view: (given) =>
      inTurn(async () => {
        const policy = await readPolicy();
        const { identity, sharedDevice } = policy.policy;
        const wanted = await wantedOf(policy);
        const { key, who } = await personFor(policy, given);
        const state = await stateNow();
        const personal = !sharedDevice && key !== undefined;
        const shown = viewOf(state, personal ? key : undefined, wanted, now());
        return {
          identity,
          personal,
          ...(who === undefined ? {} : { who }),
          ...shown,
          ...(personal ? {} : { waiting: unreadByAll(state, wanted) }),
        };
      }),

    waiting: (policy) =>
      inTurn(async () => {
        // Whoever has a new profile at every sign-in would be asked every time.
        if (policy.policy.ephemeral) return 0;
        const wanted = await wantedOf(policy);
        if (isOfMany(policy)) return unreadByAll(await stateNow(), wanted);
        const person = await personFor(policy, undefined);
        return viewOf(await assign(await stateNow(), person, wanted), person.key, wanted, now()).waiting;
      }),
  };
}

async function wantedOf({ policy, source }: EffectivePolicy): Promise<Wanted> {
  const contentsOf = (texts: readonly { language: string; title: string; body: string }[]) =>
    Promise.all(
      texts.map(async ({ language, title, body }) => ({
        language,
        content: await contentHash([title, body]),
      })),
    );
  const isAsked = source !== 'default';
  const within = isAsked && policy.trainingDays > 0 ? policy.trainingDays * DAY : undefined;
  const linked = policy.trainings.map(async ({ title, url }) => ({
    id: await contentHash([url]),
    title,
    url,
    within,
  }));
  return {
    isAsked,
    documents: {
      messaging: { version: policy.policyVersion, contents: await contentsOf(policy.policyTexts) },
      monitoring: { version: policy.monitoringVersion, contents: await contentsOf(policy.monitoringTexts) },
    },
    trainings: [{ id: EMBEDDED_TRAINING.id, title: '', url: '', within }, ...(await Promise.all(linked))],
  };
}

/** Storage can hold what another version wrote, or nothing. */
function isState(value: unknown): value is StaffState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'people' in value &&
    typeof value.people === 'object' &&
    value.people !== null
  );
}
