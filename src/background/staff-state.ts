import type { StaffRecord } from '../audit/staff-record.ts';
import { EMBEDDED_TRAINING, isPassed } from '../audit/training.ts';
import type { DocumentId, DocumentView, StaffView, TrainingView } from '../browser/staff-view.ts';

/**
 * What is known of who did what, so that the popup can say it without reading the ledger: derived from records at the
 * moment they are kept. Small: hashes, versions and times.
 */
export interface StaffState {
  /** By the keyed hash of who it was; `''` where the organization does not want to know. */
  readonly people: Readonly<Record<string, Person>>;
}

interface Person {
  readonly acknowledged: Readonly<Partial<Record<DocumentId, Acknowledged>>>;
  /** By the training's id. */
  readonly trainings: Readonly<Record<string, Trained>>;
  /** Epoch milliseconds of the last change. */
  readonly at: number;
}

interface Acknowledged {
  readonly version: string;
  /** As in the record. */
  readonly content: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

interface Trained {
  /** Epoch milliseconds of when it was first asked for. */
  readonly since: number;
  readonly done?: { readonly at: number; readonly version: string };
}

export const NOBODY_YET: StaffState = { people: {} };

const NEW_PERSON: Person = { acknowledged: {}, trainings: {}, at: 0 };
/** Whoever did nothing for the longest time is forgotten, and only asked again. The ledger forgets nobody. */
const PEOPLE_KEPT = 200;
const TRAININGS_KEPT = 60;

/** The organization's texts and trainings as they are now. */
export interface Wanted {
  /** Whether an organization asks for the trainings, or they are only offered. */
  readonly isAsked: boolean;
  readonly documents: Readonly<Record<DocumentId, Document>>;
  readonly trainings: readonly WantedTraining[];
}

interface Document {
  readonly version: string;
  /** Of each language. */
  readonly contents: readonly { readonly language: string; readonly content: string }[];
}

export interface WantedTraining {
  readonly id: string;
  /** Empty for the embedded one, which has its title in every language. */
  readonly title: string;
  readonly url: string;
  /** Milliseconds from when it was first asked for; undefined: no limit. */
  readonly within: number | undefined;
}

/** The state after somebody's record was kept. `time` in epoch milliseconds. */
export function afterRecord(state: StaffState, key: string, record: StaffRecord, time: number): StaffState {
  const before = state.people[key] ?? NEW_PERSON;
  switch (record.kind) {
    case 'acknowledged': {
      const { document, version, content } = record;
      const acknowledged = { ...before.acknowledged, [document]: { version, content, at: time } };
      return withPerson(state, key, { ...before, acknowledged, at: time });
    }
    case 'training-assigned':
    case 'training-done': {
      const since = before.trainings[record.training]?.since ?? time;
      const trained: Trained =
        record.kind === 'training-done' ? { since, done: { at: time, version: record.version } } : { since };
      const others = Object.entries(before.trainings).filter(([id]) => id !== record.training);
      const trainings = Object.fromEntries([...others, [record.training, trained]].slice(-TRAININGS_KEPT));
      return withPerson(state, key, { ...before, trainings, at: time });
    }
    default:
      return state;
  }
}

function withPerson(state: StaffState, key: string, person: Person): StaffState {
  const others = Object.entries(state.people).filter(([other]) => other !== key);
  const kept = others.sort(([, a], [, b]) => a.at - b.at).slice(-(PEOPLE_KEPT - 1));
  return { people: Object.fromEntries([...kept, [key, person]]) };
}

/** Which trainings this person was never asked for until now. */
export function unassigned(state: StaffState, key: string, wanted: Wanted): readonly WantedTraining[] {
  const known = state.people[key]?.trainings ?? {};
  return wanted.trainings.filter(({ id }) => !Object.hasOwn(known, id));
}

/** Until when this person has for the training (epoch milliseconds), if there is a limit and it was asked for. */
export function dueOf(state: StaffState, key: string, training: WantedTraining): number | undefined {
  const since = state.people[key]?.trainings[training.id]?.since;
  return since === undefined || training.within === undefined ? undefined : since + training.within;
}

/** Whether the words that somebody says to have read are the organization's words now. */
export function isCurrent(record: StaffRecord, wanted: Wanted): boolean {
  switch (record.kind) {
    case 'acknowledged': {
      const { version, contents } = wanted.documents[record.document];
      return record.version === version && contents.some(({ content }) => content === record.content);
    }
    case 'training-done':
      if (record.training === EMBEDDED_TRAINING.id) return isPassed(record);
      return record.way === 'attested' && wanted.trainings.some(({ id }) => id === record.training);
    // Said by the background alone.
    case 'training-assigned':
      return false;
    default:
      return true;
  }
}

/** Milliseconds before a due date at which the toolbar button begins to remind. */
const REMIND_BEFORE = 7 * 24 * 3_600_000;

/**
 * What to show of `key`, and with `undefined` of nobody: every document is then to be read, and none is anybody's.
 * `time` in epoch milliseconds.
 */
export function viewOf(
  state: StaffState,
  key: string | undefined,
  wanted: Wanted,
  time: number,
): Pick<StaffView, 'documents' | 'trainings' | 'waiting'> {
  const person = key === undefined ? undefined : state.people[key];
  const documents = {
    messaging: documentView(wanted.documents.messaging, person?.acknowledged.messaging),
    monitoring: documentView(wanted.documents.monitoring, person?.acknowledged.monitoring),
  };
  const trainings = wanted.trainings.map(({ id, title, url }, at): TrainingView => {
    const training = wanted.trainings[at];
    const due = key === undefined || training === undefined ? undefined : dueOf(state, key, training);
    const done = person?.trainings[id]?.done;
    const isDone =
      done !== undefined && (id !== EMBEDDED_TRAINING.id || done.version === EMBEDDED_TRAINING.version);
    return {
      id,
      title,
      url,
      ...(due === undefined ? {} : { due }),
      ...(isDone ? { doneAt: done.at } : {}),
    };
  });
  const unread = Object.values(documents).filter(
    ({ readAt, contents }) => readAt === undefined && contents.length > 0,
  );
  const pressing = trainings.filter(
    ({ due, doneAt }) => doneAt === undefined && due !== undefined && due - time < REMIND_BEFORE,
  );
  return { documents, trainings, waiting: unread.length + pressing.length };
}

function documentView({ version, contents }: Document, acknowledged: Acknowledged | undefined): DocumentView {
  const isSame =
    acknowledged?.version === version && contents.some(({ content }) => content === acknowledged.content);
  return {
    version,
    contents,
    ...(isSame ? { readAt: acknowledged.at } : {}),
    changed: acknowledged !== undefined && !isSame,
  };
}

/** How many documents nobody at all has read yet: for a computer of many people, where no mark may be about one. */
export function unreadByAll(state: StaffState, wanted: Wanted): number {
  const people = Object.values(state.people);
  return (Object.entries(wanted.documents) as [DocumentId, Document][]).filter(
    ([id, document]) =>
      document.contents.length > 0 &&
      !people.some(({ acknowledged }) => documentView(document, acknowledged[id]).readAt !== undefined),
  ).length;
}
