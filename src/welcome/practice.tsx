import { useEffect, useState } from 'preact/hooks';
import type { MessageKey, Text } from '../look/text.ts';
import { pagePolicy } from '../policy/page.ts';
import type { Policy, PolicySource } from '../policy/types.ts';

interface PracticeProps {
  readonly policy: Policy;
  readonly source: PolicySource;
  readonly text: Text;
}

const SAMPLES = [
  'practiceSamplePatient',
  'practiceSampleReader',
  'practiceSampleClean',
] as const satisfies readonly MessageKey[];

/** A box to write in and a Send button, guarded by the very watch that guards the messenger's page. */
export function Practice({ policy, source, text }: PracticeProps) {
  const [guard, setGuard] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [draft, setDraft] = useState('');
  const [sent, setSent] = useState<readonly string[]>([]);

  useEffect(() => {
    const ending = new AbortController();
    // The classifier is large, and only this part of the page needs it.
    import('./practice-guard.ts').then(
      ({ guardPractice }) => {
        if (ending.signal.aborted) return;
        guardPractice({ policy: pagePolicy(policy, source), text, signal: ending.signal });
        setGuard('ready');
      },
      () => setGuard('failed'),
    );
    return () => ending.abort();
  }, [policy, source, text]);

  const send = (): void => {
    if (draft.trim() === '') return;
    setSent([...sent, draft]);
    setDraft('');
  };
  return (
    <section class="part practice">
      <h2 tabIndex={-1}>{text('practiceHeading')}</h2>
      <p>{text('practiceIntro')}</p>
      {guard === 'loading' && <p role="status">{text('practiceLoading')}</p>}
      {guard === 'failed' && (
        <p role="alert" class="caution-text">
          {text('practiceFailed')}
        </p>
      )}
      {guard === 'ready' && (
        <>
          <p id="samples">{text('practiceSamples')}</p>
          {/* A landmark of its own: else a sample would belong to the box, and be held back beside a stopped draft. */}
          <nav aria-labelledby="samples">
            <ul class="samples">
              {SAMPLES.map((key) => (
                <li key={key}>
                  <button type="button" class="button plain" onClick={() => setDraft(text(key))}>
                    {text(key)}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <div role="log" aria-label={text('practiceHeading')}>
            <ul class="sent">
              {sent.map((message, index) => (
                <li key={index}>{text('practiceSent', [message])}</li>
              ))}
            </ul>
          </div>
          <div class="compose">
            <textarea
              aria-label={text('practiceBox')}
              rows={2}
              value={draft}
              onInput={(event) => setDraft(event.currentTarget.value)}
            />
            <button type="button" class="button primary" onClick={send}>
              {text('practiceSend')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
