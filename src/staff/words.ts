import type { StaffView } from '../browser/staff-view.ts';
import type { Text } from '../look/text.ts';

/** A day in the reader's language. `time` in epoch milliseconds. */
export function day(time: number, text: Text): string {
  return new Intl.DateTimeFormat(text('languageTag'), { dateStyle: 'long' }).format(time);
}

/** Whether a training that is not done should have been. `now` in epoch milliseconds. */
export function isOverdue({ due, doneAt }: StaffView['trainings'][number], now: number): boolean {
  return doneAt === undefined && due !== undefined && due < now;
}

/** "Waiting for you: the messaging policy and 1 training.", or undefined where nothing waits. */
export function waitingSentence(view: StaffView, text: Text): string | undefined {
  if (view.waiting === 0) return undefined;
  const { documents, trainings, personal } = view;
  const names = [
    ...(isUnread(documents.messaging) ? [text('staffDocumentMessaging')] : []),
    ...(isUnread(documents.monitoring) ? [text('staffDocumentMonitoring')] : []),
  ];
  const open = trainings.filter(({ due, doneAt }) => due !== undefined && doneAt === undefined).length;
  if (personal && open > 0) {
    const one = new Intl.PluralRules(text('languageTag')).select(open) === 'one';
    names.push(text(one ? 'staffTrainingsOne' : 'staffTrainingsOther', [String(open)]));
  }
  const what = new Intl.ListFormat(text('languageTag'), { type: 'conjunction' }).format(names);
  return text(personal ? 'staffWaiting' : 'staffWaitingShared', [what]);
}

const isUnread = ({ readAt, contents }: StaffView['documents']['messaging']): boolean =>
  readAt === undefined && contents.length > 0;
