import type { SentPath } from '../sent.ts';
import type { PageContext } from './context.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';

/** A plain editable and its Send, with listeners of their own: the page's delegated ones do not reach in here. */
function fill(context: PageContext, root: ShadowRoot | HTMLElement): void {
  const box = el('div', {
    class: 'editor',
    contenteditable: 'true',
    role: 'textbox',
    tabindex: '0',
    style: 'min-height:2em',
  });
  const button = el('div', { role: 'button', tabindex: '0', 'data-part': 'send' }, icon('send'));
  const send = (path: SentPath) => {
    const text = box.innerText.replace(/\n$/, '');
    if (text.trim() === '') return;
    box.textContent = '';
    context.record({ text, path, surface: 'embedded', files: [] });
  };
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send('enter');
  });
  button.addEventListener('click', () => send('button'));
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') send('button-key');
  });
  root.append(el('div', { 'data-surface': 'embedded' }, box, button));
}

/** A box where no query of the document finds it: in an open shadow root, or in a frame of the same origin. */
export function createEmbeddedPage(context: PageContext): HTMLElement {
  const { embed } = context.toggles;
  const page = el('div', { role: 'main', class: 'column' });
  if (embed === 'shadow') {
    const host = el('div', { class: 'card' });
    fill(context, host.attachShadow({ mode: 'open' }));
    page.append(host);
    return page;
  }
  const frame = el('iframe', { title: '', width: '640', height: '480', 'data-part': 'frame' });
  if (embed === 'srcdoc') frame.srcdoc = '<!doctype html><p>A frame without an address</p>';
  const fillFrame = () => {
    const inner = frame.contentDocument;
    if (inner) fill(context, inner.body);
  };
  if (embed === 'srcdoc') {
    frame.addEventListener('load', fillFrame, { once: true });
  } else {
    queueMicrotask(() => {
      const inner = frame.contentDocument;
      if (embed === 'write' && inner) {
        inner.open();
        inner.write('<!doctype html><p>A frame that was written</p>');
        inner.close();
      }
      fillFrame();
    });
  }
  page.append(frame);
  return page;
}
