import { readFileSync } from 'node:fs';
import type { JSX } from 'preact';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { localeText } from '../../test/locale-text.ts';
import type { TabState } from '../browser/tab-state.ts';
import { TabSection } from './tab-section.tsx';

const text = localeText('en');
afterEach(() => render(null, document.body));

const AT = { site: 'facebook', composers: 1 };
const STATES: readonly TabState[] = [
  { kind: 'protected', ...AT },
  { kind: 'warning', ...AT },
  { kind: 'observing', ...AT },
  { kind: 'nothing' },
  { kind: 'not-protecting' },
];

/** What is left of a drawing without its colours: its icon and its words. */
function drawn(what: JSX.Element): { readonly icon: string; readonly words: string } {
  render(what, document.body);
  return {
    icon: document.querySelector('svg')?.innerHTML ?? '',
    words: document.querySelector('h2')?.textContent ?? '',
  };
}

describe('without colour', () => {
  it('each state of a tab has an icon and a word of its own', () => {
    const seen = STATES.map((tab) => drawn(<TabSection tab={tab} text={text} />));
    expect(seen.every(({ icon, words }) => icon !== '' && words !== '')).toBe(true);
    expect(new Set(seen.map(({ icon }) => icon)).size).toBe(STATES.length);
    expect(new Set(seen.map(({ words }) => words)).size).toBe(STATES.length);
  });

  it.each([
    ['what was found', '.notice mark', 'underline'],
    ['what is taken out', '.notice del', 'line-through'],
    ['what is new', '.notice ins', 'underline'],
  ])('%s has a line of its own', (_what, selector, line) => {
    const css = readFileSync('src/notice/notice.css', 'utf8');
    const rule = css.slice(css.indexOf(`${selector} {`)).split('}')[0];
    expect(rule).toContain(`text-decoration: ${line}`);
  });

  it('a pill that warns has another edge than one that stops', () => {
    const css = readFileSync('src/notice/notice.css', 'utf8');
    const rule = css.slice(css.indexOf('.pill.check button {')).split('}')[0];
    expect(rule).toContain('border-style: dashed');
  });
});
