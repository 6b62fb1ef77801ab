import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of sexual-health. */
export const sexualHealth: Detector = {
  kind: 'sexual-health',
  detect: (doc) => lexical(doc, 'sexual-health'),
};
