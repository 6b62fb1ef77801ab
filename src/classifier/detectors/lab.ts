import type { Detector } from '../document.ts';
import { lexical } from './lexical.ts';

/** The listed terms of lab. */
export const lab: Detector = { kind: 'lab', detect: (doc) => lexical(doc, 'lab') };
