/** The embedded training in one language. A change of its content is a new EMBEDDED_TRAINING.version. */
export interface Training {
  readonly language: string;
  readonly parts: readonly Part[];
  readonly questions: readonly Question[];
}

export interface Part {
  readonly title: string;
  readonly points: readonly string[];
}

export interface Question {
  readonly ask: string;
  readonly answers: readonly string[];
  /** Index of the best answer. */
  readonly best: number;
  /** Said after every answer, right or not. */
  readonly why: string;
}
