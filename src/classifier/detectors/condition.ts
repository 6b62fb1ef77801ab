import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { familiar } from './formats/families.ts';

/** The listed terms of condition, and ways of saying one. */
export const condition: Detector = {
  kind: 'condition',
  detect: (doc) => [...lexical(doc, 'condition'), ...familiar(doc, 'condition')],
};
