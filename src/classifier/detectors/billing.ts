import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of billing. */
export const billing: Detector = { kind: 'billing', detect: (doc) => lexical(doc, 'billing') };
