import type { Page } from 'playwright-core';
import type { MessageKey, Text } from '../../src/look/text.ts';
import {
  clickNotice,
  noticeNode,
  noticeTree,
  waitForNoNotice,
  waitForNotice,
} from '../e2e/support/notice.ts';
import { composerBox, typeDraft } from '../e2e/support/replica-page.ts';
import type { SeedMessage } from '../replica/route.ts';
import type { Variant } from './clinic.ts';

export interface NoticeState {
  readonly id: string;
  readonly shows: string;
  readonly variant: Variant;
  readonly seed: readonly SeedMessage[];
  /** From an open thread to the state; `text` as the extension says it in this browser. */
  readonly act: (page: Page, text: Text) => Promise<void>;
}

const LINES = [
  'pt John Smith DOB 4/12/1961',
  'MRN 4482910, A1c was 9.2 on 3/14/2026',
  'call him at 555-201-3344',
].join('\n');
const TALK: readonly SeedMessage[] = [
  { from: 'them', text: 'Morning! Is Mrs. Okafor on your list today?' },
  { from: 'me', text: 'Yes, at 10' },
  { from: 'them', text: 'Did anything come back for her?' },
];

const SMALL_TALK: readonly SeedMessage[] = [
  { from: 'them', text: 'Hi there' },
  { from: 'me', text: 'Good morning!' },
  { from: 'them', text: 'Do you have a minute?' },
];

const stop = (draft: string) => async (page: Page) => {
  await typeDraft(page, draft);
  await page.keyboard.press('Enter');
  await waitForNotice(page);
};
const OPENED: readonly MessageKey[] = ['noticeMoreWays', 'noticeWrong'];

/** Presses what begins with these words, one after the other. */
const press =
  (draft: string, ...keys: readonly MessageKey[]) =>
  async (page: Page, text: Text) => {
    await stop(draft)(page);
    for (const key of keys) {
      // Names of platforms and the like come after the words.
      const words = text(key).trim();
      const begins = new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
      await clickNotice(page, begins, OPENED.includes(key) ? 'DisclosureTriangle' : 'button');
    }
  };

/** Resolves once something of ours says these words. */
async function said(page: Page, words: string): Promise<void> {
  const until = Date.now() + 5_000;
  while (!(await noticeTree(page)).some((node) => node.text.includes(words))) {
    if (Date.now() > until) throw new Error(`nothing said "${words}"`);
  }
}

async function addFile(page: Page, name: string, mimeType: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer: Buffer.from('x') });
  await waitForNotice(page);
}

/** The page's own code empties a box that was stopped, as it does when it sends. */
async function emptyByPage(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await waitForNoNotice(page);
  await composerBox(page).evaluate((box) => {
    const { __lexicalEditor: editor } = box as HTMLElement & {
      __lexicalEditor?: { parseEditorState(json: string): unknown; setEditorState(state: unknown): void };
    };
    if (!editor) throw new Error('the box has no editor');
    const paragraph = { type: 'paragraph', version: 1, children: [], direction: null, format: '', indent: 0 };
    const root = { type: 'root', version: 1, children: [paragraph], direction: null, format: '', indent: 0 };
    editor.setEditorState(editor.parseEditorState(JSON.stringify({ root })));
  });
  await waitForNotice(page);
}

const RESULT = "Mrs. Okafor's biopsy came back positive";
const READER = 'Your A1c came back at 9.2, we should talk about your insulin';
const CRISIS = 'Mr. Fofana took all his pills and is not breathing';

const platformLink = async (page: Page) => {
  const opening = page.context().waitForEvent('page');
  const link = await noticeNode(page, 'link', /./, { enabled: true });
  await page.mouse.click(link.box.x + link.box.width / 2, link.box.y + link.box.height / 2);
  await (await opening).close();
};

/** The notice and the quiet line over a thread, in every state that looks different. */
export const NOTICE_STATES: readonly NoticeState[] = [
  {
    id: 'notice-block',
    shows: 'Several findings, and ways on from them',
    variant: 'clinic',
    seed: [],
    act: press(LINES),
  },
  {
    id: 'notice-thread',
    shows: 'A conversation names the patient',
    variant: 'clinic',
    seed: TALK,
    act: press('yes, her biopsy came back positive'),
  },
  {
    id: 'notice-patient',
    shows: 'To the patient: the portal comes first',
    variant: 'clinic',
    seed: [],
    act: press(READER),
  },
  {
    id: 'notice-default',
    shows: 'No organization set anything',
    variant: 'none',
    seed: [],
    act: press(RESULT),
  },
  {
    id: 'notice-more',
    shows: 'More ways, opened',
    variant: 'exceptions',
    seed: SMALL_TALK,
    act: press(READER, 'noticeMoreWays'),
  },
  {
    id: 'notice-safe',
    shows: 'Make it safe: the difference, before it is used',
    variant: 'clinic',
    seed: [],
    act: press(LINES, 'noticeMakeSafe'),
  },
  {
    id: 'notice-moved',
    shows: 'Copied and opened elsewhere: clear this box?',
    variant: 'clinic',
    seed: [],
    act: async (page) => {
      await stop(READER)(page);
      await platformLink(page);
      await page.bringToFront();
    },
  },
  {
    id: 'notice-wrong',
    shows: 'This is not patient information: why',
    variant: 'clinic',
    seed: [],
    act: press(RESULT, 'noticeWrong'),
  },
  {
    id: 'notice-warn',
    shows: 'A warning',
    variant: 'warn',
    seed: [],
    act: press(RESULT),
  },
  {
    id: 'notice-anyway',
    shows: 'A warning, sent anyway for a reason',
    variant: 'warn',
    seed: [],
    act: press(RESULT, 'noticeAcknowledge'),
  },
  {
    id: 'notice-emergency',
    shows: 'A life at risk, where the organization lets it go once',
    variant: 'emergency',
    seed: [],
    act: press(CRISIS),
  },
  {
    id: 'notice-sure',
    shows: 'The first of two questions before that',
    variant: 'emergency',
    seed: [],
    act: press(CRISIS, 'noticeEmergencySend'),
  },
  {
    id: 'notice-picture',
    shows: 'A picture is asked about',
    variant: 'clinic',
    seed: [],
    act: (page) => addFile(page, 'IMG_2041.jpg', 'image/jpeg'),
  },
  {
    id: 'notice-document',
    shows: 'A document is kept out',
    variant: 'clinic',
    seed: [],
    act: (page) => addFile(page, 'discharge-letter-final-version-2.pdf', 'application/pdf'),
  },
  {
    id: 'notice-sent',
    shows: 'The alarm: a message seems to have left',
    variant: 'clinic',
    seed: [],
    act: async (page) => {
      await stop(RESULT)(page);
      await emptyByPage(page);
    },
  },
  {
    id: 'line-again',
    shows: 'The same draft again: one line, no second dialog',
    variant: 'clinic',
    seed: [],
    act: async (page, text) => {
      await stop(RESULT)(page);
      await page.keyboard.press('Escape');
      await waitForNoNotice(page);
      await page.keyboard.press('Enter');
      await noticeNode(page, 'button', text('noticeWaysOn'));
    },
  },
  {
    id: 'line-undo',
    shows: 'After a rewrite: undo',
    variant: 'clinic',
    seed: [],
    act: async (page, text) => {
      await press(LINES, 'noticeMakeSafe', 'noticeSafeUse')(page, text);
      await noticeNode(page, 'button', text('noticeUndo'));
    },
  },
  {
    id: 'line-observing',
    shows: 'Monitor says what it saw, and lets it go',
    variant: 'monitor',
    seed: [],
    act: async (page, text) => {
      await typeDraft(page, RESULT);
      await said(page, text('sayObserving'));
      await page.keyboard.press('Enter');
      const [beginning = ''] = text('sayObserved', ['|']).split('|');
      await said(page, beginning);
    },
  },
  {
    id: 'pill-protected',
    shows: 'A clean draft: one quiet word at the box',
    variant: 'clinic',
    seed: SMALL_TALK,
    act: async (page, text) => {
      await typeDraft(page, 'see you at nine');
      await said(page, text('pillProtected'));
    },
  },
  {
    id: 'pill-stop',
    shows:
      'A draft that would be stopped, the words marked; the reason for whoever points there or tabs there',
    variant: 'clinic',
    seed: SMALL_TALK,
    act: async (page, text) => {
      await typeDraft(page, RESULT);
      await said(page, text('pillStop'));
      await page.keyboard.press('Tab');
    },
  },
  {
    id: 'pill-check',
    shows: 'A draft that would meet a warning',
    variant: 'warn',
    seed: SMALL_TALK,
    act: async (page, text) => {
      await typeDraft(page, RESULT);
      await said(page, text('pillCheck'));
    },
  },
];
