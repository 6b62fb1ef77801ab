import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of medication. */
export const medication: Detector = { kind: 'medication', detect: (doc) => lexical(doc, 'medication') };
