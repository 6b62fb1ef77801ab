import type { MessageKey, Text } from '../look/text.ts';
import type { Decision, FileKind } from '../policy/types.ts';
import { kindWords } from './kind-words.ts';

/**
 * What the dialog is about: a message or files that were held back, or a message that seems to have left past the gate.
 */
export type Matter =
  | { readonly kind: 'message' }
  | {
      readonly kind: 'files';
      /** Of the one that decided. */
      readonly file: FileKind;
      /** Shown on this screen and nowhere else. */
      readonly names: readonly string[];
    }
  | { readonly kind: 'sent' };

/** All that differs between one dialog and another. */
export interface DialogWords {
  readonly heading: string;
  readonly sentence: string;
  /** What to do, in order. */
  readonly steps: readonly string[];
  /** Closes the dialog; nothing is sent or added. */
  readonly close: string;
  /** Goes on after a warning; undefined where nobody may. */
  readonly goOn: string | undefined;
  /** Whether other ways are shown beside a plain question. */
  readonly showsWays: boolean;
  readonly showsPlatforms: boolean;
  /** Whether the draft is still where it was. */
  readonly keepsDraft: boolean;
}

export function dialogWords(matter: Matter, decision: Decision, text: Text): DialogWords {
  switch (matter.kind) {
    case 'message':
      return aboutMessage(decision, text);
    case 'files':
      return aboutFiles(decision, matter.file, text);
    case 'sent':
      return aboutSent(decision, text);
  }
}

function aboutMessage(decision: Decision, text: Text): DialogWords {
  return {
    heading: text(messageHeading(decision)),
    sentence: messageSentence(decision, text),
    steps: [],
    close: text('noticeEdit'),
    goOn: decision.action === 'warn' ? text('noticeAcknowledge') : undefined,
    showsWays: true,
    showsPlatforms: true,
    keepsDraft: true,
  };
}

function messageHeading({ action, reasons }: Decision): MessageKey {
  if (reasons.includes('gate-error')) return 'noticeHeadingError';
  if (reasons.includes('too-long')) return 'noticeHeadingTooLong';
  return action === 'warn' ? 'noticeHeadingWarn' : 'noticeHeadingBlock';
}

function messageSentence({ reasons, findings }: Decision, text: Text): string {
  if (reasons.includes('gate-error')) return text('noticeErrorAdvice');
  if (reasons.includes('too-long')) return text('noticeTooLongAdvice');
  const words = kindWords(findings, text);
  return words === undefined ? text('noticeFoundNothingNamed') : text('noticeFound', [words]);
}

const FILE_HEADING: Readonly<Record<FileKind, MessageKey>> = {
  image: 'fileHeadingImage',
  document: 'fileHeadingDocument',
  'medical-image': 'fileHeadingMedicalImage',
  recording: 'fileHeadingRecording',
  text: 'fileHeadingOther',
  other: 'fileHeadingOther',
};

function aboutFiles(decision: Decision, file: FileKind, text: Text): DialogWords {
  // A picture that nobody can look into: the person is asked.
  const asks = decision.action === 'warn' && decision.reasons.includes('image');
  const goOn = text(asks ? 'fileAddNoPatient' : 'fileAddChecked');
  return {
    heading: text(asks ? 'fileHeadingQuestion' : fileHeading(decision, file)),
    sentence: asks ? text('fileQuestion') : fileSentence(decision, file, text),
    steps: [],
    close: text(asks ? 'fileLeaveOutUnsure' : 'fileLeaveOut'),
    goOn: decision.action === 'warn' ? goOn : undefined,
    showsWays: !asks,
    showsPlatforms: !asks,
    keepsDraft: false,
  };
}

const isUnread = ({ reasons }: Decision) => reasons.includes('file') || reasons.includes('image');

function fileHeading(decision: Decision, file: FileKind): MessageKey {
  const { reasons } = decision;
  if (reasons.includes('gate-error')) return 'fileHeadingError';
  if (reasons.includes('too-long')) return 'fileHeadingTooLong';
  return isUnread(decision) ? FILE_HEADING[file] : 'fileHeadingFound';
}

function fileSentence(decision: Decision, file: FileKind, text: Text): string {
  const { reasons, findings } = decision;
  if (reasons.includes('gate-error') || reasons.includes('too-long')) return text('fileUncheckedAdvice');
  if (isUnread(decision)) return text(file === 'image' ? 'fileImageAdvice' : 'fileUnreadAdvice');
  const words = kindWords(findings, text);
  return words === undefined ? text('fileFoundNothingNamed') : text('noticeFound', [words]);
}

function aboutSent({ findings }: Decision, text: Text): DialogWords {
  return {
    heading: text('sentHeading'),
    sentence: text('sentFound', [kindWords(findings, text) ?? text('kindUnnamed')]),
    steps: [text('sentStepUnsend'), text('sentStepTell')],
    close: text('sentClose'),
    goOn: undefined,
    showsWays: true,
    showsPlatforms: false,
    keepsDraft: false,
  };
}
