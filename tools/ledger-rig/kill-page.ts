/**
 * The page that is killed: checks what the last one left behind, tells, and then writes until it dies. What it says was
 * kept it says only once the ledger said so.
 */
import { openLedger } from '../../src/ledger/ledger.ts';
import { sampleFinding } from './events.ts';

const DAY = 86_400_000;
/** Appends that are under way at the same time. */
const WRITERS = 6;

const tell = (path: string, body: unknown) =>
  fetch(path, { method: 'POST', body: JSON.stringify(body) }).then((answer) => answer.text());

const book = openLedger({
  productVersion: '0.1.0',
  now: () => Date.now(),
  memory: {
    read: async () => (await fetch('/remembered')).json(),
    write: async (remembered) => void (await tell('/remembered', remembered)),
  },
});

/** Every fifth is old, and a removal comes for them: those are not asked for afterwards. */
async function write(): Promise<void> {
  for (let index = 0; ; index += 1) {
    const isOld = index % 5 === 4;
    const event = sampleFinding(Date.now() - (isOld ? 200 * DAY : 0));
    if ((await book.append(event)) !== 'appended') await tell('/lost', {});
    else if (!isOld) await tell('/kept', event.metadata.uid);
  }
}

async function run(): Promise<void> {
  const verified = await book.verify();
  const uids: string[] = [];
  for await (const { metadata } of book.readAll()) uids.push(metadata.uid);
  const start = await book.start();
  await tell('/found', { verified, uids, start });
  for (let writer = 0; writer < WRITERS; writer += 1) void write();
  const rest = { evidenceDays: 2192, legalHold: false, wipeBefore: '', wipeUnforwarded: false };
  for (;;) {
    await book.countAllowed(Date.now());
    await book.setForwarded(await book.head());
    await book.retain(Date.now(), { retentionDays: 180, ...rest });
  }
}

run().catch((error: unknown) => tell('/failed', String(error)));
