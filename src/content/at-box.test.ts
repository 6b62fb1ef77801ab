import { beforeEach, describe, expect, it } from 'vitest';
import type { Composer } from '../composer/types.ts';
import type { BoxState } from '../notice/pill.tsx';
import type { Action, Decision } from '../policy/types.ts';
import { type AtBox, createAtBox } from './at-box.ts';

const decision = (action: Action): Decision => ({
  action,
  verdict: action,
  reasons: action === 'allow' ? [] : ['R2'],
  findings: [],
});
const ACTIONS: Readonly<Record<string, Action>> = { 'Ann has flu': 'block', 'Ann is tired': 'warn' };

let draft: string;
let broken: boolean;
let undrawable: boolean;
let monitor: boolean;
let trouble: boolean;
let said: BoxState[];
let opened: string[];
let atBox: AtBox;
const composer = { element: document.body, readDraft: () => draft } as unknown as Composer;

beforeEach(() => {
  broken = false;
  undrawable = false;
  monitor = false;
  trouble = false;
  said = [];
  opened = [];
  atBox = createAtBox({
    judge: (text) => {
      if (broken) throw new Error('broken');
      return decision(monitor ? 'allow' : (ACTIONS[text] ?? 'allow'));
    },
    onFailure: () => decision('block'),
    isMonitor: () => monitor,
    hasTrouble: () => trouble,
    say: (box) => {
      if (undrawable) throw new Error('cannot be drawn');
      said.push(box);
    },
    open: (what) => opened.push(what.draft),
  });
});

function read(text: string): string | undefined {
  draft = text;
  atBox.read(composer);
  return said.at(-1)?.state;
}

describe('what is said at the box', () => {
  it.each([
    ['Ann has flu', 'stop'],
    ['Ann is tired', 'check'],
    ['see you at nine', 'protected'],
  ])('of %j: %s', (text, state) => {
    expect(read(text)).toBe(state);
    expect(atBox.flagged).toBe(state !== 'protected');
  });

  it('is that messages are observed, or not protected, where nothing would be stopped', () => {
    monitor = true;
    expect(read('Ann has flu')).toBe('observing');
    trouble = true;
    expect(read('Ann has flu')).toBe('unprotected');
    monitor = false;
    expect(read('Ann has flu')).toBe('stop');
  });

  it('is what the gate would do with a draft that cannot be judged', () => {
    expect(read('see you at nine')).toBe('protected');
    broken = true;
    expect(read('see you at nine')).toBe('stop');
  });

  it('is known to who watches the box where it cannot be drawn', () => {
    undrawable = true;
    draft = 'Ann has flu';
    expect(atBox.read(composer)).toBe('Ann has flu');
  });

  it('leads to the ways on of what is in the box by then', () => {
    read('Ann has flu');
    draft = 'Ann is tired';
    said.at(-1)?.press();
    expect(opened).toEqual(['Ann is tired']);
    draft = '';
    said.at(-1)?.press();
    expect(opened).toHaveLength(1);
    expect(said.at(-1)).toMatchObject({ state: 'protected', isEmpty: true });
    expect(atBox.flagged).toBe(false);
  });

  it('follows a box that is emptied without a key, and no other box', () => {
    read('Ann has flu');
    const other = { ...composer, element: document.createElement('div') };
    expect(atBox.isAt(other)).toBe(false);
    atBox.emptied(other);
    expect(said.at(-1)).toMatchObject({ state: 'stop', isEmpty: false });
    expect(atBox.isAt(composer)).toBe(true);
    atBox.emptied(composer);
    expect(said.at(-1)).toMatchObject({ state: 'protected', isEmpty: true });
    expect(atBox.flagged).toBe(false);
  });
});
