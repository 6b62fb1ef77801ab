const SVG = 'http://www.w3.org/2000/svg';

/** Drawn for this page on a 20 x 20 grid; strokes, no fill. */
const PATHS = {
  attach: 'M6 10.5V6.5a4 4 0 0 1 8 0v7a2.5 2.5 0 0 1-5 0V7.5',
  sticker: 'M4 4h12v8l-4 4H4zM12 16v-4h4',
  gif: 'M3 5h14v10H3zM8.5 8.5h-2v3h2v-1.5M11 8.5v3M13.5 11.5v-3h2M13.5 10h1.5',
  voice: 'M10 3a2 2 0 0 1 2 2v4a2 2 0 0 1-4 0V5a2 2 0 0 1 2-2zM6 9a4 4 0 0 0 8 0M10 13v4',
  emoji: 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM7.5 8v.6M12.5 8v.6M7 12a3.6 3.6 0 0 0 6 0',
  like: 'M6 9v7H4V9zM6 9l3-6c1.600 0 2 1 2 2.200L10.500 8H15a1.300 1.300 0 0 1 1.200 1.600l-1.200 5.400a1.400 1.400 0 0 1-1.300 1H6',
  send: 'M3 10L17 3.500L13 17L10 11.500zM10 11.500L17 3.500',
  more: 'M5 10h.1M10 10h.1M15 10h.1',
  save: 'M4 10.500l4 4l8-9',
  close: 'M5 5l10 10M15 5L5 15',
  minimize: 'M5 11h10',
  share: 'M3 16c1-5 4-7 8-7V5l6 6l-6 6v-4c-4 0-6 1-8 3z',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('width', '20');
  svg.setAttribute('height', '20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
