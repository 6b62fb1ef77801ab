import { httpsLink } from '../look/https-link.ts';
import { Icon } from '../look/icon.tsx';
import { pickLanguage } from '../look/pick-language.ts';
import { PlatformLabel } from '../look/platform-label.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import type { FileKind } from '../policy/file-kind.ts';
import type { Decision, PagePolicy } from '../policy/types.ts';
import { kindWords } from './kind-words.ts';
import type { StoppedFiles } from './notice.ts';
import { quote } from './quote.ts';

export interface BlockDialogProps {
  readonly decision: Decision;
  readonly draft: string;
  readonly policy: PagePolicy;
  readonly files: StoppedFiles | undefined;
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
  const { decision, draft, policy, files, text, armed } = props;
  const why = pickLanguage(policy.why, text('languageTag'));
  const pieces = quote(draft, decision.findings);
  const asks = files !== undefined && isQuestion(decision);
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
            {text(files ? fileHeadingKey(decision, files.kind) : headingKey(decision))}
          </h1>
        </header>
        <p id="found" class="found">
          {files ? fileSentence(decision, files.kind, text) : foundSentence(decision, text)}
        </p>
        {files && <FileNames names={files.names} />}
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
        {!asks && <Platforms policy={policy} text={text} armed={armed} />}
        <div class="buttons">
          <button
            type="submit"
            value="edit"
            class={hasPlatform(policy) && !asks ? 'button plain' : 'button primary'}
            aria-disabled={!armed}
          >
            {files === undefined && <Icon name="edit" />}
            {text(files ? (isQuestion(decision) ? 'fileLeaveOutUnsure' : 'fileLeaveOut') : 'noticeEdit')}
          </button>
          {decision.action === 'warn' && (
            <button type="submit" value="acknowledge" class="button plain" aria-disabled={!armed}>
              {text(
                files ? (isQuestion(decision) ? 'fileAddNoPatient' : 'fileAddChecked') : 'noticeAcknowledge',
              )}
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
          {!asks && <Trainings policy={policy} text={text} />}
          <p class="local">
            <Icon name="lock" size={16} />
            <span>
              {files === undefined && `${text('noticeDraftKept')} `}
              {text('noticeLocal')}
            </span>
          </p>
        </footer>
      </form>
    </dialog>
  );
}

function headingKey({ action, reasons }: Decision): MessageKey {
  if (reasons.includes('gate-error')) return 'noticeHeadingError';
  if (reasons.includes('too-long')) return 'noticeHeadingTooLong';
  return action === 'warn' ? 'noticeHeadingWarn' : 'noticeHeadingBlock';
}

/** A picture that nobody can look into: the person is asked. */
const isQuestion = ({ action, reasons }: Decision) => action === 'warn' && reasons.includes('image');

const FILE_HEADING: Readonly<Record<FileKind, MessageKey>> = {
  image: 'fileHeadingImage',
  document: 'fileHeadingDocument',
  'medical-image': 'fileHeadingMedicalImage',
  recording: 'fileHeadingRecording',
  text: 'fileHeadingOther',
  other: 'fileHeadingOther',
};

function fileHeadingKey(decision: Decision, kind: FileKind): MessageKey {
  const { reasons } = decision;
  if (reasons.includes('gate-error')) return 'fileHeadingError';
  if (reasons.includes('too-long')) return 'fileHeadingTooLong';
  if (isQuestion(decision)) return 'fileHeadingQuestion';
  return isUnread(decision) ? FILE_HEADING[kind] : 'fileHeadingFound';
}

const isUnread = ({ reasons }: Decision) => reasons.includes('file') || reasons.includes('image');

function fileSentence(decision: Decision, kind: FileKind, text: Text): string {
  const { reasons, findings } = decision;
  if (reasons.includes('gate-error') || reasons.includes('too-long')) return text('fileUncheckedAdvice');
  if (isQuestion(decision)) return text('fileQuestion');
  if (isUnread(decision)) return text(kind === 'image' ? 'fileImageAdvice' : 'fileUnreadAdvice');
  const words = kindWords(findings, text);
  return words === undefined ? text('fileFoundNothingNamed') : text('noticeFound', [words]);
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

function foundSentence({ reasons, findings }: Decision, text: Text): string {
  if (reasons.includes('gate-error')) return text('noticeErrorAdvice');
  if (reasons.includes('too-long')) return text('noticeTooLongAdvice');
  const words = kindWords(findings, text);
  return words === undefined ? text('noticeFoundNothingNamed') : text('noticeFound', [words]);
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
