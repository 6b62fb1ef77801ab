/** Prints recall and false blocks of the tuning messages as JSON: the rules alone, and with each learned part. */
import { readCorpus } from '../corpora/read.ts';
import { verdictsOf } from './examples.ts';

const verdicts = verdictsOf(
  readCorpus('tuning').map(({ text, thread, decision, writer }) => ({
    text,
    thread,
    stop: decision === 'block',
    source: writer,
  })),
);
const share = (name: string, of: (v: (typeof verdicts)[number]) => boolean) => {
  const stop = verdicts.filter((v) => v.stop);
  const pass = verdicts.filter((v) => !v.stop);
  return {
    name,
    recall: stop.filter(of).length / Math.max(1, stop.length),
    falseBlocks: pass.filter(of).length / Math.max(1, pass.length),
  };
};
console.log(JSON.stringify([share('rules alone', (v) => v.rules), share('rules and scorer', (v) => v.both)]));
