import { httpsLink } from '../look/https-link.ts';
import { Icon } from '../look/icon.tsx';
import { pickLanguage } from '../look/pick-language.ts';
import { PlatformLabel } from '../look/platform-label.tsx';
import type { Text } from '../look/text.ts';
import type { Decision, PagePolicy } from '../policy/types.ts';
import { dialogWords, type Matter } from './dialog-words.ts';
import { quote } from './quote.ts';

export interface BlockDialogProps {
  readonly matter: Matter;
  readonly decision: Decision;
  readonly draft: string;
  readonly policy: PagePolicy;
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
  const { matter, decision, draft, policy, text, armed } = props;
  const why = pickLanguage(policy.why, text('languageTag'));
  const pieces = quote(draft, decision.findings);
  const words = dialogWords(matter, decision, text);
  const offersPlatform = words.showsPlatforms && hasPlatform(policy);
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
        <header>
          <span class="sign">
            <Icon name="held" size={28} />
          </span>
          <h1 id="heading" tabIndex={-1}>
            {words.heading}
          </h1>
        </header>
        <p id="found" class="found">
          {words.sentence}
        </p>
        {matter.kind === 'files' && <FileNames names={matter.names} />}
        {pieces.length > 0 && (
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
        )}
        {words.steps.length > 0 && (
          <ol class="steps">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {words.showsPlatforms && <Platforms policy={policy} text={text} armed={armed} />}
        <div class="buttons">
          <button
            type="submit"
            value="edit"
            class={offersPlatform ? 'button plain' : 'button primary'}
            aria-disabled={!armed}
          >
            {matter.kind === 'message' && <Icon name="edit" />}
            {words.close}
          </button>
          {words.goOn !== undefined && (
            <button type="submit" value="acknowledge" class="button plain" aria-disabled={!armed}>
              {words.goOn}
            </button>
          )}
        </div>
        <footer>
          {why !== undefined && (
            <p>
              <strong>{text('noticeWhyLabel')}</strong>{' '}
              <span id="why" lang={why.language}>
                {why.text}
              </span>
            </p>
          )}
          {words.showsWays && <Trainings policy={policy} text={text} />}
          <p class="local">
            <Icon name="lock" size={16} />
            <span>
              {words.keepsDraft && `${text('noticeDraftKept')} `}
              {text('noticeLocal')}
            </span>
          </p>
        </footer>
      </form>
    </dialog>
  );
}

const NAMES_SHOWN = 3;

function FileNames({ names }: { readonly names: readonly string[] }) {
  const shown = names.filter((name) => name !== '');
  if (shown.length === 0) return null;
  return (
    <p class="files" dir="auto">
      {shown.slice(0, NAMES_SHOWN).join(', ')}
      {shown.length > NAMES_SHOWN && ' …'}
    </p>
  );
}

function hasPlatform(policy: PagePolicy): boolean {
  return policy.platforms.some(({ url }) => httpsLink(url) !== undefined);
}

function Platforms(props: { readonly policy: PagePolicy; readonly text: Text; readonly armed: boolean }) {
  const { policy, text } = props;
  if (!hasPlatform(policy)) return <p class="instead">{text('noticeNoPlatform')}</p>;
  return (
    <ul class="platforms">
      {policy.platforms.map((platform, index) => {
        const href = httpsLink(platform.url);
        if (href === undefined) return null;
        return (
          <li key={index}>
            <a
              class={index === 0 ? 'button primary' : 'button'}
              href={href}
              target="_blank"
              rel="noopener noreferrer"
              data-choice="platform"
              aria-disabled={!props.armed}
            >
              <PlatformLabel name={platform.name} audience={platform.audience} text={text} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Trainings({ policy, text }: { readonly policy: PagePolicy; readonly text: Text }) {
  const links = policy.trainings.flatMap(({ title, url }) => {
    const href = httpsLink(url);
    return href === undefined ? [] : [{ title, href }];
  });
  if (links.length === 0) return null;
  return (
    <div class="trainings">
      <span id="learn">{text('noticeLearnMore')}</span>
      <ul aria-labelledby="learn">
        {links.map(({ title, href }) => (
          <li key={href}>
            <a class="link" href={href} target="_blank" rel="noopener noreferrer" data-choice="training">
              {title} <span class="for-screen-readers">{text('opensNewTab')}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
