import { labelsOf } from '../labels.ts';
import { parseRoute } from '../route.ts';
import { parseToggles } from '../toggles.ts';
import type { PageContext } from './context.ts';
import { el } from './dom.ts';
import { createEmbeddedPage } from './embedded-page.ts';
import { createFeedPage } from './feed-page.ts';
import { record } from './record.ts';
import { delegateEvents } from './root-events.ts';
import { createStoryPage } from './story-page.ts';
import { createFormPage, createInboxPage, createSellerPage } from './textarea-pages.ts';
import { createThreadPage } from './thread-page.ts';

const PAGES: Record<ReturnType<typeof parseRoute>['page'], (context: PageContext) => HTMLElement> = {
  thread: createThreadPage,
  feed: createFeedPage,
  seller: createSellerPage,
  inbox: createInboxPage,
  form: createFormPage,
  story: createStoryPage,
  embedded: createEmbeddedPage,
};

const root = document.getElementById('mount_0_0_Rx');
if (root === null) throw new Error('the page has no root element');
const toggles = parseToggles(new URLSearchParams(location.search));
const context: PageContext = { root, toggles, labels: labelsOf(toggles.labels), record };

delegateEvents(root, toggles);
root.append(
  el(
    'div',
    { role: 'banner', class: 'banner' },
    el('strong', {}, 'Chat'),
    el('small', {}, 'Replica for tests; not affiliated with any messenger'),
  ),
  PAGES[parseRoute(location.pathname).page](context),
  // Meta's page keeps a frame for its encryption; an extension's script runs there too and finds no composer.
  el('div', { hidden: true }, el('iframe', { title: '' })),
);
