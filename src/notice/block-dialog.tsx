import { Icon } from '../look/icon.tsx';
import { pickLanguage } from '../look/pick-language.ts';
import type { Text } from '../look/text.ts';
import type { Decision, PagePolicy } from '../policy/types.ts';
import { dialogWords, type Matter } from './dialog-words.ts';
import { quote } from './quote.ts';
import { LifeLine } from './sections/life-line.tsx';
import { PlainSection } from './sections/plain-section.tsx';
import { StepSection } from './sections/step-section.tsx';
import { WaysSection } from './sections/ways-section.tsx';
import { Trainings } from './trainings.tsx';
import type { View } from './view.ts';
import type { Offers } from './ways.ts';

export interface BlockDialogProps {
  readonly matter: Matter;
  readonly decision: Decision;
  readonly draft: string;
  readonly policy: PagePolicy;
  readonly offers: Offers | undefined;
  readonly view: View;
  readonly text: Text;
  /** False until the gesture that was stopped has ended: no button reacts before. */
  readonly armed: boolean;
  /** Over an inert page, or a plain banner where that is not possible. */
  readonly modal: boolean;
  onButton(value: string): void;
  /** The browser closed the dialog (Android's back gesture). */
  onClose(): void;
}

/** The content of the notice. Buttons reach us as `submit`: the shield keeps clicks from every listener in here. */
export function BlockDialog(props: BlockDialogProps) {
  const { matter, decision, draft, policy, offers, view, text, armed } = props;
  const why = pickLanguage(policy.why, text('languageTag'));
  const words = dialogWords(matter, decision, text);
  const isMessage = matter.kind === 'message';
  return (
    <dialog
      class={props.modal ? 'notice' : 'notice banner'}
      role="alertdialog"
      aria-labelledby="heading"
      aria-describedby={why === undefined ? 'found' : 'found why'}
      lang={text('languageTag')}
      dir={text('languageDirection') === 'rtl' ? 'rtl' : 'ltr'}
      // Escape is ours: the browser would force the dialog shut at the third one, released or not.
      {...{ closedby: 'none' }}
      onClose={props.onClose}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          const button = event.submitter;
          if (armed && button !== null && 'value' in button) props.onButton(String(button.value));
        }}
      >
        {/* Neither header nor footer: those would be landmarks of the page. */}
        <div class="head">
          <span class="sign">
            <Icon name={matter.kind === 'sent' ? 'warning' : 'held'} size={28} />
          </span>
          <h1 id="heading" tabIndex={-1}>
            {words.heading}
          </h1>
        </div>
        <p id="found" class="found">
          {words.sentence}
        </p>
        {view === 'ways' && <Quote draft={draft} decision={decision} text={text} />}
        {!isMessage && (
          <PlainSection matter={matter} words={words} policy={policy} text={text} armed={armed} />
        )}
        {isMessage && view === 'ways' && (
          <WaysSection decision={decision} policy={policy} offers={offers} text={text} armed={armed} />
        )}
        {isMessage && view !== 'ways' && (
          <StepSection view={view} draft={draft} safe={offers?.safe} text={text} armed={armed} />
        )}
        {isMessage && view === 'ways' && offers !== undefined && (
          <LifeLine policy={policy} offers={offers} text={text} armed={armed} />
        )}
        <div class="foot">
          {why !== undefined && (
            <p>
              <strong>{text('noticeWhyLabel')}</strong>{' '}
              <span id="why" lang={why.language}>
                {why.text}
              </span>
            </p>
          )}
          {!isMessage && words.showsWays && <Trainings policy={policy} text={text} />}
          <p class="local">
            <Icon name="lock" size={16} />
            <span>
              {words.keepsDraft && `${text('noticeDraftKept')} `}
              {text('noticeLocal')}
            </span>
          </p>
        </div>
      </form>
    </dialog>
  );
}

interface QuoteProps {
  readonly draft: string;
  readonly decision: Decision;
  readonly text: Text;
}

function Quote({ draft, decision, text }: QuoteProps) {
  const pieces = quote(draft, decision.findings);
  if (pieces.length === 0) return null;
  return (
    <figure>
      <figcaption class="for-screen-readers">{text('noticeQuoteLabel')}</figcaption>
      <blockquote dir="auto">
        {pieces.map((piece, index) =>
          piece.role === 'found' ? (
            <mark key={index}>{piece.text}</mark>
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
      </blockquote>
    </figure>
  );
}
