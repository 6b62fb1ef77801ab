import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dispatchTrusted } from '../../test/dispatch-trusted.ts';
import type { Composer } from '../composer/types.ts';
import { type Bypass, type BypassDetector, detectBypass } from './bypass.ts';

const PHI = 'PHI of somebody';
let draft: string;
let messages: string[];
let threadId: string;
let title: string;
let box: Composer;
let alarms: Bypass[];
let emptied: Composer[];
let detector: BypassDetector;
let ending: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  draft = PHI;
  messages = ['hello', 'how are you'];
  threadId = '1';
  title = 'Ann';
  alarms = [];
  emptied = [];
  ending = new AbortController();
  const element = document.createElement('div');
  document.body.append(element);
  box = {
    element,
    surface: 'message',
    readDraft: () => draft,
    readEditorState: () => undefined,
    replaceDraft: async () => true,
    thread: () => ({
      kind: 'individual',
      title,
      recent: messages.slice(-8).map((text) => ({ from: 'me', text })),
    }),
    threadId: () => threadId,
    focus: () => undefined,
  };
  detector = detectBypass({
    window: window as Window & typeof globalThis,
    isFlagged: (text) => text.includes('PHI'),
    onEmpty: (composer) => emptied.push(composer),
    onBypass: (bypass) => alarms.push(bypass),
    now: () => Date.now(),
    signal: ending.signal,
  });
  detector.watch(box, draft);
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

const pass = (ms = 12_000) => vi.advanceTimersByTime(ms);

/** An event of the person's, made as jsdom makes its own: a script cannot. */
function byPerson(type: string, init: object): void {
  const how = { bubbles: true, ...init };
  const made =
    type === 'keydown'
      ? new KeyboardEvent(type, how)
      : type === 'beforeinput'
        ? new InputEvent(type, how)
        : new Event(type, how);
  dispatchTrusted(box.element, made);
}

describe('an alarm', () => {
  it('is raised once when the page empties the box by itself', () => {
    pass(300);
    draft = '';
    pass();
    expect(alarms).toEqual([{ composer: box, draft: PHI }]);
  });

  it('is raised when the draft stands as the newest message, whatever the box says', () => {
    messages.push(PHI);
    pass(300);
    expect(alarms).toHaveLength(1);
  });

  it('is raised for a message that appears after its box is gone', () => {
    box.element.remove();
    pass(1_000);
    messages.push(PHI);
    pass();
    expect(alarms).toHaveLength(1);
  });

  it('is of the draft as it last was', () => {
    draft = `${PHI} and more`;
    pass(300);
    draft = '';
    pass();
    expect(alarms[0]?.draft).toBe(`${PHI} and more`);
  });

  it('is not put off by a deletion that was made by a script, or elsewhere', () => {
    box.element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true }));
    draft = '';
    pass();
    expect(alarms).toHaveLength(1);
  });
});

describe('a box that holds no draft any more', () => {
  it.each<[string, () => void]>([
    [
      'emptied by the page',
      () => {
        draft = '';
      },
    ],
    [
      'emptied by the person',
      () => {
        byPerson('keydown', { key: 'Backspace' });
        draft = '';
      },
    ],
    ['taken away', () => box.element.remove()],
  ])('is told of once, before any alarm: %s', (_name, happen) => {
    pass(300);
    expect(emptied).toEqual([]);
    happen();
    pass(300);
    expect(emptied).toEqual([box]);
    expect(alarms).toEqual([]);
    pass();
    expect(emptied).toEqual([box]);
  });
});

describe('no alarm', () => {
  it.each<[string, () => void]>([
    ['for a deletion by key', () => byPerson('keydown', { key: 'Backspace' })],
    ['for a deletion without a key', () => byPerson('beforeinput', { inputType: 'deleteContentBackward' })],
    ['for an undo', () => byPerson('beforeinput', { inputType: 'historyUndo' })],
    ['for an undo by key', () => byPerson('keydown', { key: 'z', ctrlKey: true })],
    ['for a cut', () => byPerson('cut', {})],
    ['for a text that is dragged out', () => byPerson('beforeinput', { inputType: 'deleteByDrag' })],
    ['for an edit that is given up', () => byPerson('keydown', { key: 'Escape' })],
  ])('%s', (_case, act) => {
    pass(300);
    act();
    draft = '';
    pass();
    expect(alarms).toEqual([]);
  });

  it.each<[string, () => void]>([
    [
      'another conversation in the same box',
      () => {
        threadId = '2';
      },
    ],
    [
      'another conversation that has no address of its own',
      () => {
        title = 'Ben';
      },
    ],
    ['a send that was let through', () => detector.forget(box)],
    ['a box that goes away', () => box.element.remove()],
    [
      'a page that fills the box again',
      () => {
        setTimeout(() => {
          draft = PHI;
        }, 400);
      },
    ],
  ])('for %s', (_case, act) => {
    pass(300);
    act();
    draft = '';
    pass(700);
    if (draft === '') pass();
    expect(alarms).toEqual([]);
  });

  it('for a draft that was mended and then sent', () => {
    draft = 'clean';
    pass(300);
    draft = '';
    messages.push('clean');
    pass();
    expect(alarms).toEqual([]);
  });

  it('for older messages that load, the same words among them', () => {
    messages = [PHI, 'older', 'hello', 'how are you'];
    pass();
    messages = [];
    detector.forget(box);
    detector.watch(box, draft);
    messages = ['older', PHI];
    pass();
    expect(alarms).toEqual([]);
  });

  it('for the same words that were there before', () => {
    detector.forget(box);
    messages = ['hello', PHI];
    detector.watch(box, draft);
    pass();
    expect(alarms).toEqual([]);
  });
});

it('costs nothing while no flagged draft is in a box', () => {
  detector.forget(box);
  expect(vi.getTimerCount()).toBe(0);
});
