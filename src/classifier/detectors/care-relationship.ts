import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of care-relationship. */
export const careRelationship: Detector = {
  kind: 'care-relationship',
  detect: (doc) => lexical(doc, 'care-relationship'),
};
