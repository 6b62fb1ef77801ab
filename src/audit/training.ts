import { type Check, integer, language, oneOf, sha256, time, version } from './shape.ts';

/**
 * The training that comes with the program. `version` changes with its content, and then it is offered anew; `passMark`
 * of `questions` must be right.
 */
export const EMBEDDED_TRAINING = { id: 'embedded', version: 'basics-2', questions: 7, passMark: 6 } as const;

const WAYS = ['attested', 'quiz'] as const;
const QUIZ_MAX = 20;
const TRIES_MAX = 99;

/** `embedded`, or the SHA-256 of the JSON array [address] of a training of the organization. */
const training: Check = (value) => value === EMBEDDED_TRAINING.id || sha256(value);

/** A training was first shown to somebody, who has until `due` for it. */
export interface TrainingAssigned {
  readonly kind: 'training-assigned';
  readonly training: string;
  /** Epoch milliseconds; absent where the organization sets no limit. */
  readonly due?: number;
}

export const TRAINING_ASSIGNED: Readonly<Record<keyof TrainingAssigned, Check>> = {
  kind: oneOf(['training-assigned']),
  training,
  due: time,
};

export const TRAINING_ASSIGNED_OPTIONAL: ReadonlySet<string> = new Set<keyof TrainingAssigned>(['due']);

/** Somebody finished a training: said so (`attested`), or passed its questions (`quiz`). */
export interface TrainingDone {
  readonly kind: 'training-done';
  readonly training: string;
  readonly way: (typeof WAYS)[number];
  /** Of the embedded training, or of the messaging policy that named the organization's. */
  readonly version: string;
  readonly language: string;
  /** With `quiz` only: right answers, questions, and how often it was tried until then. */
  readonly correct?: number;
  readonly questions?: number;
  readonly tries?: number;
  /** Epoch milliseconds: until when it was asked for. */
  readonly due?: number;
}

export const TRAINING_DONE: Readonly<Record<keyof TrainingDone, Check>> = {
  kind: oneOf(['training-done']),
  training,
  way: oneOf(WAYS),
  version,
  language,
  correct: integer(0, QUIZ_MAX),
  questions: integer(1, QUIZ_MAX),
  tries: integer(1, TRIES_MAX),
  due: time,
};

export const TRAINING_DONE_OPTIONAL: ReadonlySet<string> = new Set<keyof TrainingDone>([
  'correct',
  'questions',
  'tries',
  'due',
]);

/** Whether it says of the embedded training, in its present version, that it was passed. */
export function isPassed({ training, way, version, correct = 0, questions }: TrainingDone): boolean {
  if (training !== EMBEDDED_TRAINING.id) return false;
  const { version: present, questions: all, passMark } = EMBEDDED_TRAINING;
  return way === 'quiz' && version === present && questions === all && correct >= passMark && correct <= all;
}
