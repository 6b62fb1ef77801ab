/** What bench-ledger runs inside a page of the extension: the ledger itself, on the extension's own database. */
import { openLedger } from '../../src/ledger/ledger.ts';
import { sampleFinding } from './events.ts';

const book = openLedger({ productVersion: '0.1.0', now: () => Date.now() });

async function timed(): Promise<number> {
  const event = sampleFinding(Date.now());
  const start = performance.now();
  if ((await book.append(event)) !== 'appended') throw new Error('not appended');
  return performance.now() - start;
}

const rig = {
  count: () => book.count(),
  /** Milliseconds of each append, one after the other. */
  async alone(times: number): Promise<number[]> {
    const taken: number[] = [];
    for (let index = 0; index < times; index += 1) taken.push(await timed());
    return taken;
  },
  /** The same with so many at once, as a script that presses Send in many tabs makes them. */
  async together(times: number, atOnce: number): Promise<number[]> {
    const taken: number[] = [];
    while (taken.length < times)
      taken.push(...(await Promise.all(Array.from({ length: atOnce }, () => timed()))));
    return taken;
  },
};
declare global {
  /** Only in the page that this script was put into. */
  var ledgerRig: typeof rig;
}
globalThis.ledgerRig = rig;
