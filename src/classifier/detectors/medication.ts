import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { familiar } from './formats/families.ts';

/** The listed terms of medication, and ways of saying how much of one. */
export const medication: Detector = {
  kind: 'medication',
  detect: (doc) => [...lexical(doc, 'medication'), ...familiar(doc, 'medication')],
};
