import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of record. */
export const record: Detector = { kind: 'record', detect: (doc) => lexical(doc, 'record') };
