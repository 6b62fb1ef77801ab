import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import type { Training } from './types.ts';

/** The embedded training in every language it is written in; the first is for everybody else. */
export const TRAININGS: readonly Training[] = [ENGLISH, SPANISH];
