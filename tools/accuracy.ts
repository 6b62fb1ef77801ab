/**
 * `npm run accuracy [-- --errors]`: measures the classifier on test/corpus and writes docs/accuracy.md and
 * docs/accuracy.json; with `--errors` it prints the messages of the tuning split that it gets wrong, and writes nothing.
 * Of the check and exam splits it prints counts only, never a message.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureAblation } from './accuracy/ablation.ts';
import { measureAgreement } from './accuracy/agreement.ts';
import { measureFairness, readNames } from './accuracy/fairness.ts';
import { isStopped, measure } from './accuracy/measure.ts';
import { type Report, renderReport } from './accuracy/report.ts';
import { formatShare } from './accuracy/share.ts';
import { readCorrections } from './corpora/corrections.ts';
import { SPLITS } from './corpora/message.ts';
import { corpusHash, readCorpus } from './corpora/read.ts';

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));

/** Says so when the classifier is not the committed one: then the figures are nobody else's. */
function commitOf(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: DOCS, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', '../src/classifier', '../src/policy', '../test/corpus');
  return git('rev-parse', '--short=12', 'HEAD') + (changed === '' ? '' : ' with changes');
}

function agreement() {
  const firstLabels = new Map(readCorrections().map(({ id, from }) => [id, from]));
  return measureAgreement([...readCorpus('train'), ...readCorpus('tuning')], firstLabels);
}

function printErrors(): void {
  for (const message of readCorpus('tuning')) {
    const { id, text, thread, decision, rules } = message;
    if (isStopped(message) === (decision === 'block')) continue;
    console.log(`${id} should ${decision} ${rules.join(' ')}: ${JSON.stringify(text)}`);
    if (thread) console.log(`  in ${JSON.stringify(thread)}`);
  }
}

function writeReport(): void {
  const report: Report = {
    commit: commitOf(),
    corpus: Object.fromEntries(SPLITS.map((split) => [split, corpusHash([split])])),
    cpu: cpus()[0]?.model.trim() ?? 'unknown CPU',
    node: process.version,
    splits: {
      exam: measure(readCorpus('exam')),
      check: measure(readCorpus('check')),
      tuning: measure(readCorpus('tuning')),
      train: measure(readCorpus('train')),
    },
    ablation: {
      check: measureAblation(readCorpus('check')),
      tuning: measureAblation(readCorpus('tuning')),
    },
    fairness: measureFairness(readNames()),
    agreement: agreement(),
  };

  writeFileSync(join(DOCS, 'accuracy.md'), renderReport(report));
  writeFileSync(join(DOCS, 'accuracy.json'), `${JSON.stringify(report, null, 2)}\n`);
  for (const split of SPLITS) {
    const { messages, all } = report.splits[split];
    console.log(
      `${split}: ${messages} messages, recall ${formatShare(all.recall)}, false blocks ${formatShare(all.falseBlocks)}`,
    );
  }
}

const { values } = parseArgs({ options: { errors: { type: 'boolean', default: false } } });
if (values.errors) printErrors();
else writeReport();
