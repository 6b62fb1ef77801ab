import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/look/look.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function token(theme: string, name: string): string {
  const value = theme.match(new RegExp(`--${name}: #([0-9a-f]{3,6})`))?.[1];
  if (value === undefined) throw new Error(`no token ${name}`);
  return value.length === 3 ? value.replaceAll(/./g, '$&$&') : value;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

// axe cannot measure inside a dialog over a page, so the tokens are measured.
const TEXT: readonly [string, string][] = [
  ['ink', 'surface'],
  ['ink', 'raised'],
  ['ink', 'mark'],
  ['ink', 'caution-surface'],
  ['quiet', 'surface'],
  ['quiet', 'raised'],
  ['accent', 'surface'],
  ['accent-strong', 'raised'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
];
const SHAPES: readonly [string, string][] = [
  ['edge', 'surface'],
  ['caution', 'surface'],
  ['caution', 'mark'],
  ['caution', 'caution-surface'],
  ['focus', 'surface'],
  ['accent', 'raised'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s colours', (_, theme) => {
  it.each(TEXT)('%s on %s can be read (4.5:1)', (ink, ground) => {
    expect(contrast(token(theme, ink), token(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(SHAPES)('%s on %s can be seen (3:1)', (shape, ground) => {
    expect(contrast(token(theme, shape), token(theme, ground))).toBeGreaterThanOrEqual(3);
  });
});
