import { describe, expect, it } from 'vitest';
import type { StaffEvent } from '../audit/staff-event.ts';
import type { EffectivePolicy } from '../policy/effective.ts';
import { effectivePolicy } from '../policy/effective.ts';
import { createStaff } from './staff.ts';

const DAY = 24 * 3_600_000;
const START = 1_800_000_000_000;
const CLINIC = {
  policyVersion: 'p-1',
  policyTexts: [
    { language: 'en', title: 'Our rule', body: 'No PHI here.', why: 'w' },
    { language: 'es', title: 'Nuestra regla', body: 'Sin PHI.', why: 'w' },
  ],
  monitoringVersion: 'm-1',
  monitoringTexts: [{ language: 'en', title: 'What is read', body: 'Drafts.' }],
  trainings: [{ title: 'Basics', url: 'https://training.example.org/' }],
  trainingDays: 10,
};

/** A browser with these settings of its organization, and what it keeps. */
function browser(settings: object) {
  const events: StaffEvent[] = [];
  const world = {
    policy: policyOf(settings),
    stored: undefined as unknown,
    time: START,
    email: undefined as string | undefined,
    isFull: false,
    events,
  };
  const staff = createStaff({
    readPolicy: async () => world.policy,
    readState: async () => world.stored,
    writeState: async (state) => {
      world.stored = JSON.parse(JSON.stringify(state));
    },
    ledger: {
      append: async (event) => {
        if (world.isFull) return 'lost';
        events.push(event as StaffEvent);
        return 'appended';
      },
      hashId: async (id) => `h${[...id].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) % 1e9}`,
    },
    profileEmail: async () => world.email,
    productVersion: '1.0.0',
    now: () => world.time,
    uuid: () => crypto.randomUUID(),
  });
  const read = async (document: 'messaging' | 'monitoring', who?: string, language = 'en') => {
    const { version, contents } = (await staff.view(who)).documents[document];
    const content = contents.find((one) => one.language === language)?.content;
    return staff.record({ kind: 'acknowledged', document, version, content, language }, who, false);
  };
  const pass = (over: object = {}, who?: string) =>
    staff.record(
      {
        kind: 'training-done',
        training: 'embedded',
        way: 'quiz',
        version: 'basics-2',
        language: 'en',
        correct: 6,
        questions: 7,
        tries: 1,
        ...over,
      },
      who,
      false,
    );
  const waiting = () => staff.waiting(world.policy);
  const kept = (kind: string) => events.filter(({ activity_name }) => activity_name === kind);
  return { world, staff, read, pass, waiting, kept };
}

const policyOf = (settings: object): EffectivePolicy =>
  effectivePolicy({
    reading: { managed: settings },
    lastGood: undefined,
    sinceStart: 0,
    managedSeen: false,
  });

describe('reading the policy', () => {
  it('is asked for, kept with version and content, and asked no more', async () => {
    const { read, waiting, kept, staff, world } = browser(CLINIC);
    expect(await waiting()).toBe(2);
    expect(await read('messaging')).toBe(true);
    expect(await waiting()).toBe(1);
    expect((await staff.view(undefined)).documents.messaging.readAt).toBe(START);
    expect(kept('acknowledged')[0]?.unmapped.record).toMatchObject({ document: 'messaging', version: 'p-1' });
    expect(world.events[0]).not.toHaveProperty('actor');
  });

  it.each([
    ['the version', { policyVersion: 'p-2' }],
    ['the words', { policyTexts: [{ ...CLINIC.policyTexts[0], body: 'No PHI at all.' }] }],
  ])('is asked for again when %s changes', async (_what, change) => {
    const { read, world, staff } = browser(CLINIC);
    await read('messaging');
    world.policy = policyOf({ ...CLINIC, ...change });
    const { documents } = await staff.view(undefined);
    expect(documents.messaging.readAt).toBeUndefined();
    expect(documents.messaging.changed).toBe(true);
    expect(documents.monitoring.changed).toBe(false);
  });

  it('in one language holds in the other', async () => {
    const { read, staff } = browser(CLINIC);
    await read('messaging', undefined, 'es');
    expect((await staff.view(undefined)).documents.messaging.readAt).toBe(START);
  });

  it.each([
    ['of words that are not the organization’s', { content: 'ab'.repeat(32) }],
    ['of a version that is not in force', { version: 'p-0' }],
    ['of another document', { document: 'monitoring' }],
  ])('is not kept %s', async (_what, over) => {
    const { staff, kept } = browser(CLINIC);
    const { version, contents } = (await staff.view(undefined)).documents.messaging;
    const record = {
      kind: 'acknowledged',
      document: 'messaging',
      version,
      content: contents[0]?.content,
      language: 'en',
    };
    expect(await staff.record({ ...record, ...over }, undefined, false)).toBe(false);
    expect(kept('acknowledged')).toEqual([]);
  });

  it('that could not be kept is not shown as done', async () => {
    const { read, world, staff } = browser(CLINIC);
    world.isFull = true;
    expect(await read('messaging')).toBe(false);
    expect((await staff.view(undefined)).documents.messaging.readAt).toBeUndefined();
  });

  it('is never asked for at each sign-in of a profile that is thrown away', async () => {
    expect(await browser({ ...CLINIC, ephemeral: true }).waiting()).toBe(0);
  });
});

describe('whose it is', () => {
  it('is never said with identity none, whatever number is given', async () => {
    const { read, world } = browser(CLINIC);
    await read('messaging', 'N-17');
    expect(JSON.stringify(world.events)).not.toContain('N-17');
  });

  it('is the profile’s address, read by the background and not taken from a page', async () => {
    const { read, world, kept } = browser({ ...CLINIC, identity: 'profile' });
    world.email = 'ana@example.org';
    await read('messaging', 'mallory@example.org');
    expect(kept('acknowledged')[0]?.actor).toEqual({ user: { uid: 'ana@example.org' } });
    expect(JSON.stringify(world.stored)).not.toContain('ana');
  });

  it('is nobody where the profile has no address, and the record is kept all the same', async () => {
    const { read, kept } = browser({ ...CLINIC, identity: 'profile' });
    expect(await read('messaging')).toBe(true);
    expect(kept('acknowledged')[0]).not.toHaveProperty('actor');
  });

  it.each([undefined, '', 'Maria has HIV', '219-09-9999'])(
    'is refused for the staff number %j',
    async (who) => {
      const { staff, read, kept } = browser({ ...CLINIC, identity: 'ask' });
      expect(await read('messaging', who)).toBe(false);
      expect(kept('acknowledged')).toEqual([]);
      expect((await staff.view(who)).personal).toBe(false);
    },
  );

  it('is each one’s own where several share a profile', async () => {
    const { staff, read, kept, world } = browser({ ...CLINIC, identity: 'ask' });
    expect(await read('messaging', 'N-17')).toBe(true);
    world.time += DAY;
    expect(await read('messaging', 'N-18')).toBe(true);
    expect(kept('acknowledged').map(({ actor }) => actor?.user.uid)).toEqual(['N-17', 'N-18']);
    const readAt = async (who?: string) => (await staff.view(who)).documents.messaging.readAt;
    expect(await readAt('N-17')).toBe(START);
    expect(await readAt('n-17')).toBe(START);
    expect(await readAt('N-18')).toBe(START + DAY);
    expect(await readAt('N-19')).toBeUndefined();
    // Nobody has said who is there: what anybody read is not shown.
    expect(await readAt()).toBeUndefined();
  });

  it('is shown of nobody on a shared computer, which still stops asking once somebody read it', async () => {
    const { staff, read, waiting } = browser({ ...CLINIC, sharedDevice: true });
    expect(await waiting()).toBe(2);
    await read('messaging');
    const view = await staff.view(undefined);
    expect(view.personal).toBe(false);
    expect(view.documents.messaging.readAt).toBeUndefined();
    expect(await waiting()).toBe(1);
  });

  it('is never in a record that no policy wants a name in', async () => {
    const { staff } = browser({ ...CLINIC, identity: 'ask' });
    expect(await staff.record({ kind: 'training-assigned', training: 'embedded' }, 'N-17', false)).toBe(
      false,
    );
  });
});

describe('trainings', () => {
  it('are asked for from the day they are first seen, and once', async () => {
    const { staff, waiting, kept, world } = browser(CLINIC);
    await waiting();
    world.time += DAY;
    await waiting();
    expect(kept('training-assigned')).toHaveLength(2);
    const { trainings } = await staff.view(undefined);
    expect(trainings.map(({ title, due }) => [title, due])).toEqual([
      ['', START + 10 * DAY],
      ['Basics', START + 10 * DAY],
    ]);
  });

  it('are done when somebody passed or said so, and the record says until when it was asked for', async () => {
    const { staff, waiting, kept, pass, world } = browser(CLINIC);
    await waiting();
    world.time += 2 * DAY;
    expect(await pass()).toBe(true);
    const linked = (await staff.view(undefined)).trainings[1]?.id;
    const attested = {
      kind: 'training-done',
      training: linked,
      way: 'attested',
      version: 'p-1',
      language: 'en',
    };
    expect(await staff.record(attested, undefined, false)).toBe(true);
    expect((await staff.view(undefined)).trainings.map(({ doneAt }) => doneAt)).toEqual([
      START + 2 * DAY,
      START + 2 * DAY,
    ]);
    expect(kept('training-done').map(({ unmapped }) => unmapped.record)).toMatchObject([
      { due: START + 10 * DAY, correct: 6 },
      { due: START + 10 * DAY, way: 'attested' },
    ]);
  });

  it.each([
    ['too few right answers', { correct: 5 }],
    ['more right answers than questions', { correct: 8 }],
    ['another version', { version: 'basics-0' }],
    ['no quiz', { way: 'attested', correct: undefined, questions: undefined, tries: undefined }],
    ['a training that nobody asked for', { training: 'cd'.repeat(32), way: 'attested' }],
  ])('are not done with %s', async (_name, over) => {
    const { pass, kept } = browser(CLINIC);
    expect(await pass(over)).toBe(false);
    expect(kept('training-done')).toEqual([]);
  });

  it('are reminded of in the last week, and never where there is no limit', async () => {
    const { read, waiting, world } = browser(CLINIC);
    await waiting();
    await read('messaging');
    await read('monitoring');
    expect(await waiting()).toBe(0);
    world.time += 4 * DAY;
    expect(await waiting()).toBe(2);
    world.policy = policyOf({ ...CLINIC, trainingDays: 0 });
    expect(await waiting()).toBe(0);
  });

  it('are offered and not asked for where no organization has set anything', async () => {
    const { staff, waiting, kept } = browser({});
    await waiting();
    expect(kept('training-assigned')).toEqual([]);
    expect((await staff.view(undefined)).trainings.every(({ due }) => due === undefined)).toBe(true);
  });
});

describe('the state', () => {
  it('begins anew when storage holds something else', async () => {
    const { staff, world } = browser(CLINIC);
    world.stored = { people: 'gone' };
    expect((await staff.view(undefined)).documents.messaging.readAt).toBeUndefined();
  });

  it('stays small, and forgets only to ask again', async () => {
    const { read, world, staff } = browser({ ...CLINIC, identity: 'ask' });
    for (let n = 0; n < 205; n += 1) {
      world.time += 1;
      await read('messaging', `N-${n}`);
    }
    expect(Object.keys((world.stored as { people: object }).people)).toHaveLength(200);
    expect((await staff.view('N-204')).documents.messaging.readAt).toBeDefined();
    expect((await staff.view('N-1')).documents.messaging.readAt).toBeUndefined();
  });
});
