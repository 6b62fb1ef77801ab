import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { localeText } from '../../test/locale-text.ts';
import { isInRegion } from '../composer/region.ts';
import { parsePolicy } from '../policy/parse.ts';
import { Practice } from './practice.tsx';

// The guard needs a browser; staff.e2e.ts has it.
vi.mock('./practice-guard.ts', () => ({ guardPractice: () => undefined }));

afterEach(() => render(null, document.body));

describe('the practice box', () => {
  it('has its Send button in reach of the guard, and the samples out of it', async () => {
    const { policy } = parsePolicy({});
    const page = (
      <main>
        <Practice policy={policy} source="default" text={localeText('en')} />
      </main>
    );
    render(page, document.body);
    await vi.waitFor(() => expect(document.querySelector('textarea')).not.toBeNull());
    const box = document.querySelector('textarea');
    if (!box) throw new Error('no box');
    const isGuarded = (button: Element) => {
      const path: Element[] = [];
      for (let node: Element | null = button; node; node = node.parentElement) path.push(node);
      return isInRegion(box, path);
    };
    const buttons = [...document.querySelectorAll('button')];
    expect(buttons.map(isGuarded)).toEqual([false, false, false, true]);
  });
});
