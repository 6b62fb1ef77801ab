import type { Detector } from '../document.ts';
import { lexical } from './lexical.ts';

/** The listed terms of admission. */
export const admission: Detector = { kind: 'admission', detect: (doc) => lexical(doc, 'admission') };
