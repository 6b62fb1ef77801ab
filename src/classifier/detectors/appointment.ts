import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { familiar } from './formats/families.ts';

/** The listed terms of appointment, and ways of saying one. */
export const appointment: Detector = {
  kind: 'appointment',
  detect: (doc) => [...lexical(doc, 'appointment'), ...familiar(doc, 'appointment')],
};
