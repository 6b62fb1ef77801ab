import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';

/** The listed terms of device. */
export const device: Detector = { kind: 'device', detect: (doc) => lexical(doc, 'device') };
