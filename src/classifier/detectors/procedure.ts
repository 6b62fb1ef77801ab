import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { familiar } from './formats/families.ts';

/** The listed terms of procedure, and ways of saying one. */
export const procedure: Detector = {
  kind: 'procedure',
  detect: (doc) => [...lexical(doc, 'procedure'), ...familiar(doc, 'procedure')],
};
