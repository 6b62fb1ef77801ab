import type { CoarseKind } from '../audit/coarse.ts';
import type { Revocation } from '../audit/exception-records.ts';
import type { SanctionDecision } from '../audit/sanction.ts';
import type { MessageKey, Text } from '../look/text.ts';
import type { ReleaseReason } from '../policy/types.ts';
import type { Break, BreakWhat } from '../report/judge-chain.ts';
import type { Problem } from '../report/merge.ts';
import type { Fate } from '../report/sum-drafts.ts';
import type { Remark } from '../report/summarize.ts';

/** What each code says in the report. Total, so that a new one without words does not compile. */
const BREAK_WORDS: Readonly<Record<BreakWhat, MessageKey>> = {
  content: 'reportBreakContent',
  link: 'reportBreakLink',
  start: 'reportBreakStart',
  order: 'reportBreakOrder',
  cut: 'reportBreakCut',
  end: 'reportBreakEnd',
  fork: 'reportBreakFork',
  install: 'reportBreakInstall',
  damaged: 'reportBreakDamaged',
};

const PROBLEM_WORDS: Readonly<Record<Problem['why'], MessageKey>> = {
  damaged: 'reportBreakDamaged',
  foreign: 'reportProblemForeign',
  'no-entry': 'reportProblemNoEntry',
  'no-ledger': 'reportProblemNoLedger',
  unknown: 'reportProblemUnknown',
};

export const KIND_WORDS: Readonly<Record<CoarseKind, MessageKey>> = {
  person: 'reportKindPerson',
  place: 'reportKindPlace',
  date: 'reportKindDate',
  contact: 'reportKindContact',
  ssn: 'reportKindSsn',
  'record-number': 'reportKindRecord',
  'other-identifier': 'reportKindOther',
  health: 'incidentMatterHealth',
  care: 'incidentMatterCare',
  payment: 'incidentMatterPayment',
};

export const FATE_WORDS: Readonly<Record<Fate, MessageKey>> = {
  stopped: 'reportFateStopped',
  warned: 'reportFateWarned',
  sent: 'reportFateSent',
  emergency: 'reportFateEmergency',
  observed: 'reportFateObserved',
  left: 'reportFateLeft',
  unwatched: 'reportFateUnwatched',
};

export const BECAUSE_WORDS: Readonly<Record<ReleaseReason, MessageKey>> = {
  'not-a-patient': 'noticeWrongPerson',
  'no-health': 'noticeWrongHealth',
  general: 'noticeWrongGeneral',
  other: 'noticeWrongOther',
  emergency: 'reportFateEmergency',
};

export const REVOCATION_WORDS: Readonly<Record<Revocation, MessageKey>> = {
  'patient-asked': 'exceptionBecausePatient',
  'wrong-conversation': 'exceptionBecauseWrong',
  'not-needed': 'exceptionBecauseNotNeeded',
  'organization-decided': 'exceptionBecauseOrganization',
};

export const DECISION_WORDS: Readonly<Record<SanctionDecision, MessageKey>> = {
  'no-action': 'reportDecisionNone',
  refresher: 'reportDecisionRefresher',
  'verbal-warning-and-refresher': 'reportDecisionVerbal',
  'written-warning': 'reportDecisionWritten',
  'further-step': 'reportDecisionFurther',
};

/** An install as people can tell it from another: the beginning of its random id. */
export const shortId = (id: string, text: Text): string => (id === '' ? text('reportNoId') : id.slice(0, 8));

/** "march.jsonl, line 4, entry 3: was changed after it was written". */
export function breakWords({ what, seq, place }: Break, text: Text): string {
  const where = [
    ...(place ? [place.file, text('reportLine', [String(place.line)])] : []),
    ...(seq === undefined ? [] : [text('reportEntry', [String(seq)])]),
  ];
  return `${where.join(', ')}: ${text(BREAK_WORDS[what])}`;
}

export function problemWords({ file, line, why }: Problem, text: Text): string {
  const where = line === undefined ? file : `${file}, ${text('reportLine', [String(line)])}`;
  return `${where}: ${text(PROBLEM_WORDS[why])}`;
}

/** What a ledger said of itself, in words. */
export function remarkWords(remark: Remark, text: Text): string {
  switch (remark.name) {
    case 'started': {
      const { reason } = remark.note;
      return text(reason === 'inconsistent' ? 'reportRemarkInconsistent' : 'reportRemarkAnew');
    }
    case 'lost':
      return text('reportRemarkLost', [String(remark.note.count)]);
    case 'wiped':
      return text('reportRemarkWiped', [remark.note.before, String(remark.note.count)]);
    case 'purged': {
      const { brokenAt, unforwarded = 0 } = remark.note;
      return brokenAt === undefined
        ? text('reportRemarkUnforwarded', [String(unforwarded)])
        : text('reportRemarkBroken', [String(brokenAt)]);
    }
    case 'exported':
      return '';
  }
}
