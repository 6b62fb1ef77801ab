import type { Detector } from '../document.ts';
import { lexical } from './lexical.ts';

/** The listed terms of symptom. */
export const symptom: Detector = { kind: 'symptom', detect: (doc) => lexical(doc, 'symptom') };
