import type { Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { familiar } from './formats/families.ts';

/** The listed terms of device, and ways of saying one. */
export const device: Detector = {
  kind: 'device',
  detect: (doc) => [...lexical(doc, 'device'), ...familiar(doc, 'device')],
};
