import type {
  Containment,
  FACTORS,
  Factor,
  IncidentMatter,
  IncidentStep,
  Moment,
  Outcome,
  People,
  StepState,
  TimeReason,
} from '../audit/incident-records.ts';
import type { MessageKey } from '../look/text.ts';

/** What each mark of a record says on the page. Total, so that a new mark without words does not compile. */
export const STEP_WORDS: Readonly<
  Record<IncidentStep, { readonly title: MessageKey; readonly how: MessageKey }>
> = {
  unsend: { title: 'incidentStepUnsend', how: 'incidentStepUnsendHow' },
  'tell-officer': { title: 'incidentStepOfficer', how: 'incidentStepOfficerHow' },
  'own-file': { title: 'incidentStepFile', how: 'incidentStepFileHow' },
  individuals: { title: 'incidentStepIndividuals', how: 'incidentStepIndividualsHow' },
  government: { title: 'incidentStepGovernment', how: 'incidentStepGovernmentHow' },
  media: { title: 'incidentStepMedia', how: 'incidentStepMediaHow' },
};

export const STATE_WORDS: Readonly<Record<StepState, MessageKey>> = {
  open: 'incidentStateOpen',
  done: 'incidentStateDone',
  'not-possible': 'incidentStateNotPossible',
  'not-needed': 'incidentStateNotNeeded',
};

export const MATTER_WORDS: Readonly<Record<IncidentMatter, MessageKey>> = {
  identity: 'incidentMatterIdentity',
  numbers: 'incidentMatterNumbers',
  health: 'incidentMatterHealth',
  care: 'incidentMatterCare',
  payment: 'incidentMatterPayment',
  picture: 'incidentMatterPicture',
  document: 'incidentMatterDocument',
  unsure: 'incidentUnsure',
};

export const PEOPLE_WORDS: Readonly<Record<People, MessageKey>> = {
  one: 'incidentPeopleOne',
  'two-to-ten': 'incidentPeopleFew',
  'to-499': 'incidentPeopleTo499',
  'from-500': 'incidentPeopleFrom500',
  unsure: 'incidentUnsure',
};

export const CONTAINMENT_WORDS: Readonly<Record<Containment, MessageKey>> = {
  'unsent-unread': 'incidentContainedUnread',
  'unsent-maybe-read': 'incidentContainedMaybeRead',
  'deletion-promised': 'incidentContainedPromised',
  'not-contained': 'incidentContainedNot',
  unsure: 'incidentUnsure',
};

type FactorWords = {
  readonly [F in Factor]: {
    readonly question: MessageKey;
    readonly answers: Readonly<Record<(typeof FACTORS)[F][number], MessageKey>>;
  };
};

export const FACTOR_WORDS: FactorWords = {
  nature: {
    question: 'incidentFactorNature',
    answers: {
      'hardly-identifies': 'incidentNatureHardly',
      identifies: 'incidentNatureIdentifies',
      'identifies-with-numbers': 'incidentNatureNumbers',
      unsure: 'incidentUnsure',
    },
  },
  recipient: {
    question: 'incidentFactorRecipient',
    answers: {
      'bound-by-hipaa': 'incidentRecipientBound',
      'own-workforce': 'incidentRecipientOwn',
      'known-other': 'incidentRecipientKnown',
      unknown: 'incidentRecipientUnknown',
      many: 'incidentRecipientMany',
      unsure: 'incidentUnsure',
    },
  },
  viewed: {
    question: 'incidentFactorViewed',
    answers: {
      'not-viewed': 'incidentViewedNot',
      viewed: 'incidentViewedYes',
      'passed-on': 'incidentViewedPassedOn',
      unsure: 'incidentUnsure',
    },
  },
  mitigated: {
    question: 'incidentFactorMitigated',
    answers: {
      destroyed: 'incidentMitigatedDestroyed',
      promised: 'incidentMitigatedPromised',
      'in-part': 'incidentMitigatedPart',
      not: 'incidentMitigatedNot',
      unsure: 'incidentUnsure',
    },
  },
};

export const MOMENT_WORDS: Readonly<Record<Moment, MessageKey>> = {
  discovered: 'incidentMomentDiscovered',
  contained: 'incidentMomentContained',
  reported: 'incidentMomentReported',
  closed: 'incidentMomentClosed',
};

export const REASON_WORDS: Readonly<Record<TimeReason, MessageKey>> = {
  'first-entry': 'incidentReasonFirst',
  'typing-error': 'incidentReasonTyping',
  'learned-more': 'incidentReasonLearned',
  'clock-wrong': 'incidentReasonClock',
  'officer-decided': 'incidentReasonOfficer',
};

export const OUTCOME_WORDS: Readonly<Record<Exclude<Outcome, 'reopened'>, MessageKey>> = {
  breach: 'incidentOutcomeBreach',
  'low-probability': 'incidentOutcomeLow',
  'no-patient-information': 'incidentOutcomeNone',
  'not-sent': 'incidentOutcomeNotSent',
};
