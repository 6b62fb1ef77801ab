import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of procedure. */
export const procedure: Detector = { kind: 'procedure', detect: (doc) => lexical(doc, 'procedure') };
