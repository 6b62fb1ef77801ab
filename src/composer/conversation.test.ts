import { beforeEach, describe, expect, it } from 'vitest';
import type { Thread } from '../classifier/types.ts';
import { createFacebook } from './sites/facebook.ts';
import type { Composer } from './types.ts';

const composer = (id = 'box'): Composer => {
  const box = document.getElementById(id);
  const seen = createFacebook();
  let found: Composer | undefined;
  window.addEventListener(
    'keydown',
    (event) => {
      found = seen.sendAttempt(event)?.composer;
    },
    { capture: true, once: true },
  );
  box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  if (!found) throw new Error(`no composer at #${id}`);
  return found;
};
const thread = (id?: string): Thread => composer(id).thread();

interface Said {
  readonly sender?: string;
  readonly text: string;
  readonly extra?: string;
  readonly label?: string;
}
const row = ({ sender, text, extra = '', label }: Said) =>
  `<div role="row"><div role="gridcell">${sender ? `<h5>${sender}</h5>` : ''}
    <div${label ? ` aria-label="${label}"` : ''}><div dir="auto">${text}</div></div>${extra}</div></div>`;
const box = (id = 'box', label = '') =>
  `<div class="wrap"><div role="region"><h2>Compose</h2><div id="${id}" contenteditable="true" aria-label="${label}">x</div>
    <b role="button"></b></div></div>`;
const page = (title: string, said: readonly Said[], list = 'log') =>
  `<nav><div role="grid"><a href="/messages/t/9">Other</a></div></nav>
   <div role="main"><header>${title}</header><div class="pane"><div role="${list}">${said.map(row).join('')}</div>${box()}</div></div>`;

beforeEach(() => history.replaceState(null, '', '/messages/t/100001'));

describe('a thread', () => {
  const TWO: readonly Said[] = [
    { sender: 'Ann', text: 'how is he?' },
    { sender: 'You sent', text: 'fine' },
  ];

  it.each(['log', 'grid'])('with one person has its name and its messages, oldest first (%s)', (list) => {
    document.body.innerHTML = page('<h1>Ann Lee</h1>', TWO, list);
    expect(thread()).toEqual({
      kind: 'individual',
      title: 'Ann Lee',
      recent: [
        { from: 'them', text: 'how is he?' },
        { from: 'me', text: 'fine' },
      ],
    });
  });

  it.each(['Enviaste', 'Bạn đã gửi', 'あなたが送信', 'Hai inviato'])(
    'knows me as %j beside the one it names',
    (me) => {
      document.body.innerHTML = page('<h1>Ann Lee</h1>', [
        { sender: 'Ann Lee', text: 'a' },
        { sender: me, text: 'b' },
      ]);
      expect(thread()).toMatchObject({ kind: 'individual', recent: [{ from: 'them' }, { from: 'me' }] });
    },
  );

  it('of several is a group', () => {
    document.body.innerHTML = page('<h1>Weekend</h1>', [
      { sender: 'Ann Lee', text: 'a' },
      { sender: 'Marcus Bell', text: 'b' },
      { sender: 'You sent', text: 'c' },
    ]);
    expect(thread()).toMatchObject({
      kind: 'group',
      title: 'Weekend',
      recent: [{ from: 'them' }, { from: 'them' }, { from: 'me' }],
    });
  });

  it('that names several is a group though one of them wrote', () => {
    document.body.innerHTML = page('<h1>Ann, Marcus, Priya</h1>', [{ sender: 'Ann Lee', text: 'a' }]);
    expect(thread().kind).toBe('group');
  });

  it('of whom nobody wrote is unknown', () => {
    document.body.innerHTML = page('<h1>Ann Lee</h1>', []);
    expect(thread()).toEqual({ kind: 'unknown', title: 'Ann Lee', recent: [] });
  });

  it('takes a message without a sender for theirs', () => {
    document.body.innerHTML = page('<h1>Ann Lee</h1>', [{ text: 'what is his MRN?' }]);
    expect(thread().recent).toEqual([{ from: 'them', text: 'what is his MRN?' }]);
  });

  it('finds the sender in a label, in any language', () => {
    document.body.innerHTML = page('<h1>Ann Lee</h1>', [
      { text: 'hello: you', label: 'At 3:08 AM, Ann: hello: you' },
      { text: 'hola', label: 'A las 3:09, Enviaste: hola' },
    ]);
    expect(thread()).toMatchObject({ kind: 'individual', recent: [{ from: 'them' }, { from: 'me' }] });
  });

  it('takes a message beside a face for theirs', () => {
    document.body.innerHTML = page('<h1>Team</h1>', [
      { sender: 'You-mi', text: 'a', extra: '<img alt="You-mi" src="data:,">' },
    ]);
    expect(thread().recent).toEqual([{ from: 'them', text: 'a' }]);
  });

  it('reads no buttons, menus or headings as messages', () => {
    document.body.innerHTML = page('<h1>Ann Lee</h1>', [
      {
        sender: 'Ann',
        text: 'hi',
        extra:
          '<div role="button"><span dir="auto">Reply</span></div><div role="menu"><span dir="auto">Edit</span></div>',
      },
    ]);
    expect(thread().recent).toEqual([{ from: 'them', text: 'hi' }]);
  });

  it('reads the last eight of however many', () => {
    const many = Array.from({ length: 50 }, (_, n) => ({ sender: 'Ann', text: `m${n}` }));
    document.body.innerHTML = page('<h1>Ann Lee</h1>', many);
    expect(thread().recent.map(({ text }) => text)).toEqual([
      'm42',
      'm43',
      'm44',
      'm45',
      'm46',
      'm47',
      'm48',
      'm49',
    ]);
  });

  it.each([
    ['Write to Ann Lee', 'Conversation titled Ann Lee', 'Ann Lee'],
    ['Escribe a María José', 'Conversación con el título María José', 'María José'],
    ['山田太郎にメッセージを書く', '山田太郎とのスレッド', '山田太郎'],
  ])('takes its name from what %j and %j share', (write, titled, name) => {
    document.body.innerHTML = `<div role="main" aria-label="${titled}"><div role="log">${row({ text: 'a' })}</div>${box('box', write)}</div>`;
    expect(thread().title).toBe(name);
  });

  it('is unknown for a comment, and for a box between two lists', () => {
    document.body.innerHTML = `<div role="article">${box()}</div>`;
    expect(thread()).toEqual({ kind: 'unknown', recent: [] });
    document.body.innerHTML = `<div><div role="log"></div><div role="log"></div>${box()}</div>`;
    expect(thread()).toEqual({ kind: 'unknown', recent: [] });
  });

  it('is still answered for a box that was removed', () => {
    document.body.innerHTML = page('<h1>Ann Lee</h1>', TWO);
    const held = composer();
    document.body.innerHTML = '';
    expect(held.thread().kind).toMatch(/individual|unknown/);
    expect(() => held.threadId()).not.toThrow();
  });
});

describe('the id of a thread', () => {
  it.each([
    ['/messages/t/100001', '100001'],
    ['/messages/e2ee/t/7', '7'],
    ['/t/ann.lee.5', 'ann.lee.5'],
    ['/e2ee/t/7/', '7'],
    ['/marketplace/t/12', '12'],
    ['/messages/new/', undefined],
    ['/events/t/1', undefined],
  ])('at %s is %s', (path, id) => {
    history.replaceState(null, '', path);
    document.body.innerHTML = page('<h1>Ann Lee</h1>', []);
    expect(composer().threadId()).toBe(id);
  });

  it('of a chat tab is in the link of its header, whatever page it lies over', () => {
    const tab = (id: string) =>
      `<div class="tab"><header><a href="/messages/t/${id}">Tab ${id}</a></header>
        <div><div role="log">${row({ text: `<a href="/messages/t/66">x</a>` })}</div>${box(`box${id}`)}</div></div>`;
    document.body.innerHTML = `${page('<h1>Ann Lee</h1>', [])}<div>${tab('7')}${tab('8')}</div>`;
    expect([composer('box7').threadId(), composer('box8').threadId(), composer().threadId()]).toEqual([
      '7',
      '8',
      '100001',
    ]);
    expect([thread('box7').title, thread('box8').title]).toEqual(['Tab 7', 'Tab 8']);
  });
});

describe('the surface', () => {
  it.each([
    ['message', page('<h1>Ann</h1>', [])],
    ['comment', `<div role="article">${box()}</div>`],
    ['comment', `<div role="dialog"><div role="article"></div>${box()}</div>`],
    ['post', `<div role="dialog">${box()}</div>`],
    ['form', '<form><textarea id="box">x</textarea><button>s</button></form>'],
    ['message', '<div><textarea id="box">x</textarea><button>s</button></div>'],
  ])('is %s', (surface, html) => {
    document.body.innerHTML = html;
    expect(composer().surface).toBe(surface);
  });
});
