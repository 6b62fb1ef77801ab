import { NOTICE_STATES } from '../../test/gallery/notice-states.ts';
import type { GalleryLanguage, Size } from '../../test/gallery/open-gallery.ts';
import { PAGE_STATES } from '../../test/gallery/page-states.ts';

export type Theme = 'light' | 'dark' | 'forced' | 'grey';

/** One way of looking at every state. */
export interface Look {
  /** After the state in the file name; empty for the plain one. */
  readonly suffix: string;
  readonly words: string;
  readonly language: GalleryLanguage;
  readonly theme: Theme;
  /** Undefined: as wide as the surface usually is. */
  readonly size?: Size;
}

const PHONE: Size = { width: 320, height: 640 };
/** What 200 % zoom leaves of a window of 1280 x 800. */
const ZOOMED: Size = { width: 640, height: 400 };

export const LOOKS: readonly Look[] = [
  { suffix: '', words: 'light', language: 'en', theme: 'light' },
  { suffix: 'dark', words: 'dark', language: 'en', theme: 'dark' },
  { suffix: 'forced', words: 'forced colours', language: 'en', theme: 'forced' },
  { suffix: 'grey', words: 'without colour', language: 'en', theme: 'grey' },
  { suffix: 'narrow', words: '320 px', language: 'en', theme: 'light', size: PHONE },
  { suffix: 'zoomed', words: '200 %', language: 'en', theme: 'light', size: ZOOMED },
  { suffix: 'es', words: 'Spanish', language: 'es', theme: 'light' },
  { suffix: 'es-narrow', words: 'Spanish, 320 px', language: 'es', theme: 'light', size: PHONE },
  { suffix: 'pseudo', words: 'pseudo-locale, 320 px', language: 'pseudo', theme: 'light', size: PHONE },
];

/** Kept in the repository in several looks; the other states in the plain one alone. */
export const MAIN_STATES: readonly string[] = [
  'notice-block',
  'pill-stop',
  'popup-waiting',
  'incident-midway',
  'exception-form',
];
export const MAIN_LOOKS: readonly string[] = ['dark', 'forced', 'grey', 'narrow', 'es'];

export const STATES = [...NOTICE_STATES, ...PAGE_STATES];

export const fileOf = (state: string, { suffix }: Look): string =>
  suffix === '' ? `${state}.png` : `${state}.${suffix}.png`;

/** Whether the repository keeps it. */
export const isKept = (state: string, { suffix }: Look): boolean =>
  suffix === '' || (MAIN_STATES.includes(state) && MAIN_LOOKS.includes(suffix));
