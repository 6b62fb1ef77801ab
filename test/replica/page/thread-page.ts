import { parseRoute, type SeedMessage } from '../route.ts';
import type { PageContext } from './context.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { openModal } from './modal.ts';
import { onPress } from './root-events.ts';
import { createThreadPane, type ThreadInfo } from './thread-pane.ts';

const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  '100001': ['Ann Lee'],
  '100002': ['Marcus Bell'],
  '100003': ['Ann Lee', 'Marcus Bell', 'Priya Nair'],
};

const SMALL_TALK: readonly SeedMessage[] = [
  { from: 'them', text: 'Are you still coming to the bake sale on Saturday?' },
  { from: 'me', text: 'Yes! I can bring two lemon pies.' },
  { from: 'them', text: 'Perfect. Doors open at nine, parking is behind the school.' },
];

/** The query's own messages, or as many messages of small talk as it says. */
function seedMessages(): readonly SeedMessage[] {
  const query = new URLSearchParams(location.search).get('seed');
  const seed = query === null ? SMALL_TALK.length : (JSON.parse(query) as readonly SeedMessage[] | number);
  if (typeof seed !== 'number') return seed;
  return Array.from(
    { length: seed },
    (_, at) => SMALL_TALK[at % SMALL_TALK.length] ?? { from: 'me', text: '' },
  );
}

/** What the page knows of thread `id`. */
export function threadInfo(context: PageContext, id: string, secret: boolean, item?: string): ThreadInfo {
  const known = PEOPLE[id] ?? ['Ann Lee'];
  const people = context.toggles.thread === 'group' ? (PEOPLE['100003'] ?? known) : known;
  const names = people.length > 1 ? `${people.map((name) => name.split(' ')[0]).join(', ')}` : people.join();
  const title = item === undefined ? names : `${names} · ${item}`;
  return { key: `${secret ? 'e2ee' : 'open'}:${id}`, title, people, messages: seedMessages() };
}

function initials(title: string): string {
  return title
    .split(/[\s,]+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2);
}

export function avatar(title: string): HTMLElement {
  return el('div', { class: 'avatar', 'aria-hidden': 'true' }, initials(title));
}

/** A message of somebody unknown: the composer comes once the request is accepted. */
function askToAccept({ labels }: PageContext, main: HTMLElement, pane: HTMLElement): void {
  const choice = (part: string, label: string) =>
    el('div', { class: 'primary', role: 'button', tabindex: '0', 'data-part': part }, label);
  const accept = choice('accept', labels?.accept ?? '✓');
  const bar = el('div', { class: 'request' }, accept, choice('block', labels?.block ?? '✕'));
  pane.hidden = true;
  main.append(bar);
  onPress(accept, () => {
    bar.remove();
    pane.hidden = false;
  });
}

/** The full-page thread; opening another one changes the address without a load. */
export function createThreadPage(context: PageContext): HTMLElement {
  const { labels, toggles } = context;
  const prefix = location.hostname.endsWith('messenger.com') ? '' : '/messages';
  const current = () => {
    const route = parseRoute(location.pathname);
    const { id, secret, request } =
      route.page === 'thread' ? route : { id: '100001', secret: false, request: false };
    const item = location.pathname.startsWith('/marketplace/') ? 'Oak desk' : undefined;
    return { id, secret, request, info: threadInfo(context, id, secret, item) };
  };

  const heading = el('h1', {});
  const face = el('div', { class: 'face' });
  const toggleSecret = el(
    'div',
    { class: 'tool', role: 'button', tabindex: '0', 'data-part': 'secret' },
    icon('lock'),
  );
  const main = el('div', { class: 'main', role: 'main' });
  const pane = createThreadPane(context, 'thread', current().info);
  const links = Object.entries(PEOPLE).map(([id, people]) => {
    const name = people.length > 1 ? people.map((person) => person.split(' ')[0]).join(', ') : people.join();
    const link = el(
      'a',
      { href: `${prefix}/t/${id}`, 'data-thread': id },
      avatar(name),
      el('span', {}, name),
    );
    onPress(link, () => go(`${prefix}/t/${id}`));
    link.addEventListener('click', (event) => event.preventDefault());
    return link;
  });

  function go(path: string): void {
    history.pushState(null, '', path + location.search);
    render();
    pane.open(current().info);
    pane.focus();
  }

  function render(): void {
    const { id, secret, info } = current();
    heading.textContent = info.title;
    face.replaceChildren(avatar(info.title));
    toggleSecret.setAttribute('aria-pressed', String(secret));
    if (labels) main.setAttribute('aria-label', labels.conversation(info.title));
    for (const link of links) link.classList.toggle('current', link.dataset.thread === id);
  }

  onPress(toggleSecret, () => {
    const { id, secret } = current();
    go(secret ? `${prefix}/t/${id}` : `${prefix}/e2ee/t/${id}`);
  });
  window.addEventListener('popstate', () => {
    render();
    pane.open(current().info);
  });
  // Files may be dropped anywhere on the thread, as on Meta's page.
  main.addEventListener('dragover', (event) => event.preventDefault());
  main.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files;
    if (files === undefined || files.length === 0) return;
    event.preventDefault();
    pane.stage(files);
  });

  render();
  main.append(el('header', { class: 'thread-head' }, face, heading, toggleSecret), pane.element);
  if (current().request) askToAccept(context, main, pane.element);
  const sidebar = el('nav', { class: 'sidebar' }, el('h2', {}, 'Conversations'), ...links);
  const page = el('div', { class: 'thread-page' }, sidebar);
  if (toggles.modal === 'off') page.append(main);
  else queueMicrotask(() => openModal(page, toggles.modal, labels?.conversation(current().info.title), main));
  return page;
}
