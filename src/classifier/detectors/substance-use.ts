import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of substance-use. */
export const substanceUse: Detector = {
  kind: 'substance-use',
  detect: (doc) => lexical(doc, 'substance-use'),
};
