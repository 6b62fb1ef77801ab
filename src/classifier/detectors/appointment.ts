import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of appointment. */
export const appointment: Detector = { kind: 'appointment', detect: (doc) => lexical(doc, 'appointment') };
