import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of provider. */
export const provider: Detector = { kind: 'provider', detect: (doc) => lexical(doc, 'provider') };
