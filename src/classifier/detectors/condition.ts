import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of condition. */
export const condition: Detector = { kind: 'condition', detect: (doc) => lexical(doc, 'condition') };
