import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dispatchTrusted } from '../../test/dispatch-trusted.ts';
import { createFacebook } from '../composer/sites/facebook.ts';
import type { Composer, SendAttempt, Site } from '../composer/types.ts';
import type { Decision, Reason } from '../policy/types.ts';
import { type GateDecision, type GateOptions, installGate, MAX_DRAFT_LENGTH } from './gate.ts';
import { SEND_EVENTS } from './send-events.ts';

const PAGE = `
  <div role="main"><div role="log"><div role="row"><b role="button" id="react"></b></div></div>
    <form id="form" role="region"><div id="box" contenteditable="true"></div>
      <b role="button" tabindex="0" id="send"></b></form></div>
  <b role="button" id="elsewhere"></b>`;

const decide = (action: Decision['action'], reasons: readonly Reason[] = []): Decision => ({
  action,
  verdict: action,
  reasons,
  findings: [],
});

let stop: AbortController;
let told: GateDecision[];
let evaluated: string[];
/** What the page's own listeners saw: on window in capture, and on the target. */
let page: string[];

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
};
const write = (draft: string) => {
  element('box').textContent = draft;
};

function install(options: Partial<GateOptions> = {}) {
  const gate = installGate({
    window: window as GateOptions['window'],
    site: createFacebook(),
    evaluate: (draft) => {
      evaluated.push(draft);
      return decide(draft.includes('PHI') ? 'block' : 'allow', ['R2']);
    },
    onFailure: (kind) => decide('block', [kind]),
    onDecision: (decided) => told.push(decided),
    signal: stop.signal,
    ...options,
  });
  const types = new Set(SEND_EVENTS.map(({ type }) => type));
  for (const type of [...types, 'input']) {
    window.addEventListener(type, (event) => page.push(event.type), { capture: true, signal: stop.signal });
  }
  return gate;
}

const key = (type: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true, ...init });
const event = (type: string) => new Event(type, { bubbles: true, cancelable: true });
const letter = { key: 'a', code: 'KeyA' };

beforeEach(() => {
  document.body.innerHTML = PAGE;
  stop = new AbortController();
  told = [];
  evaluated = [];
  page = [];
});

afterEach(() => stop.abort());

/** One line for every row of the table that can send: a page that acts on exactly this event. */
const ROWS: readonly (readonly [name: string, target: string, make: () => Event])[] = [
  ['keydown', 'box', () => key('keydown')],
  ['keypress', 'box', () => key('keypress')],
  ['keyup', 'send', () => key('keyup', { key: ' ', code: 'Space' })],
  [
    'beforeinput',
    'box',
    () => new InputEvent('beforeinput', { inputType: 'insertParagraph', bubbles: true, cancelable: true }),
  ],
  [
    'compositionend',
    'box',
    () => new CompositionEvent('compositionend', { data: 'x\n', bubbles: true, cancelable: true }),
  ],
  ...[
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'touchstart',
    'touchend',
    'click',
    'auxclick',
    'dblclick',
  ].map((type) => [type, 'send', () => event(type)] as const),
  ['submit', 'form', () => event('submit')],
];

describe.each(ROWS)('%s', (type, target, make) => {
  it('is stopped for a flagged draft before any listener of the page', () => {
    install();
    write('PHI');
    const made = make();
    element(target).dispatchEvent(made);
    // The gate itself may give an editor the end of its composition; what ends in a newline never arrives.
    expect(page.filter(() => type !== 'compositionend')).toEqual([]);
    expect(made.defaultPrevented).toBe(true);
    expect(told).toMatchObject([{ draft: 'PHI', decision: { action: 'block' } }]);
    expect(element('box').textContent).toBe('PHI');
  });

  it('is untouched for a clean draft', () => {
    install();
    write('see you at nine');
    const made = make();
    element(target).dispatchEvent(made);
    expect(page).toEqual([type]);
    expect(made.defaultPrevented).toBe(false);
    expect(told).toMatchObject([{ decision: { action: 'allow' } }]);
  });

  it('is untouched, and nothing is judged, for an empty draft', () => {
    install();
    write(' \n\u200b\u00a0\u2060\u3164');
    element(target).dispatchEvent(make());
    expect(page).toEqual([type]);
    expect([evaluated, told]).toEqual([[], []]);
  });
});

it('has a line above for every row that can send', () => {
  const rows = SEND_EVENTS.filter(({ paths }) => paths.length > 0).map(({ type }) => type);
  expect(ROWS.map(([type]) => type).sort()).toEqual(rows.sort());
});

describe('what the person is doing', () => {
  it('a running composition keeps its Enter (compositionstart)', () => {
    install();
    write('PHI');
    dispatchTrusted(element('box'), new CompositionEvent('compositionstart', { bubbles: true }));
    const enter = dispatchTrusted(element('box'), key('keydown', { isComposing: true }));
    expect(enter.defaultPrevented).toBe(false);
    expect(told).toEqual([]);
  });

  it('gives it back at its end (compositionend)', () => {
    install();
    write('PHI');
    dispatchTrusted(element('box'), new CompositionEvent('compositionstart', { bubbles: true }));
    dispatchTrusted(element('box'), new CompositionEvent('compositionend', { data: 'x', bubbles: true }));
    expect(dispatchTrusted(element('box'), key('keydown', { isComposing: true })).defaultPrevented).toBe(
      true,
    );
  });

  it('Enter anywhere sends what was last typed (focusin)', () => {
    install();
    write('PHI');
    element('box').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    const enter = key('keydown');
    document.body.dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(true);
  });

  it('survives an adapter that throws at it', () => {
    const sendAttempt = () => {
      throw new Error('broken');
    };
    install({ site: { ...createFacebook(), sendAttempt } });
    for (const type of ['compositionstart', 'focusin']) element('box').dispatchEvent(event(type));
    element('box').dispatchEvent(new CompositionEvent('compositionend', { data: 'x', bubbles: true }));
    expect(page).toEqual(['compositionstart', 'focusin', 'compositionend']);
    expect(told).toEqual([]);
  });
});

describe('a flagged draft does not hold back', () => {
  it.each<readonly [string, string, () => Event]>([
    ['typing', 'box', () => key('keydown', letter)],
    ['a key press', 'box', () => key('keypress', letter)],
    ['the release of a key', 'box', () => key('keyup', letter)],
    ['Space', 'box', () => key('keydown', { key: ' ', code: 'Space' })],
    ['Shift+Enter', 'box', () => key('keydown', { shiftKey: true })],
    ['Tab', 'send', () => key('keydown', { key: 'Tab', code: 'Tab' })],
    ['arrows', 'box', () => key('keydown', { key: 'ArrowLeft', code: 'ArrowLeft' })],
    [
      'text',
      'box',
      () =>
        new InputEvent('beforeinput', {
          inputType: 'insertText',
          data: 'a',
          bubbles: true,
          cancelable: true,
        }),
    ],
    [
      'the end of a composition',
      'box',
      () => new CompositionEvent('compositionend', { data: 'a', bubbles: true, cancelable: true }),
    ],
    ['the caret', 'box', () => event('pointerdown')],
    ['a click in the text', 'box', () => event('click')],
    ['a click on a message', 'react', () => event('click')],
    ['Enter on a message', 'react', () => key('keydown')],
    ['a click elsewhere', 'elsewhere', () => event('click')],
  ])('%s', (_name, target, make) => {
    install();
    write('PHI');
    const made = make();
    element(target).dispatchEvent(made);
    expect(page).toEqual([made.type]);
    expect(made.defaultPrevented).toBe(false);
    expect([told, evaluated]).toEqual([[], []]);
  });
});

it('does not even ask the adapter about a typed key', () => {
  let asked = 0;
  const sendAttempt = () => {
    asked++;
    return undefined;
  };
  install({ site: { ...createFacebook(), sendAttempt } });
  for (const type of ['keydown', 'keypress', 'keyup']) element('box').dispatchEvent(key(type, letter));
  expect(asked).toBe(0);
});

const throws = (): never => {
  throw new Error('broken');
};
const attempted = (type = 'keydown') => {
  const made = type === 'keydown' ? key(type) : event(type);
  element(type === 'keydown' ? 'box' : 'send').dispatchEvent(made);
  return made.defaultPrevented;
};

describe('fails closed', () => {
  const reasons = () => told.map(({ decision }) => decision.reasons);
  const broken = (composer: Partial<Composer>): Site => {
    const site = createFacebook();
    const sendAttempt = (made: Event): SendAttempt | undefined => {
      const attempt = site.sendAttempt(made);
      return attempt && { ...attempt, composer: { ...attempt.composer, ...composer } };
    };
    return { ...site, sendAttempt };
  };

  beforeEach(() => write('anything'));

  it('when judging throws', () => {
    install({ evaluate: throws });
    expect(attempted()).toBe(true);
    expect(reasons()).toEqual([['gate-error']]);
    expect(told[0]?.draft).toBe('anything');
  });

  it('when reading throws', () => {
    install({ site: broken({ readDraft: throws }) });
    expect(attempted()).toBe(true);
    expect(reasons()).toEqual([['gate-error']]);
  });

  it('when the adapter throws', () => {
    install({ site: { ...createFacebook(), sendAttempt: throws } });
    expect([attempted(), attempted('click')]).toEqual([true, true]);
    expect(told[0]).toMatchObject({ attempt: undefined, draft: '', decision: { reasons: ['gate-error'] } });
  });

  it('but lets the person type and use the notice when the adapter throws', () => {
    install({
      site: { ...createFacebook(), sendAttempt: throws },
      isOwn: (made) => made.target === element('elsewhere'),
    });
    const typed = key('keydown', letter);
    element('box').dispatchEvent(typed);
    const pressed = event('click');
    element('elsewhere').dispatchEvent(pressed);
    expect([typed.defaultPrevented, pressed.defaultPrevented]).toEqual([false, false]);
  });

  it('when nobody can say whether an event is our own', () => {
    install({ isOwn: throws, evaluate: () => decide('block') });
    expect(attempted()).toBe(true);
  });

  it('when asking what a failure means throws', () => {
    install({ evaluate: throws, onFailure: throws });
    expect(attempted()).toBe(true);
    expect(reasons()).toEqual([['gate-error']]);
  });

  it('when telling of a stop throws, and no error escapes', () => {
    const errors: unknown[] = [];
    const onError = (error: ErrorEvent) => errors.push(error);
    window.addEventListener('error', onError);
    install({ evaluate: () => decide('block'), onDecision: throws });
    expect(attempted()).toBe(true);
    expect([errors, page]).toEqual([[], []]);
    window.removeEventListener('error', onError);
  });

  it('when the draft is too long to judge', () => {
    install();
    write('a'.repeat(MAX_DRAFT_LENGTH));
    expect(attempted()).toBe(false);
    write('a'.repeat(MAX_DRAFT_LENGTH + 1));
    expect(attempted('click')).toBe(true);
    expect(told.at(-1)).toMatchObject({ decision: { reasons: ['too-long'] } });
    expect(evaluated).toHaveLength(1);
  });

  it('unless the organization only observes', () => {
    install({ evaluate: throws, onFailure: (kind) => ({ ...decide('block', [kind]), action: 'allow' }) });
    expect(attempted()).toBe(false);
    expect(told).toMatchObject([
      { decision: { action: 'allow', verdict: 'block', reasons: ['gate-error'] } },
    ]);
  });
});

describe("what the editor's own state says", () => {
  const saying = (state: () => string | undefined) => createFacebook(() => state());

  it.each([
    ['clean', 'PHI in the state', true],
    ['', 'PHI in an empty box', true],
    ['PHI', 'clean', true],
    ['PHI', undefined, true],
    ['clean', 'clean too', false],
    ['clean', undefined, false],
  ])('%j on the screen and %j in the editor: stopped %s', (screen, state, stopped) => {
    install({ site: saying(() => state) });
    write(screen);
    expect(attempted()).toBe(stopped);
    expect(attempted('click')).toBe(stopped);
  });

  it('is what the notice is told of, where it is the worse', () => {
    install({ site: saying(() => 'PHI behind the screen') });
    write('clean');
    attempted();
    expect(told.at(-1)).toMatchObject({ draft: 'PHI behind the screen', decision: { action: 'block' } });
  });

  it('is not asked about twice where it only breaks lines differently', () => {
    install({ site: saying(() => 'clean \n\n words') });
    write('clean words');
    attempted();
    expect(evaluated).toEqual(['clean words']);
  });

  it('changes nothing when asking fails', () => {
    install({ site: saying(throws) });
    write('clean');
    expect(attempted()).toBe(false);
    write('PHI');
    expect(attempted()).toBe(true);
  });
});

it('stops for a warning as for a block', () => {
  install({ evaluate: () => decide('warn') });
  write('maybe');
  const made = key('keydown');
  element('box').dispatchEvent(made);
  expect([made.defaultPrevented, page]).toEqual([true, []]);
});

it('stops a form for the worst of its boxes and names that one', () => {
  document.body.innerHTML =
    '<form id="form"><textarea>ok</textarea><textarea>PHI</textarea><textarea>fine</textarea></form>';
  install();
  const made = event('submit');
  element('form').dispatchEvent(made);
  expect(made.defaultPrevented).toBe(true);
  expect(told).toMatchObject([{ draft: 'PHI' }]);
  expect(told[0]?.attempt?.composer.readDraft()).toBe('PHI');
});

it('reads the draft at the moment of sending', () => {
  install();
  write('clean');
  element('box').dispatchEvent(key('keydown', letter));
  write('PHI');
  const made = key('keydown');
  element('box').dispatchEvent(made);
  expect(made.defaultPrevented).toBe(true);
});

it('does instead what the key means, and bears it when that throws', () => {
  let done = 0;
  const site = createFacebook();
  const sendAttempt = (made: Event): SendAttempt | undefined => {
    const attempt = site.sendAttempt(made);
    return (
      attempt && {
        ...attempt,
        instead: () => {
          done++;
          throw new Error('broken');
        },
      }
    );
  };
  install({ site: { ...site, sendAttempt } });
  write('clean');
  element('box').dispatchEvent(key('keydown'));
  expect(done).toBe(0);
  write('PHI');
  const made = key('keydown');
  element('box').dispatchEvent(made);
  expect([done, made.defaultPrevented]).toEqual([1, true]);
});

it('of an update and of the copy before it: neither answers what the other one made', () => {
  const ends: string[] = [];
  element('box').addEventListener('compositionend', ({ data }) => ends.push(data));
  install();
  install();
  write('PHI');
  for (const data of ['x\n', '\n', '']) {
    element('box').dispatchEvent(new CompositionEvent('compositionend', { data, bubbles: true }));
  }
  // The second copy does not hear what the first one stopped. What cannot be read is stopped and has no answer.
  expect(ends).toEqual(['x', '']);
});

describe('one gesture is one decision', () => {
  const press = (types: readonly string[]) => {
    for (const type of types) dispatchTrusted(element('send'), event(type));
  };
  const MOUSE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

  it('of the mouse, and the next press is the next', () => {
    install();
    write('PHI');
    press(MOUSE);
    expect(told).toHaveLength(1);
    press(MOUSE);
    expect([told.length, page]).toEqual([2, []]);
  });

  it('of a held Enter with its repeats, and its release is stopped too', () => {
    install();
    write('PHI');
    dispatchTrusted(element('box'), key('keydown'));
    dispatchTrusted(element('box'), key('keydown', { repeat: true }));
    dispatchTrusted(element('box'), key('keydown', { repeat: true }));
    const release = dispatchTrusted(element('elsewhere'), key('keyup'));
    expect([told.length, release.defaultPrevented, page]).toEqual([1, true, []]);
    dispatchTrusted(element('elsewhere'), key('keyup'));
    expect(page).toEqual(['keyup']);
    dispatchTrusted(element('box'), key('keydown'));
    expect(told).toHaveLength(2);
  });

  it('the release of a key that was let through is let through', () => {
    install();
    write('clean');
    dispatchTrusted(element('box'), key('keydown'));
    write('PHI');
    dispatchTrusted(element('box'), key('keyup'));
    expect(page).toEqual(['keydown', 'keyup']);
  });

  it('told again when a later event of it fares worse', () => {
    install();
    write('clean');
    press(['pointerdown']);
    write('PHI');
    press(['pointerup', 'click']);
    expect(told.map(({ decision }) => decision.action)).toEqual(['allow', 'block']);
  });

  it('a stop is not judged twice, a pass is judged each time', () => {
    install();
    write('PHI');
    press(MOUSE);
    expect(evaluated).toEqual(['PHI']);
    write('clean');
    press(MOUSE);
    expect(evaluated).toEqual(['PHI', ...MOUSE.map(() => 'clean')]);
  });

  it('told again when other words follow at once, as when the page sends the form by itself', () => {
    install();
    write('PHI');
    press(MOUSE.slice(0, -1));
    write('other PHI');
    dispatchTrusted(element('form'), event('submit'));
    dispatchTrusted(element('form'), event('submit'));
    expect(told.map(({ draft }) => draft)).toEqual(['PHI', 'other PHI']);
  });

  it('of a script that plays a whole press, once for each draft', () => {
    install();
    write('PHI');
    for (const type of MOUSE) element('send').dispatchEvent(event(type));
    expect(told).toHaveLength(1);
    write('PHI again');
    element('send').click();
    expect(told.map(({ draft }) => draft)).toEqual(['PHI', 'PHI again']);
  });
});

describe('released', () => {
  const settled = async (promise: Promise<void> | undefined) => {
    let is = false;
    promise?.then(() => {
      is = true;
    });
    await Promise.resolve();
    await Promise.resolve();
    return is;
  };
  const pointer = (type: string) => dispatchTrusted(element('send'), event(type));

  beforeEach(() => {
    install();
    write('PHI');
  });

  it('waits for the key, however often it repeats', async () => {
    dispatchTrusted(element('box'), key('keydown'));
    const released = told[0]?.gesture.released();
    dispatchTrusted(element('box'), key('keydown', { repeat: true }));
    expect(await settled(released)).toBe(false);
    dispatchTrusted(element('box'), key('keyup'));
    expect(await settled(released)).toBe(true);
  });

  it('waits for the pointer', async () => {
    pointer('pointerdown');
    const released = told[0]?.gesture.released();
    pointer('mousedown');
    expect(await settled(released)).toBe(false);
    pointer('pointerup');
    expect(await settled(released)).toBe(true);
  });

  it('waits for nothing when a script did it', async () => {
    element('box').dispatchEvent(key('keydown'));
    expect(await settled(told[0]?.gesture.released())).toBe(true);
  });

  it('is not had from a script that plays the release', async () => {
    dispatchTrusted(element('box'), key('keydown'));
    element('box').dispatchEvent(key('keyup'));
    expect(await settled(told[0]?.gesture.released())).toBe(false);
  });

  it.each([
    ['the window loses the focus', () => window.dispatchEvent(new FocusEvent('blur'))],
    ['the page is left', () => window.dispatchEvent(event('pagehide'))],
    ['a drag took the pointer', () => document.body.dispatchEvent(event('dragend'))],
    [
      'Command is released, which hides the other releases',
      () => dispatchTrusted(document.body, key('keyup', { key: 'Meta', code: 'MetaLeft' })),
    ],
  ])('does not hang when %s', async (_name, happens) => {
    dispatchTrusted(element('box'), key('keydown'));
    const released = told[0]?.gesture.released();
    happens();
    expect(await settled(released)).toBe(true);
  });

  it('does not hang when a menu swallowed the release of the pointer', async () => {
    pointer('pointerdown');
    const released = told[0]?.gesture.released();
    dispatchTrusted(document.body, new MouseEvent('pointermove', { buttons: 1, bubbles: true }));
    expect(await settled(released)).toBe(false);
    dispatchTrusted(document.body, new MouseEvent('pointermove', { buttons: 0, bubbles: true }));
    expect(await settled(released)).toBe(true);
  });

  it('is not told by an element that loses the focus', async () => {
    dispatchTrusted(element('box'), key('keydown'));
    element('box').dispatchEvent(new FocusEvent('blur'));
    expect(await settled(told[0]?.gesture.released())).toBe(false);
  });
});

describe('the listeners', () => {
  it('stand in capture on window before those of the page', () => {
    install();
    write('PHI');
    document.addEventListener('keydown', () => page.push('document'), { capture: true, signal: stop.signal });
    element('box').dispatchEvent(key('keydown'));
    expect(page).toEqual([]);
  });

  it('are gone after the abort', () => {
    install();
    write('PHI');
    stop.abort();
    const made = key('keydown');
    element('box').dispatchEvent(made);
    expect(made.defaultPrevented).toBe(false);
  });

  it('come back when document.open() has taken them away', async () => {
    const added: string[] = [];
    const add = window.addEventListener;
    install();
    window.addEventListener = function record(this: Window, type: string, ...rest: unknown[]) {
      added.push(type);
      return Reflect.apply(add, this, [type, ...rest]);
    } as typeof window.addEventListener;
    try {
      const root = document.documentElement;
      root.remove();
      document.append(root);
      await Promise.resolve();
      for (const { type } of SEND_EVENTS) expect(added).toContain(type);
    } finally {
      window.addEventListener = add;
    }
  });
});

describe('a script that goes on and on', () => {
  const pressSend = () =>
    element('send').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is stopped every time, judged again at most once a second, and told of once', () => {
    install();
    write('PHI');
    let at = 0;
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockImplementation(() => at);
    for (at = 0; at < 10_000; at += 200) expect(pressSend()).toBe(false);
    expect(told.length).toBe(1);
    expect(evaluated.length).toBeLessThanOrEqual(11);
  });

  it('is told of again after a pause, and after a minute', () => {
    install();
    write('PHI');
    let at = 0;
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockImplementation(() => at);
    pressSend();
    at = 5_000;
    pressSend();
    expect(told.length).toBe(2);
    for (at = 6_000; at < 70_000; at += 1_000) pressSend();
    expect(told.length).toBe(3);
  });

  it('is not told of again because the person does something else meanwhile', () => {
    install();
    write('PHI');
    let at = 0;
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockImplementation(() => at);
    const goOnFor = (ms: number) => {
      for (const end = at + ms; at < end; at += 50) expect(pressSend()).toBe(false);
    };
    goOnFor(5_000);
    for (const type of ['pointerdown', 'pointerup', 'click'])
      dispatchTrusted(element('elsewhere'), event(type));
    goOnFor(5_000);
    dispatchTrusted(element('elsewhere'), key('keydown', letter));
    goOnFor(5_000);
    expect(told.length).toBe(1);
  });

  it('is not told of where it follows at once what the person was told of', () => {
    install();
    write('PHI');
    let at = 0;
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockImplementation(() => at);
    dispatchTrusted(element('box'), key('keydown'));
    dispatchTrusted(element('box'), key('keyup'));
    for (at = 50; at < 5_000; at += 50) pressSend();
    // The notice is closed.
    for (const type of ['pointerdown', 'pointerup', 'click'])
      dispatchTrusted(element('elsewhere'), event(type));
    for (; at < 10_000; at += 50) pressSend();
    expect(told.length).toBe(1);
  });

  it('and writes other words each time floods nobody', () => {
    install();
    let at = 0;
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockImplementation(() => at);
    for (at = 0; at < 5_000; at += 10) {
      write(`PHI ${at}`);
      expect(pressSend()).toBe(false);
    }
    expect(told.length).toBe(20);
  });

  it('lets the clean words go at once', () => {
    install();
    write('PHI');
    pressSend();
    write('clean');
    expect(pressSend()).toBe(true);
  });
});

describe('an open shadow root', () => {
  function shadowForm() {
    const host = document.body.appendChild(document.createElement('div'));
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<form><textarea></textarea><button></button></form>';
    const [form, area] = [shadow.querySelector('form'), shadow.querySelector('textarea')];
    if (!form || !area) throw new Error('no form');
    area.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    return { form, area };
  }

  it.each(['submit', 'click'])('keeps no %s from us that stays inside', (type) => {
    install();
    const { form, area } = shadowForm();
    area.value = 'PHI';
    const send = () => (type === 'submit' ? form : form.querySelector('button'))?.dispatchEvent(event(type));
    expect(send()).toBe(false);
    area.value = 'clean';
    expect(send()).toBe(true);
  });

  it('is not judged twice for what leaves it', () => {
    install();
    const { form, area } = shadowForm();
    area.value = 'clean';
    form
      .querySelector('button')
      ?.dispatchEvent(new Event('click', { bubbles: true, composed: true, cancelable: true }));
    expect(evaluated).toEqual(['clean']);
  });
});

it('stops the release of a key without a word where nobody meant to send', () => {
  install();
  write('PHI');
  dispatchTrusted(element('box'), key('keydown', { shiftKey: true }));
  const release = dispatchTrusted(element('box'), key('keyup'));
  expect(release.defaultPrevented).toBe(true);
  expect(page).toEqual(['keydown']);
  expect(told).toEqual([]);
});
