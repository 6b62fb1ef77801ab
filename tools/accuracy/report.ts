import type { Ablation } from './ablation.ts';
import type { Agreement } from './agreement.ts';
import { DISAGREEMENTS } from './disagreements.ts';
import type { Fairness } from './fairness.ts';
import type { Accuracy, Rates } from './measure.ts';
import { formatShare, rateOf } from './share.ts';

export interface Report {
  readonly commit: string;
  readonly corpus: Readonly<Record<string, string>>;
  readonly cpu: string;
  readonly node: string;
  readonly splits: Readonly<Record<'exam' | 'tuning' | 'check' | 'train', Accuracy>>;
  readonly ablation: Readonly<Record<'tuning' | 'check', Ablation>>;
  readonly fairness: Fairness;
  readonly agreement: Agreement | undefined;
}

const rows = (head: readonly string[], body: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const cellsOf = ({ recall, falseBlocks }: Rates) => [formatShare(recall), formatShare(falseBlocks)];

function groups(
  title: string,
  tuning: Readonly<Record<string, Rates>>,
  check: Readonly<Record<string, Rates>>,
): string {
  const names = [...new Set([...Object.keys(tuning), ...Object.keys(check)])];
  const body = names.map((name) => {
    const [a, b] = [tuning[name], check[name]];
    return [name, ...(a ? cellsOf(a) : ['-', '-']), ...(b ? cellsOf(b) : ['-', '-'])];
  });
  const head = [title, 'tuning: recall', 'tuning: false blocks', 'check: recall', 'check: false blocks'];
  return rows(head, body);
}

/** By rule only one of the two rates exists: what must be stopped, and what must not. */
function ruleTables({ tuning, check }: Report['splits']): string {
  const names = [...new Set([...Object.keys(tuning.rules), ...Object.keys(check.rules)])];
  const table = (title: string, rate: keyof Rates) =>
    rows(
      ['main rule', `tuning: ${title}`, `check: ${title}`],
      names
        .filter((name) => (tuning.rules[name] ?? check.rules[name])?.[rate].of)
        .map((name) => {
          const cell = (accuracy: Accuracy) => {
            const rates = accuracy.rules[name];
            return rates ? formatShare(rates[rate]) : '-';
          };
          return [name, cell(tuning), cell(check)];
        }),
    );
  return `${table('recall', 'recall')}\n\n${table('false blocks', 'falseBlocks')}`;
}

function writerTable(splits: Report['splits']): string {
  const body = (['exam', 'check', 'tuning', 'train'] as const).flatMap((split) =>
    Object.entries(splits[split].writers).map(([writer, rates]) => [writer, split, ...cellsOf(rates)]),
  );
  return rows(['writer', 'split', 'recall', 'false blocks'], body);
}

function fairnessTable({ traditions }: Fairness): string {
  const best = Math.max(...traditions.map(({ recall }) => rateOf(recall)));
  const body = [...traditions]
    .sort((a, b) => rateOf(b.recall) - rateOf(a.recall))
    .map(({ tradition, names, recall, falseBlocks }) => [
      tradition,
      String(names),
      formatShare(recall),
      `${((best - rateOf(recall)) * 100).toFixed(1)} points`,
      formatShare(falseBlocks),
    ]);
  return rows(['tradition', 'names', 'recall', 'behind the best', 'false blocks'], body);
}

function agreementText(agreement: Agreement | undefined): string {
  if (!agreement) return 'Not yet measured.';
  const { messages, decision, decisionAndRule } = agreement;
  const line = (name: string, { agreed, kappa }: Agreement['decision']) => [
    name,
    `${agreed} of ${messages}`,
    kappa.toFixed(3),
  ];
  return rows(
    ['label', 'agreed', "Cohen's kappa"],
    [line('decision', decision), line('decision and main rule', decisionAndRule)],
  );
}

/** docs/accuracy.md: everything counted, nothing quoted. */
export function renderReport(report: Report): string {
  const { splits, ablation, fairness, agreement, corpus, commit, cpu, node } = report;
  const { tuning, check } = splits;
  const nameless = Object.keys(fairness.phiForms).filter((form) => fairness.stoppedWithoutName[form]);
  const forms = (shares: Readonly<Record<string, Parameters<typeof formatShare>[0]>>, title: string) =>
    rows(
      ['form', title],
      Object.entries(shares).map(([form, share]) => [form, formatShare(share)]),
    );
  return `# Accuracy

Written by \`npm run accuracy\`; the same figures with counts and bounds are in [accuracy.json](accuracy.json).
Measured at commit ${commit}, Node ${node}, ${cpu}.

**Recall** is the share of messages that must be stopped and are; **false blocks** is the share of messages that must go
and are stopped. A message counts as stopped when the default policy blocks it; a warning does not count. In brackets the
Wilson 95 % interval. The messages are those of [test/corpus](../test/corpus/README.md), each label following
[rules.md](rules.md). About half of them must be stopped, and the other half are near-misses written to be as close as
life is: in daily chat a far smaller share is at risk, so a false-block rate here is an upper bound for daily use, not an
estimate of it.

\`exam\` is by four writers who came last and knew nothing of the classifier: nobody has read it and nothing was
trained on it, though its totals too were in view when it was chosen what to keep. \`check\` is by two writers who are in no other split: it is not trained on, no threshold is fitted to it and its errors are
not read, but its totals were in view when it was chosen which writers to train on, how many false blocks to bear, and from where
a draft without health stops.
\`tuning\` is one more writer: its errors are read, and thresholds are chosen on it. \`train\` is what the learned parts are trained on, and is shown for
the distance only.

${rows(
  [
    'split',
    'messages',
    'recall',
    'false blocks',
    'in a thread: recall',
    'in a thread: false blocks',
    'SHA-256',
  ],
  (['exam', 'check', 'tuning', 'train'] as const).map((name) => [
    name,
    String(splits[name].messages),
    ...cellsOf(splits[name].all),
    ...cellsOf(splits[name].threads),
    `\`${(corpus[name] ?? '').slice(0, 12)}\``,
  ]),
)}

## What the learned parts add

${groups('parts', ablation.tuning, ablation.check)}

[MODEL.md](../src/classifier/model/MODEL.md) says what they are and what they were trained on.

## By rule

${ruleTables(splits)}

## By style

${groups('style', tuning.styles, check.styles)}

## By language

${groups('language', tuning.languages, check.languages)}

## By identifier

Messages in which such an identifier stands, whoever it belongs to.

${groups('identifier', tuning.identifiers, check.identifiers)}

## By writer

${writerTable(splits)}

## Fairness

The same ${Object.keys(fairness.phiForms).length} messages with protected health information and the same ${
    Object.keys(fairness.cleanForms).length
  } clean ones, with names of ${fairness.traditions.length} naming traditions put in
(\`test/corpus/fairness\`). The lists were written for this table alone; common names of a tradition are naturally also in the
classifier's own lists.

${fairnessTable(fairness)}

By the form in which the name stands, over all traditions. Stopped also with nobody's name in it, and so no measure of
names: ${nameless.join('; ') || 'none'}.

${forms(fairness.phiForms, 'recall')}

${forms(fairness.cleanForms, 'false blocks')}

## Second labelling

${agreementText(agreement)}

${DISAGREEMENTS}`;
}
