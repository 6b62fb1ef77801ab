import { useState } from 'preact/hooks';
import { Icon } from '../look/icon.tsx';
import { NotReady } from '../look/not-ready.tsx';
import type { Text } from '../look/text.ts';
import { readCodes, readExpected } from '../report/read-lists.ts';
import { Report, type ReportProps } from './report-view.tsx';

export type ReadinessState =
  | { readonly view: 'loading' }
  | { readonly view: 'failed' }
  | ({ readonly view: 'ready' } & Omit<ReportProps, 'text'>);

/** What somebody gave to make a report of. */
export interface Asked {
  readonly files: readonly File[];
  /** One code a line. */
  readonly codes: string;
  /** One install a line; empty: nobody says which there should be. */
  readonly expected: string;
}

export interface ReadinessProps {
  readonly state: ReadinessState;
  readonly text: Text;
  onAsk(asked: Asked): void;
  onPrint(): void;
}

/** Where the privacy officer puts the copies of many computers together. Nothing of it leaves this page. */
export function ReadinessPage({ state, text, onAsk, onPrint }: ReadinessProps) {
  return (
    <main>
      <Chooser text={text} onAsk={onAsk} onPrint={onPrint} isReady={state.view === 'ready'} />
      {state.view !== 'ready' && <NotReady view={state.view} failed="reportFailed" text={text} />}
      {state.view === 'ready' && <Report {...state} text={text} />}
    </main>
  );
}

function Chooser({
  text,
  onAsk,
  onPrint,
  isReady,
}: Omit<ReadinessProps, 'state'> & { readonly isReady: boolean }) {
  const [asked, setAsked] = useState<Asked>({ files: [], codes: '', expected: '' });
  const bad = [...readCodes(asked.codes).bad, ...readExpected(asked.expected).bad];
  return (
    <form
      class="chooser"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(asked);
      }}
    >
      <label for="files">{text('reportFiles')}</label>
      <input
        id="files"
        type="file"
        multiple
        accept=".jsonl,.json,.ndjson,.log,.txt"
        aria-describedby="files-hint"
        onChange={(event) => {
          const next = { ...asked, files: [...(event.currentTarget.files ?? [])] };
          setAsked(next);
          onAsk(next);
        }}
      />
      <p id="files-hint" class="small">
        {text('reportFilesHint')}
      </p>
      <details>
        <summary>{text('reportMore')}</summary>
        <label for="codes">{text('reportCodes')}</label>
        <textarea
          id="codes"
          rows={3}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => setAsked({ ...asked, codes: event.currentTarget.value })}
        />
        <label for="expected">{text('reportExpected')}</label>
        <textarea
          id="expected"
          rows={3}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => setAsked({ ...asked, expected: event.currentTarget.value })}
        />
        <div role="status">
          {bad.length > 0 && (
            <p class="state caution">
              <Icon name="warning" size={28} />
              <span>{text('reportBadLines', [bad.join(', ')])}</span>
            </p>
          )}
        </div>
        <button type="submit" class="button">
          {text('reportAgain')}
        </button>
      </details>
      {isReady && (
        <button type="button" class="button primary" onClick={onPrint}>
          {text('reportPrint')}
        </button>
      )}
    </form>
  );
}
