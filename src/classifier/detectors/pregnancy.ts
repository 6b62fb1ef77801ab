import type { Detector } from '../document.ts';
import { lexical } from './lexical.ts';

/** The listed terms of pregnancy. */
export const pregnancy: Detector = { kind: 'pregnancy', detect: (doc) => lexical(doc, 'pregnancy') };
