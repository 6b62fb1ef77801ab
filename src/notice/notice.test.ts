import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dispatchTrusted } from '../../test/dispatch-trusted.ts';
import { localeText } from '../../test/locale-text.ts';
import type { Composer } from '../composer/types.ts';
import { SAFE_PAGE_POLICY } from '../policy/page-defaults.ts';
import type { Decision, PagePolicy } from '../policy/types.ts';
import { createNotice, type Notice, type NoticeChoice } from './notice.ts';
import type { LineOffer } from './quiet-line.tsx';
import type { Offers } from './ways.ts';

const POLICY: PagePolicy = {
  ...SAFE_PAGE_POLICY,
  source: 'managed',
  organizationName: 'Riverside',
  emergencyTexts: [{ language: 'en', text: 'Is a life at risk? Call 911 now.' }],
  why: [
    { language: 'en', text: 'No agreement covers it.' },
    { language: 'es', text: 'Ningún acuerdo lo cubre.' },
  ],
  platforms: [
    { name: 'Portal', url: 'https://portal.example.org/', audience: 'patients' },
    { name: 'Bad', url: 'javascript:alert(1)', audience: 'team' },
  ],
  trainings: [{ title: 'Texting', url: 'https://training.example.org/' }],
};
const DRAFT = 'Ann has flu';
const BLOCK: Decision = {
  action: 'block',
  verdict: 'block',
  reasons: ['R2'],
  findings: [
    { kind: 'name', start: 0, end: 3, confidence: 1, subject: 'third-person' },
    { kind: 'condition', start: 8, end: 11, confidence: 1, subject: 'third-person', strength: 'medium' },
  ],
};
const ERROR: Decision = { action: 'block', verdict: 'block', reasons: ['gate-error'], findings: [] };

let notice: Notice;
let composer: Composer;
let choices: NoticeChoice[];
let opened: string[];
let copied: string[];
let copyFails: boolean;
let ending: AbortController;
let release: () => void;
/** The newest closed root, as nobody but its creator can reach it. */
let root: () => ShadowRoot;

beforeEach(() => {
  const attachShadow = vi.spyOn(Element.prototype, 'attachShadow');
  root = () => {
    const result = attachShadow.mock.results.at(-1);
    if (result?.type !== 'return') throw new Error('nothing was shown');
    return result.value;
  };
  document.body.innerHTML = '<div id="box" tabindex="0"></div>';
  const element = document.querySelector('div') ?? document.body;
  composer = {
    element,
    surface: 'message',
    readDraft: () => DRAFT,
    readEditorState: () => undefined,
    replaceDraft: async () => false,
    thread: () => ({ kind: 'unknown', recent: [] }),
    threadId: () => undefined,
    focus: () => element.focus(),
  };
  choices = [];
  opened = [];
  copied = [];
  copyFails = false;
  ending = new AbortController();
  const { signal } = ending;
  notice = createNotice({
    window,
    text: localeText('en'),
    openLink: (url) => opened.push(url),
    copy: async (text) => {
      if (copyFails) throw new Error('not allowed');
      copied.push(text);
    },
    signal,
  });
});

afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
});

function show(
  decision: Decision = BLOCK,
  policy: PagePolicy = POLICY,
  offers: Partial<Offers> = {},
  draft = DRAFT,
): void {
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  notice.show({
    matter: { kind: 'message' },
    decision,
    draft,
    composer,
    policy,
    released,
    offers: { mayOverride: false, mayReport: false, mayAskException: false, ...offers },
    onChoice: (choice) => choices.push(choice),
  });
}

async function showReleased(...what: Parameters<typeof show>): Promise<void> {
  show(...what);
  release();
  await vi.waitFor(() => expect(button('edit')?.getAttribute('aria-disabled')).toBe('false'));
}

function button(value: string): HTMLButtonElement | null {
  return root().querySelector(`button[value="${value}"]`);
}

/** As the browser makes it, when a person or assistive technology does it. */
function play(target: EventTarget | null, event: Event): void {
  if (target === null) throw new Error('nothing is there');
  dispatchTrusted(target, event);
}

function press(target: EventTarget | null): void {
  play(target, new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}

function words(): string {
  return root().querySelector('dialog')?.textContent ?? '';
}

/** jsdom has no modal dialogs; this is as much of them as the notice relies on. */
function withModalDialogs(): void {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      if (!this.isConnected || this.open) throw new DOMException('', 'InvalidStateError');
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
}

describe('what the notice says', () => {
  it('names kinds in plain words, marks them in the quote and offers the platform', () => {
    show();
    expect(words()).toContain('Not sent: this looks like patient information');
    expect(words()).toContain('We found a name and a health condition.');
    expect([...root().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Ann', 'flu']);
    expect(words()).toContain('No agreement covers it.');
    expect(root().querySelector('a')?.textContent).toContain('Copy and open Portal');
    expect(words()).not.toContain('I checked');
  });

  it('offers https links only', () => {
    show();
    const links = [...root().querySelectorAll('a')].map((link) => link.href);
    expect(links).toEqual(['https://portal.example.org/', 'https://training.example.org/']);
  });

  it('says where to go when no platform is listed', () => {
    show(BLOCK, { ...POLICY, platforms: [] });
    expect(words()).toContain('Use your organization’s approved platform instead.');
  });

  it.each([
    ['gate-error', 'Not sent: we could not check this message'],
    ['too-long', 'Not sent: this message is too long to check'],
  ] as const)('explains %s as our own limit, not the person’s', (reason, heading) => {
    show({ ...ERROR, reasons: [reason] });
    expect(words()).toContain(heading);
    expect(words()).not.toContain('patient information');
  });

  it('speaks Spanish, with the policy’s Spanish sentence', () => {
    const { signal } = ending;
    const spanish = createNotice({
      window,
      text: localeText('es'),
      openLink: () => undefined,
      copy: async () => undefined,
      signal,
    });
    const released = Promise.resolve();
    spanish.show({
      matter: { kind: 'message' },
      decision: BLOCK,
      draft: DRAFT,
      composer,
      policy: POLICY,
      released,
      onChoice: () => undefined,
    });
    expect(words()).toContain('Encontramos un nombre y un problema de salud.');
    expect(words()).toContain('Ningún acuerdo lo cubre.');
    expect(root().querySelector('dialog')?.lang).toBe('es');
  });

  it('is an alert dialog with a name and a description', () => {
    show();
    const dialog = root().querySelector('dialog');
    expect(dialog?.getAttribute('role')).toBe('alertdialog');
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      for (const id of dialog?.getAttribute(attribute)?.split(' ') ?? ['missing']) {
        expect(root().getElementById(id)?.textContent, id).toBeTruthy();
      }
    }
  });
});

describe('the gesture that was stopped', () => {
  it('presses nothing before every key and pointer is released', async () => {
    show({ ...BLOCK, action: 'warn' });
    for (const value of ['edit', 'acknowledge']) press(button(value));
    press(root().querySelector('a'));
    expect(notice.visible).toBe(true);
    expect(choices).toEqual([]);
    expect(opened).toEqual([]);
    release();
    await vi.waitFor(() => expect(button('edit')?.getAttribute('aria-disabled')).toBe('false'));
    press(button('edit'));
    expect(choices).toEqual([{ kind: 'edit' }]);
  });

  it('does not swallow an Escape that comes before the end of it', async () => {
    show();
    const host = document.documentElement.lastElementChild;
    for (const type of ['keydown', 'keyup'])
      play(host, new KeyboardEvent(type, { key: 'Escape', code: 'Escape', bubbles: true }));
    expect(notice.visible).toBe(true);
    release();
    await vi.waitFor(() => expect(notice.visible).toBe(false));
    expect(choices).toEqual([{ kind: 'edit' }]);
  });

  it('finds the focus on the heading, not on a button', () => {
    show();
    expect(root().activeElement?.tagName).toBe('H1');
  });

  it('cannot be repeated by the page to hold the buttons off', async () => {
    await showReleased();
    show();
    expect(button('edit')?.getAttribute('aria-disabled')).toBe('false');
  });
});

describe('ways on', () => {
  it('edit closes it and gives the focus back to the box', async () => {
    await showReleased();
    press(button('edit'));
    expect(notice.visible).toBe(false);
    expect(document.activeElement).toBe(composer.element);
    expect(document.documentElement.lastElementChild).toBe(document.body);
  });

  it('a platform link opens once, through the browser, and leaves the notice', async () => {
    await showReleased();
    const link = root().querySelector('a');
    link?.focus();
    press(link);
    await vi.waitFor(() => expect(words()).toContain('Copied. Paste it there.'));
    expect(copied).toEqual([DRAFT]);
    expect(opened).toEqual(['https://portal.example.org/']);
    expect(choices).toEqual([{ kind: 'platform' }]);
    expect(notice.visible).toBe(true);
  });

  it('after the move both the box and the clipboard can be cleared', async () => {
    await showReleased();
    root().querySelector('a')?.focus();
    press(root().querySelector('a'));
    await vi.waitFor(() => expect(button('clear-all')).not.toBeNull());
    press(button('clear-all'));
    expect(copied).toEqual([DRAFT, '']);
    expect(choices.at(-1)).toEqual({ kind: 'replace', by: 'nothing' });
    expect(notice.visible).toBe(false);
  });

  it('says so when nothing could be copied, and opens the platform all the same', async () => {
    copyFails = true;
    await showReleased();
    root().querySelector('a')?.focus();
    press(root().querySelector('a'));
    await vi.waitFor(() => expect(words()).toContain('We could not copy it.'));
    expect(opened).toEqual(['https://portal.example.org/']);
    expect(button('clear')).toBeNull();
  });

  it('shows what a safe text changes before it is used', async () => {
    await showReleased(BLOCK, POLICY, { safe: 'The patient has flu' });
    press(button('safe'));
    const texts = (tag: string) => [...root().querySelectorAll(tag)].map(({ textContent }) => textContent);
    expect(texts('del')).toEqual(['Ann']);
    expect(texts('ins')).toEqual(['The patient']);
    expect(root().activeElement?.tagName).toBe('H2');
    expect(choices).toEqual([]);
    press(button('use-safe'));
    expect(choices).toEqual([{ kind: 'replace', by: 'safe' }]);
  });

  it('puts the reply of the organization into the box in one click', async () => {
    await showReleased(BLOCK, POLICY, { reply: 'Please call our office.' });
    expect(words()).toContain('Please call our office.');
    press(button('use-reply'));
    expect(choices).toEqual([{ kind: 'replace', by: 'reply' }]);
  });

  it('leads to the training that comes with the program, and stays', async () => {
    await showReleased();
    press(button('lesson'));
    expect(choices).toEqual([{ kind: 'lesson' }]);
    expect(notice.visible).toBe(true);
  });

  it('takes a report of a wrong stop by one reason of a list, and stays', async () => {
    await showReleased(BLOCK, POLICY, { mayReport: true, mayAskException: false });
    const list = [...root().querySelectorAll('summary')].find(
      ({ textContent }) => textContent === 'This is not patient information',
    )?.parentElement;
    // Opening the list is the one click before it.
    expect([...(list?.querySelectorAll('button') ?? [])].map(({ value }) => value)).toEqual([
      'report:not-a-patient',
      'report:no-health',
      'report:general',
      'report:other',
    ]);
    press(button('report:not-a-patient'));
    expect(choices).toEqual([{ kind: 'wrong-block', because: 'not-a-patient' }]);
    expect(words()).toContain('Thank you.');
    expect(notice.visible).toBe(true);
    press(button('edit'));
    expect(notice.visible).toBe(false);
  });

  it('asks for a reason before a warning is overridden, where the organization wants one', async () => {
    await showReleased({ ...BLOCK, action: 'warn' }, { ...POLICY, overrides: 'reason' });
    expect(button('acknowledge')).toBeNull();
    press(button('anyway'));
    press(button('acknowledge:general'));
    expect(choices).toEqual([{ kind: 'acknowledge', because: 'general' }]);
  });

  it('lets a message go in an emergency after two questions, and never without them', async () => {
    await showReleased(BLOCK, POLICY, { mayOverride: true, emergency: 'Please call 911 now.' });
    expect(words()).toContain('Is a life at risk? Call 911 now.');
    expect(button('emergency')).toBeNull();
    press(button('sure'));
    expect(words()).toContain('It is recorded as urgent');
    // The first button goes back: who presses on without reading sends nothing.
    expect(root().querySelector('.buttons button')?.getAttribute('value')).toBe('ways');
    press(button('really'));
    expect(choices).toEqual([]);
    press(button('emergency'));
    expect(choices).toEqual([{ kind: 'emergency' }]);
    expect(notice.visible).toBe(false);
  });

  it('asks anew where the draft changed under a question', async () => {
    await showReleased(BLOCK, POLICY, { mayOverride: true });
    press(button('sure'));
    press(button('really'));
    show({ ...BLOCK, findings: [] }, POLICY, { mayOverride: true }, 'Bob has HIV');
    expect(button('emergency')).toBeNull();
    expect(button('sure')).not.toBeNull();
  });

  it('has no way to send where there is none', async () => {
    await showReleased(BLOCK, POLICY, {});
    for (const value of ['sure', 'safe', 'use-reply', 'use-call', 'wrong', 'acknowledge'])
      expect(button(value), value).toBeNull();
  });

  it('a warning can be confirmed, and then the person is told to send again', async () => {
    await showReleased({ ...BLOCK, action: 'warn' });
    press(button('acknowledge'));
    expect(choices).toEqual([{ kind: 'acknowledge' }]);
    await vi.waitFor(() => expect(root().textContent).toContain('Press send again'));
    expect(root().querySelector('[role=status]')).not.toBeNull();
  });

  it('Escape means edit, on release and once', async () => {
    await showReleased();
    const host = document.documentElement.lastElementChild;
    play(host, new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }));
    play(host, new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }));
    expect(notice.visible).toBe(true);
    play(host, new KeyboardEvent('keyup', { key: 'Escape', code: 'Escape', bubbles: true }));
    expect(choices).toEqual([{ kind: 'edit' }]);
  });

  it('a held Enter does not reach the box behind', async () => {
    await showReleased({ ...BLOCK, action: 'warn' });
    const enter = { key: 'Enter', code: 'Enter', bubbles: true };
    play(button('acknowledge'), new KeyboardEvent('keydown', { ...enter, composed: true }));
    press(button('acknowledge'));
    expect(notice.visible).toBe(true);
    play(button('acknowledge'), new KeyboardEvent('keyup', { ...enter, composed: true }));
    expect(choices).toEqual([{ kind: 'acknowledge' }]);
  });
});

describe('the page', () => {
  it('sees no key, click, clipboard or focus event of the notice', async () => {
    await showReleased();
    const seen: string[] = [];
    const types = [
      'keydown',
      'keyup',
      'keypress',
      'beforeinput',
      'input',
      'paste',
      'click',
      'pointerdown',
      'focusin',
    ];
    for (const type of types) {
      window.addEventListener(type, () => seen.push(type), { capture: true, signal: ending.signal });
    }
    const inside = root().querySelector('a');
    for (const type of types) {
      inside?.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
    }
    expect(seen).toEqual([]);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(seen).toEqual(['keydown']);
  });

  it('has nothing of ours in it before the first stop', () => {
    expect(document.documentElement.lastElementChild).toBe(document.body);
  });

  it('cannot make it go by removing it; after five times it becomes a banner', async () => {
    withModalDialogs();
    await showReleased();
    const { host } = root();
    for (let times = 1; times <= 5; times++) {
      host.remove();
      await vi.waitFor(() => expect(host.isConnected).toBe(true));
      expect(root().querySelector('.banner')).toBeNull();
    }
    host.remove();
    await vi.waitFor(() => expect(root().querySelector('dialog.banner')?.hasAttribute('open')).toBe(true));
    expect(host.isConnected).toBe(true);
    press(button('edit'));
    expect(choices).toEqual([{ kind: 'edit' }]);
  });

  it('cannot close it or press in it by events of its own making', async () => {
    await showReleased({ ...BLOCK, action: 'warn' });
    const { host } = root();
    for (const type of ['keydown', 'keyup']) {
      host.dispatchEvent(new KeyboardEvent(type, { key: 'Escape', code: 'Escape', bubbles: true }));
    }
    root().querySelector('a')?.focus();
    host.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    button('acknowledge')?.click();
    expect(notice.visible).toBe(true);
    expect(choices).toEqual([]);
    expect(opened).toEqual([]);
  });

  it('cannot disable it by attributes on its host', async () => {
    show();
    const { host } = root();
    host.setAttribute('inert', '');
    host.setAttribute('style', 'display:none');
    await vi.waitFor(() => expect(host.getAttributeNames()).toEqual([]));
  });
});

it('shows the same content as a banner where there are no modal dialogs', () => {
  Object.assign(HTMLDialogElement.prototype, { showModal: undefined });
  show();
  expect(root().querySelector('dialog.banner')?.hasAttribute('open')).toBe(true);
  expect(words()).toContain('Not sent');
});

describe('the quiet line', () => {
  const waysOffer = (released: Promise<void>): LineOffer => ({
    label: 'noticeWaysOn',
    composer,
    released,
    press: () => show(),
  });
  const waysOn = async () => {
    await vi.waitFor(() => expect(root().querySelector('.quiet button')).not.toBeNull());
    return root().querySelector<HTMLButtonElement>('.quiet button');
  };

  it('stands above the box in which somebody writes, also where it is about no box', () => {
    const box = document.createElement('textarea');
    document.body.append(box);
    box.getBoundingClientRect = () => new DOMRect(0, window.innerHeight - 60, 300, 40);
    box.focus();
    notice.say('observed', BLOCK);
    expect(root().querySelector<HTMLElement>('.quiet')?.style.bottom).toBe('100px');
    box.remove();
  });

  it('leads to the notice in one press, by mouse or by Tab from the box', async () => {
    notice.say('again', BLOCK, waysOffer(Promise.resolve()));
    const line = root();
    const ways = await waysOn();
    expect(line.querySelector('[role=status]')?.textContent).toContain('Still not sent');
    play(composer.element, new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }));
    expect(line.activeElement).toBe(ways);
    press(ways);
    expect(notice.visible).toBe(true);
    expect(words()).toContain('We found a name and a health condition.');
  });

  it('gives the focus back to the box on Escape', async () => {
    notice.say('again', BLOCK, waysOffer(Promise.resolve()));
    const ways = await waysOn();
    ways?.focus();
    play(ways, new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    expect(document.activeElement).toBe(composer.element);
  });

  it('is not pressed by the gesture that was stopped', async () => {
    notice.say('again', BLOCK, waysOffer(new Promise(() => undefined)));
    press(await waysOn());
    expect(notice.visible).toBe(false);
  });

  it('goes when the draft is edited', async () => {
    notice.say('again', BLOCK, waysOffer(Promise.resolve()));
    await waysOn();
    const { host } = root();
    notice.forgetOffer();
    expect(host.isConnected).toBe(false);
  });

  it.each([
    ['typeahead', BLOCK, 'Not sent. This draft has a name and a health condition.'],
    ['newline', BLOCK, 'New line added.'],
    [
      'observed',
      { ...BLOCK, action: 'allow' },
      'This looked like patient information: a name and a health condition.',
    ],
    ['observed', ERROR, 'We could not check this message.'],
    ['reload', undefined, 'reload this page'],
  ] as const)('says %s without taking the focus', async (saying, decision, expected) => {
    composer.focus();
    notice.say(saying, decision);
    await vi.waitFor(() => expect(root().querySelector('[role=status]')?.textContent).toContain(expected));
    expect(document.activeElement).toBe(composer.element);
    expect(notice.visible).toBe(false);
  });
});

describe('the pill at the box', () => {
  const mark = (state: 'stop' | 'protected', isEmpty = false) => {
    composer.element.getBoundingClientRect = () => new DOMRect(10, 400, 300, 40);
    const findings = state === 'stop' ? BLOCK.findings : [];
    notice.mark({ state, composer, isEmpty, findings, ranges: [], press: () => show() });
  };
  const pressTab = () =>
    play(composer.element, new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }));
  const outside = () =>
    [...document.documentElement.children].filter(
      (child) => ![document.head, document.body].includes(child as HTMLElement),
    ).length;

  it('says in a word what would happen, with the reason for who asks, and leads to the ways on', () => {
    mark('stop');
    const pill = root().querySelector<HTMLButtonElement>('.pill button');
    expect(pill?.textContent).toContain('Would be stopped');
    expect(pill?.textContent).toContain('a name and a health condition');
    pressTab();
    expect(root().activeElement).toBe(pill);
    press(pill);
    expect(notice.visible).toBe(true);
  });

  it('is a label and no stop of the Tab key while there is nothing to say', () => {
    mark('protected');
    expect(root().querySelector('button')).toBeNull();
    composer.focus();
    pressTab();
    expect(document.activeElement).toBe(composer.element);
  });

  it('neither comes nor goes with each clean message, and goes with the person', () => {
    mark('protected', true);
    expect(outside()).toBe(0);
    composer.focus();
    mark('protected');
    const { host } = root();
    mark('protected', true);
    expect(host.isConnected).toBe(true);
    composer.element.blur();
    expect(outside()).toBe(0);
  });

  it('stays at a draft that would be stopped when the person looks elsewhere', () => {
    composer.focus();
    mark('stop');
    composer.element.blur();
    expect(outside()).toBe(1);
  });

  it('is announced when words are flagged, and when they are mended', () => {
    vi.useFakeTimers();
    const said = () => root().querySelector('[role="status"]')?.textContent;
    mark('protected');
    vi.advanceTimersByTime(100);
    expect(said()).toBe('');
    mark('stop');
    expect(said()).toBe('');
    vi.advanceTimersByTime(100);
    expect(said()).toBe('Would be stopped');
    mark('protected');
    vi.advanceTimersByTime(100);
    expect(said()).toBe('Protected');
    vi.useRealTimers();
  });

  it('leaves the Tab key to a list of names that is open at the box', () => {
    mark('stop');
    composer.focus();
    composer.element.setAttribute('aria-activedescendant', 'option-1');
    pressTab();
    expect(document.activeElement).toBe(composer.element);
  });

  it('leaves the next stop of the Tab key to what the line offers', async () => {
    mark('stop');
    notice.say('again', BLOCK, {
      label: 'noticeWaysOn',
      composer,
      released: Promise.resolve(),
      press: () => undefined,
    });
    await vi.waitFor(() => expect(root().querySelector('button')).not.toBeNull());
    pressTab();
    expect(root().activeElement?.textContent).toBe('Show ways on');
  });
});
