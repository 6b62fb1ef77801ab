import { beforeEach, describe, expect, it } from 'vitest';
import { createFacebook } from './sites/facebook.ts';
import type { SendAttempt, Site } from './types.ts';

/** A thread in the skeleton of Messenger's page, with nothing but structure. */
const THREAD = `
  <div role="banner"><div role="button" id="banner-button"></div></div>
  <div role="main">
    <h1>Ann Lee</h1><div role="button" id="call"></div>
    <div role="log"><div role="row"><div role="gridcell"><div dir="auto" id="message">hi</div>
      <div role="button" id="react"></div></div></div></div>
    <div class="wrap"><div role="region" id="region">
      <div role="button" id="attach"></div><input type="file" id="file">
      <div role="group"><div><div id="box" contenteditable="true" role="textbox"><p id="text">hello</p></div></div>
        <div role="button" id="emoji" aria-haspopup="dialog"></div></div>
      <span><div role="button" tabindex="0" id="send"><svg id="icon"></svg></div></span>
    </div><div role="button" id="outer-send"></div></div>
  </div>`;

let site: Site;
const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** What the adapter says of `event` at `target`, seen from window in capture as the gate sees it. */
function seen(target: EventTarget, event: Event): SendAttempt | undefined {
  let attempt: SendAttempt | undefined;
  const look = (dispatched: Event) => {
    attempt = site.sendAttempt(dispatched);
  };
  window.addEventListener(event.type, look, true);
  target.dispatchEvent(event);
  window.removeEventListener(event.type, look, true);
  return attempt;
}

const event = (type: string, init: EventInit = {}) =>
  new Event(type, { bubbles: true, cancelable: true, composed: true, ...init });
const key = (init: KeyboardEventInit = {}, type = 'keydown') =>
  new KeyboardEvent(type, {
    key: 'Enter',
    code: 'Enter',
    bubbles: true,
    cancelable: true,
    composed: true,
    ...init,
  });
const input = (inputType: string) =>
  new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true, composed: true });
const composition = (type: string, data: string) =>
  new CompositionEvent(type, { data, bubbles: true, cancelable: true, composed: true });

/** As the browser itself would make it: jsdom marks everything dispatched by a script. */
function trusted<E extends Event>(made: E, target: EventTarget): E {
  return new Proxy(made, {
    get: (of, name) => {
      if (name === 'isTrusted') return true;
      if (name === 'composedPath') {
        return () => {
          const path: EventTarget[] = [];
          for (let node: Node | null = target as Node; node; node = node.parentNode) path.push(node);
          return [...path, window];
        };
      }
      const value: unknown = Reflect.get(of, name, of);
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
}
const byPerson = (target: EventTarget, made: Event) => site.sendAttempt(trusted(made, target));

beforeEach(() => {
  document.body.innerHTML = THREAD;
  site = createFacebook();
});

describe('Enter in the box', () => {
  it.each([
    ['Enter', {}],
    ['Enter of the number pad', { code: 'NumpadEnter' }],
    ['only its code', { key: 'Unidentified' }],
    ['only its key code', { key: '', code: '', keyCode: 13 }],
    ['Enter with key code 229 while nothing is composed', { keyCode: 229 }],
    ['Enter that only claims a composition', { isComposing: true, keyCode: 229 }],
    ['Ctrl+Enter', { ctrlKey: true }],
    ['Alt+Enter', { altKey: true }],
    ['Meta+Enter', { metaKey: true }],
    ['Ctrl+Shift+Enter', { ctrlKey: true, shiftKey: true }],
    ['a repeat of a held Enter', { repeat: true }],
  ])('%s is an attempt', (_name, init: KeyboardEventInit) => {
    for (const type of ['keydown', 'keypress']) {
      const attempt = seen(element('#text'), key(init, type));
      expect(attempt).toMatchObject({ path: 'enter', alongside: [] });
      expect(attempt?.composer.element.id).toBe('box');
      expect(attempt?.quiet).toBeUndefined();
    }
  });

  it.each([
    ['Shift+Enter', key({ shiftKey: true })],
    ['a letter', key({ key: 'a', code: 'KeyA' })],
    ['Space', key({ key: ' ', code: 'Space' })],
    ['Tab', key({ key: 'Tab', code: 'Tab' })],
    ['an arrow', key({ key: 'ArrowUp', code: 'ArrowUp' })],
    ['Escape', key({ key: 'Escape', code: 'Escape' })],
    ['the keypress of Shift+Enter', key({ shiftKey: true }, 'keypress')],
    ['a letter of an input method', key({ key: 'Process', code: 'KeyN', keyCode: 229 })],
  ])('%s is none', (_name, pressed) => {
    expect(seen(element('#box'), pressed)).toBeUndefined();
  });

  it('belongs to the input method while a composition runs, and to the box afterwards', () => {
    const box = element('#box');
    byPerson(box, composition('compositionstart', ''));
    expect(byPerson(box, key({ isComposing: true, keyCode: 229 }))).toBeUndefined();
    expect(byPerson(box, key({}, 'keyup'))).toMatchObject({ path: 'enter', silent: true });
    byPerson(box, composition('compositionend', '日本'));
    expect(byPerson(box, key())).toMatchObject({ path: 'enter' });
  });

  it('is not disarmed by a composition that a script plays', () => {
    const box = element('#box');
    seen(box, composition('compositionstart', ''));
    expect(byPerson(box, key({ isComposing: true, keyCode: 229 }))).toMatchObject({ path: 'enter' });
  });

  it('released counts only where its press was not judged', () => {
    const box = element('#box');
    expect(byPerson(box, key({}, 'keyup'))).toMatchObject({ path: 'enter' });
    byPerson(box, key());
    expect(byPerson(box, key({}, 'keyup'))).toBeUndefined();
    byPerson(box, key());
    expect(seen(box, key({}, 'keyup'))).toMatchObject({ path: 'enter' });
  });

  it('that broke a line is stopped without a word on its release, when Shift may be up already', () => {
    const box = element('#box');
    byPerson(box, key({ shiftKey: true }));
    const release = byPerson(box, key({}, 'keyup'));
    expect(release).toMatchObject({ path: 'enter', silent: true });
    expect(release?.instead).toBeUndefined();
    byPerson(box, key({ shiftKey: true }));
    byPerson(box, key());
    expect(byPerson(box, key({}, 'keyup'))).toBeUndefined();
  });

  it.each(['contenteditable="plaintext-only"', 'contenteditable=""', 'contenteditable="TRUE"'])(
    'in <div %s>',
    (how) => {
      document.body.innerHTML = `<div><div ${how} id="box">a</div><button>x</button></div>`;
      expect(seen(element('#box'), key())).toMatchObject({ path: 'enter' });
    },
  );

  it('still counts where a page turned editing off on the editor', () => {
    element('#box').setAttribute('contenteditable', 'false');
    expect(seen(element('#box'), key())).toMatchObject({ path: 'enter' });
  });

  it('in a one-line field counts with Shift as well, since the browser submits on it', () => {
    document.body.innerHTML = '<form><input id="box" value="a"><button>x</button></form>';
    expect(seen(element('#box'), key({ shiftKey: true }))).toMatchObject({ path: 'enter' });
  });

  it.each(['password', 'search', 'checkbox'])('in <input type=%s> is none', (type) => {
    document.body.innerHTML = `<input id="box" type="${type}">`;
    expect(seen(element('#box'), key())).toBeUndefined();
  });

  it('in a PIN field is none, but in a longer text that claims to be one it is', () => {
    document.body.innerHTML = '<input id="box" maxlength="6" value="123456">';
    expect(seen(element('#box'), key())).toBeUndefined();
    (element('#box') as HTMLInputElement).value = 'a whole message';
    expect(seen(element('#box'), key())).toMatchObject({ path: 'enter' });
  });

  it('with nothing focused counts for the box that was typed in last', () => {
    expect(seen(document.body, key())).toBeUndefined();
    seen(element('#box'), event('focusin'));
    for (const target of [document.body, document.documentElement, document, window]) {
      expect(seen(target, key())?.composer.element.id).toBe('box');
      expect(seen(target, key({ key: ' ', code: 'Space' }))).toBeUndefined();
    }
    element('#box').remove();
    expect(seen(document.body, key())).toBeUndefined();
  });
});

describe('where Enter means something else', () => {
  it('is a quiet new line in a multi-line field', () => {
    document.body.innerHTML = '<div><textarea id="box">a</textarea><button>x</button></div>';
    expect(seen(element('#box'), key())).toMatchObject({ quiet: 'newline', instead: expect.any(Function) });
  });

  it('is none in a field of one row, which is how the box of a chat is built', () => {
    document.body.innerHTML = '<div><textarea id="box" rows="1">a</textarea><button>x</button></div>';
    expect(seen(element('#box'), key())?.quiet).toBeUndefined();
  });

  it('is a quiet new line in the editor of a dialog without messages', () => {
    document.body.innerHTML =
      '<div role="dialog"><div id="box" contenteditable="true">a</div><b role="button"></b></div>';
    expect(seen(element('#box'), key())?.quiet).toBe('newline');
  });

  it('is not in a conversation that stands in a dialog', () => {
    document.body.innerHTML = `<div role="dialog">${THREAD}</div>`;
    expect(seen(element('#box'), key())?.quiet).toBeUndefined();
  });

  it('is quiet while a list to pick from is open, and only then', () => {
    const box = element('#box');
    box.setAttribute('aria-controls', 'people');
    expect(seen(box, key())?.quiet).toBeUndefined();
    document.body.insertAdjacentHTML(
      'beforeend',
      '<ul role="listbox" id="people"><li role="option">Ann</li></ul>',
    );
    expect(seen(box, key())).toMatchObject({ path: 'enter', quiet: 'typeahead' });
    box.removeAttribute('aria-controls');
    expect(seen(box, key())?.quiet).toBeUndefined();
  });
});

describe('a line break without a key', () => {
  it.each(['insertParagraph', 'insertLineBreak'])('%s is an attempt', (type) => {
    expect(seen(element('#box'), input(type))).toMatchObject({ path: 'soft-newline' });
  });

  it.each(['insertText', 'insertFromPaste', 'deleteContentBackward', 'insertCompositionText'])(
    '%s is none',
    (type) => {
      expect(seen(element('#box'), input(type))).toBeUndefined();
    },
  );

  it('is none where Shift+Enter asked for it', () => {
    const box = element('#box');
    byPerson(box, key({ shiftKey: true }));
    expect(byPerson(box, input('insertLineBreak'))).toBeUndefined();
    byPerson(box, key({ shiftKey: true }, 'keyup'));
    expect(byPerson(box, input('insertLineBreak'))).toMatchObject({ path: 'soft-newline' });
  });

  it('is none where a script only played Shift+Enter before it', () => {
    seen(element('#box'), key({ shiftKey: true }));
    expect(seen(element('#box'), input('insertLineBreak'))).toMatchObject({ path: 'soft-newline' });
  });

  it('counts when a composition ends in one, and gives the editor an end without it', () => {
    const box = element('#box');
    const attempt = seen(box, composition('compositionend', 'ok\n'));
    expect(attempt).toMatchObject({ path: 'composition-end' });
    const ends: [string, unknown][] = [];
    box.addEventListener('compositionend', (end) => {
      ends.push([end.data, site.sendAttempt(end)]);
    });
    attempt?.instead?.();
    expect(ends).toEqual([['ok', undefined]]);
    expect(seen(box, composition('compositionend', 'ok'))).toBeUndefined();
  });
});

const ACTIVATIONS = [
  ['pointerdown', 'pointer'],
  ['mousedown', 'pointer'],
  ['pointerup', 'pointer'],
  ['mouseup', 'pointer'],
  ['touchstart', 'touch'],
  ['touchend', 'touch'],
  ['click', 'click'],
  ['auxclick', 'click'],
  ['dblclick', 'click'],
] as const;

describe.each(ACTIVATIONS)('%s', (type, path) => {
  it.each(['#send', '#icon', '#emoji', '#attach', '#file', '#region', '#outer-send'])(
    'on %s is an attempt',
    (at) => {
      const attempt = seen(element(at), event(type));
      expect(attempt).toMatchObject({ path });
      expect(attempt?.composer.element.id).toBe('box');
    },
  );

  it.each(['#text', '#box', '#message', '#react', '#call', '#banner-button', 'body'])(
    'on %s is none',
    (at) => {
      expect(seen(element(at), event(type))).toBeUndefined();
    },
  );

  it('on a button inside the text is an attempt', () => {
    element('#text').insertAdjacentHTML('beforeend', '<b role="button" id="inside"></b>');
    expect(seen(element('#inside'), event(type))).toMatchObject({ path });
  });
});

describe('a key on something focused', () => {
  const space = { key: ' ', code: 'Space' };
  it.each(['keydown', 'keypress', 'keyup'])('Enter and Space are attempts (%s)', (type) => {
    for (const init of [{}, space, { key: 'Spacebar', code: '' }]) {
      expect(seen(element('#send'), key(init, type))).toMatchObject({ path: 'button-key' });
    }
    expect(seen(element('#send'), key({ key: 'Tab', code: 'Tab' }, type))).toBeUndefined();
    expect(seen(element('#react'), key({}, type))).toBeUndefined();
  });

  it('Space typed into another field near the box is none', () => {
    element('#attach').insertAdjacentHTML('beforebegin', '<input type="search" id="gif">');
    expect(seen(element('#gif'), key(space))).toBeUndefined();
  });
});

describe('the region', () => {
  it.each(['aria-haspopup', 'aria-disabled', 'disabled', 'hidden', 'aria-hidden', 'inert'])(
    'does not let go of Send for %s',
    (name) => {
      element('#send').setAttribute(name, 'true');
      expect(seen(element('#send'), event('click'))).toMatchObject({ path: 'click' });
    },
  );

  it.each(['log', 'grid', 'banner', 'navigation', 'article', 'main', 'feed', 'textbox-no'])(
    'does not let go of Send for role=%s, with or without a region around it',
    (role) => {
      element('#send').setAttribute('role', role);
      expect(seen(element('#send'), event('click'))).toMatchObject({ path: 'click' });
      element('#region').removeAttribute('role');
      expect(seen(element('#send'), event('click'))).toMatchObject({ path: 'click' });
    },
  );

  it('holds without any role', () => {
    for (const name of ['region', 'group']) element(`[role=${name}]`).removeAttribute('role');
    expect(seen(element('#send'), event('click'))).toMatchObject({ path: 'click' });
    expect(seen(element('#react'), event('click'))).toBeUndefined();
  });

  it('of one chat tab is not that of the other', () => {
    const tab = (id: string) =>
      `<div class="tab"><header><b role="button" id="close${id}"></b></header>
       <div role="log"><div role="row"><p dir="auto">hi</p></div></div>
       <div><div id="box${id}" contenteditable="true">a</div><b role="button" id="send${id}"></b></div></div>`;
    document.body.innerHTML = `<div>${tab('1')}${tab('2')}</div>`;
    for (const id of ['1', '2']) {
      const attempt = seen(element(`#send${id}`), event('click'));
      expect(attempt?.composer.element.id).toBe(`box${id}`);
      expect(attempt?.alongside).toEqual([]);
      expect(seen(element(`#close${id}`), event('click'))).toBeUndefined();
    }
  });

  it.each(['list', 'grid'])('of a box in a share sheet has every name of the %s', (role) => {
    document.body.innerHTML = `<div role="dialog"><div role="${role}">
      <div role="row"><b role="button" id="send1"></b></div><div role="row"><b role="button" id="send2"></b></div></div>
      <div role="group"><div id="box" contenteditable="true">a</div><b role="button" id="emoji"></b></div></div>
      <b role="button" id="elsewhere"></b>`;
    for (const id of ['send1', 'send2', 'emoji'])
      expect(seen(element(`#${id}`), event('click'))?.composer.element.id).toBe('box');
    expect(seen(element('#elsewhere'), event('click'))).toBeUndefined();
  });

  it('of a comment under a post that was opened in a dialog has not the buttons of the post', () => {
    document.body.innerHTML = `<div role="dialog"><div role="article"><b role="button" id="like"></b><p>text</p></div>
      <div role="group"><div id="box" contenteditable="true">a</div><b role="button" id="send"></b></div></div>`;
    expect(seen(element('#send'), event('click'))?.composer.element.id).toBe('box');
    expect(seen(element('#like'), event('click'))).toBeUndefined();
  });

  it('of a comment is within its post', () => {
    document.body.innerHTML = `<div role="feed">${['1', '2']
      .map(
        (id) => `<div role="article"><b role="button" id="like${id}"></b><p>text</p>
        <div><div id="box${id}" contenteditable="true">a</div><b role="button" id="send${id}"></b></div></div>`,
      )
      .join('')}</div>`;
    expect(seen(element('#send1'), event('click'))?.composer.element.id).toBe('box1');
    expect(seen(element('#send2'), event('click'))?.alongside).toEqual([]);
  });

  it('of an empty box is not looked for: there is nothing to send', () => {
    document.body.innerHTML =
      '<div role="region"><div id="box" contenteditable="true"></div><button id="send"></button></div>';
    expect(seen(element('#send'), event('click'))).toBeUndefined();
    element('#box').textContent = 'a';
    expect(seen(element('#send'), event('click'))?.composer.element.id).toBe('box');
  });

  it('falls back on the nearest ancestor with a button', () => {
    document.body.innerHTML =
      '<div role="log"></div><section><div><div id="box" contenteditable="true">a</div></div><textarea>b</textarea>' +
      '<button id="send"></button></section>';
    const attempt = seen(element('#send'), event('click'));
    expect(
      [attempt?.composer, ...(attempt?.alongside ?? [])].map((composer) => composer?.element.localName),
    ).toEqual(['div', 'textarea']);
  });

  it.each([
    ['form=', '<form id="f"><textarea id="box">a</textarea></form>', '<button id="send" form="f"></button>'],
    [
      'form= of the box',
      '<textarea id="box" form="f">a</textarea>',
      '<form id="f"><button id="send"></button></form>',
    ],
    [
      'commandfor',
      '<div role="dialog" id="d"><i role="button"></i><b id="box" contenteditable="true">a</b></div>',
      '<b id="send" commandfor="d"></b>',
    ],
    [
      'an id that is there twice',
      '<p id="p"></p><p><b id="box" contenteditable="true">a</b><i role="button"></i></p><p id="box"></p>',
      '<b id="send" aria-controls="box"></b>',
    ],
    [
      'aria-controls',
      '<p><b id="box" contenteditable="true">a</b><i role="button"></i></p>',
      '<b id="send" aria-controls="x box"></b>',
    ],
  ])('reaches what is tied to it by %s', (_name, box, tied) => {
    document.body.innerHTML = `<main><div>${box}</div></main><nav><a href="#">x</a>${tied}</nav>`;
    expect(seen(element('#send'), event('click'))?.composer.element.id).toBe('box');
  });

  it('has a box in an open shadow root close by that nobody focused yet', () => {
    document.body.innerHTML = '<main><div><p id="host"></p><button id="send"></button></div></main>';
    element('#host').attachShadow({ mode: 'open' }).innerHTML =
      '<div id="box" contenteditable="true">a</div>';
    expect(seen(element('#send'), event('click'))?.composer.element.id).toBe('box');
  });

  it('has the boxes of a frame where the frame stands, and its buttons for the boxes around it', () => {
    document.body.innerHTML = '<main><div><iframe></iframe><button id="send"></button></div></main>';
    const inner = document.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.innerHTML = '<div id="box" contenteditable="true">a</div>';
    expect(seen(element('#send'), event('click'))?.composer.element.id).toBe('box');

    inner.body.innerHTML = '<button id="inner-send"></button>';
    document.querySelector('main div')?.insertAdjacentHTML('afterbegin', '<textarea id="outer">b</textarea>');
    const press = inner.querySelector('button');
    expect(press && byPerson(press, event('click'))?.composer.element.id).toBe('outer');

    document.body.insertAdjacentHTML('beforeend', '<nav><button id="far"></button></nav>');
    expect(seen(element('#far'), event('click'))).toBeUndefined();
  });

  it('has no field that only shows something, unless somebody typed in it', () => {
    document.body.innerHTML =
      '<div><div id="box" contenteditable="true"></div><input readonly id="link" value="a"><button id="send"></button></div>';
    expect(seen(element('#send'), event('click'))).toBeUndefined();
    seen(element('#link'), event('focusin'));
    expect(seen(element('#send'), event('click'))?.composer.element.id).toBe('link');
  });

  it('reaches through open shadow roots', () => {
    document.body.innerHTML = '<div id="host"></div><button id="elsewhere"></button>';
    const shadow = element('#host').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<div><div id="box" contenteditable="true">a</div><button id="send"></button></div>';
    const send = shadow.querySelector('#send');
    expect(send && seen(send, event('click'))).toMatchObject({ path: 'click' });
    const box = shadow.querySelector('#box');
    expect(box && seen(box, key())).toMatchObject({ path: 'enter' });
  });

  it('holds where controls hide the properties of their form and images those of the document', () => {
    document.body.innerHTML = `<form>${[
      'parentNode',
      'matches',
      'getAttribute',
      'querySelectorAll',
      'contains',
      'nodeType',
      'localName',
    ]
      .map((name) => `<input name="${name}" type="hidden">`)
      .join('')}<textarea id="box">a</textarea><button id="send" name="nextSibling"></button></form>
      <img name="querySelectorAll"><img name="body"><form name="defaultView"></form>`;
    expect(seen(element('#send'), event('click'))?.composer.element.id).toBe('box');
  });
});

describe('a form that is sent', () => {
  it('sends every box in it and those tied to it', () => {
    document.body.innerHTML =
      '<form id="f"><input value="a"><textarea>b</textarea><input type="password"></form><p><textarea form="f">c</textarea></p>';
    const attempt = seen(element('#f'), event('submit'));
    expect(attempt?.path).toBe('submit');
    expect(
      [attempt?.composer, ...(attempt?.alongside ?? [])].map((composer) => composer?.readDraft()),
    ).toEqual(['a', 'b', 'c']);
  });

  it('sends no box elsewhere', () => {
    document.body.innerHTML = `${THREAD}<nav><form id="f"><input type="search"><button></button></form></nav>`;
    expect(seen(element('#f'), event('submit'))).toBeUndefined();
  });
});

it('gives the same composer for the same box', () => {
  expect(seen(element('#box'), key())?.composer).toBe(seen(element('#send'), event('click'))?.composer);
});

it('counts the boxes of a page, not its one-line fields', () => {
  document.body.insertAdjacentHTML('beforeend', '<textarea></textarea><input><div id="host"></div>');
  element('#host').attachShadow({ mode: 'open' }).innerHTML = '<div contenteditable="true"></div>';
  expect(site.status(document)).toEqual({ composers: 3 });
});

describe('a page that hides its way to send', () => {
  it.each([
    [
      'beside a group with a button of its own',
      '<div>BOX<b role="button"></b></div><div role="button" id="send"></div>',
    ],
    ['in a second row', '<div>BOX<b role="button"></b></div><div><div role="button" id="send"></div></div>'],
    [
      'behind an empty field',
      '<div role="group">BOX<b role="button"></b></div><textarea hidden></textarea><div role="button" id="send"></div>',
    ],
  ])('is found %s', (_name, html) => {
    const box = '<div id="box" contenteditable="true">a</div>';
    for (const page of [
      '<main><div role="log"><p>x</p><p>y</p><p>z</p></div>HTML</main>',
      '<article><p>x</p><p>y</p>HTML</article>',
    ]) {
      document.body.innerHTML = page.replace('HTML', html.replace('BOX', box));
      expect(seen(element('#send'), event('click'))?.composer.element.id).toBe('box');
    }
  });

  it('reaches no further than the next box that has a button', () => {
    const pane = (id: string) =>
      `<div><div role="log"><p>x</p><p>y</p><p>z</p></div><div id="box${id}" contenteditable="true">a</div><div role="button" id="send${id}"></div></div>`;
    document.body.innerHTML = pane('1') + pane('2');
    const attempt = seen(element('#send2'), event('click'));
    expect([attempt?.composer, ...(attempt?.alongside ?? [])].map((one) => one?.element.id)).toEqual([
      'box2',
    ]);
  });

  it.each([
    ['keydown', 'enter'],
    ['keypress', 'enter'],
    ['beforeinput', 'soft-newline'],
    ['compositionend', 'composition-end'],
  ])('is taken for the worst where a %s says nothing that we can read', (type, path) => {
    document.body.innerHTML = THREAD;
    expect(seen(element('#text'), event(type))?.path).toBe(path);
  });

  it('is found where inserted text is nothing but line breaks', () => {
    document.body.innerHTML = THREAD;
    const lines = (data: string) =>
      new InputEvent('beforeinput', { inputType: 'insertText', data, bubbles: true, composed: true });
    expect(seen(element('#text'), lines('\n\n'))?.path).toBe('soft-newline');
    expect(seen(element('#text'), lines('a\n'))).toBeUndefined();
  });

  it.each([
    ['a button that calls itself a box', '<div role="button" contenteditable="true" id="send">s</div>'],
    ['a box around the box and the button', ''],
  ])('is found where it is %s', (_name, send) => {
    document.body.innerHTML = send
      ? `<div role="region"><div id="box" contenteditable="true">a</div>${send}</div>`
      : '<div role="textbox" contenteditable="true"><div role="region"><textarea id="box">a</textarea><i id="send"></i></div></div>';
    const attempt = seen(element('#send'), event('click'));
    expect([attempt?.composer, ...(attempt?.alongside ?? [])].map((one) => one?.element.id)).toContain('box');
  });
});
