import { render } from 'preact';
import { exportRecords, readPolicyView } from '../browser/policy-view.ts';
import { text } from '../browser/text.ts';
import { version } from '../browser/version.ts';
import { merge, readSource, type Source } from '../report/merge.ts';
import { readCodes, readExpected } from '../report/read-lists.ts';
import { summarize } from '../report/summarize.ts';
import { type Asked, ReadinessPage, type ReadinessState } from './readiness-page.tsx';

/** Days without a record after which a browser counts as silent. */
const SILENT_DAYS = 14;

function show(state: ReadinessState): void {
  render(
    <ReadinessPage
      state={state}
      text={text}
      onAsk={(asked) => void make(asked)}
      onPrint={() => window.print()}
    />,
    document.body,
  );
}

let asking = 0;

async function make({ files, codes, expected }: Asked): Promise<void> {
  asking += 1;
  const turn = asking;
  show({ view: 'loading' });
  try {
    const [{ policy }, sources] = await Promise.all([
      readPolicyView(),
      files.length > 0 ? Promise.all(files.map(readFile)) : ownRecords(),
    ]);
    const listed = readExpected(expected).expected;
    const report = summarize(await merge(sources, readCodes(codes).codes), {
      now: Date.now(),
      silentDays: SILENT_DAYS,
      noticeDays: policy.breachNoticeDays,
      ...(listed.length > 0 ? { expected: listed } : {}),
    });
    // Somebody chose other files meanwhile.
    if (turn !== asking) return;
    const isAlone = files.length === 0;
    show({
      view: 'ready',
      report,
      isAlone,
      organization: policy.organizationName,
      version: version(),
      ...(isAlone ? { versionNow: policy.policyVersion } : {}),
    });
  } catch (error) {
    // Without what was read: an error text may end up in a log.
    console.error('the report could not be made', error instanceof Error ? error.name : '');
    if (turn === asking) show({ view: 'failed' });
  }
}

const readFile = async (file: File): Promise<Source> => readSource(file.name, await file.text());

/** A copy like any other, so that it is recorded that somebody took it. */
async function ownRecords(): Promise<Source[]> {
  const { begun, parts } = await exportRecords('jsonl');
  return [readSource(`not-here-${begun.install.slice(0, 8)}-${begun.upTo}.jsonl`, parts.join(''))];
}

document.documentElement.lang = text('languageTag');
document.documentElement.dir = text('languageDirection');
document.title = `${text('reportTitle')} · ${text('extensionName')}`;
void make({ files: [], codes: '', expected: '' });
