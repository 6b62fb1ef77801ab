import type { SentPath } from '../sent.ts';
import type { PageContext } from './context.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { onPress } from './root-events.ts';
import { avatar } from './thread-page.ts';

const REACTIONS = ['❤️', '😂', '🙏'];

/** A story: a text area in which Enter sends, and reactions that send at once and take nothing of it along. */
export function createStoryPage(context: PageContext): HTMLElement {
  const { toggles, labels } = context;
  const surface = 'story';
  const area = el('textarea', { rows: '1', placeholder: labels?.replyToStory('Ann Lee') });
  const button = el(
    'div',
    { class: 'tool', role: 'button', tabindex: '0', 'aria-label': labels?.send, 'data-part': 'send' },
    icon('send'),
  );
  button.hidden = true;
  const shown = el('div', { class: 'sent-here' });

  function send(path: SentPath): void {
    const text = area.value;
    if (text.trim() === '') return;
    area.value = '';
    button.hidden = true;
    context.record({ text, path, surface, files: [] });
    shown.append(el('div', { class: 'bubble', dir: 'auto' }, text));
  }
  area.addEventListener('input', () => {
    button.hidden = area.value.trim() === '';
  });
  onPress(button, send, toggles.sendOn);
  context.root.addEventListener('keydown', (event) => {
    if (event.target !== area || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send('enter');
  });
  const reactions = REACTIONS.map((text) => {
    const reaction = el('div', { role: 'button', tabindex: '0', 'data-part': 'reaction' }, text);
    onPress(reaction, () => context.record({ text, path: 'like', surface, files: [] }));
    return reaction;
  });
  return el(
    'div',
    { role: 'main', class: 'column' },
    el(
      'div',
      { class: 'card', 'data-surface': surface },
      el('header', {}, avatar('Ann Lee'), el('strong', {}, 'Ann Lee')),
      el('p', {}, 'Sunset over the lake'),
      area,
      button,
      el('div', { class: 'quick-replies' }, ...reactions),
      shown,
    ),
  );
}
