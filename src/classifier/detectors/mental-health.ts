import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of mental-health. */
export const mentalHealth: Detector = {
  kind: 'mental-health',
  detect: (doc) => lexical(doc, 'mental-health'),
};
