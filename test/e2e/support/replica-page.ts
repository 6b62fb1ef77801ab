import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { SeedMessage } from '../../replica/route.ts';
import type { ReplicaSurface } from '../../replica/sent.ts';
import type { ReplicaHost } from '../../replica/server.ts';
import { type Toggles, toggleQuery } from '../../replica/toggles.ts';

export interface OpenOptions {
  readonly toggles?: Partial<Toggles>;
  /** What is in the thread when it opens, or how many messages of small talk; three of them unless told. */
  readonly seed?: readonly SeedMessage[] | number;
}

/** Opens the page at `path` of the replica and waits until it can be used. */
export async function openReplica(
  page: Page,
  host: ReplicaHost,
  path: string,
  options: OpenOptions = {},
): Promise<void> {
  const query = toggleQuery(options.toggles ?? {});
  if (options.seed !== undefined) query.set('seed', JSON.stringify(options.seed));
  const search = query.size > 0 ? `?${query}` : '';
  await page.goto(`https://${host}${path}${search}`, { waitUntil: 'load' });
}

/** Opens a full-page thread; its address is the one the host uses. */
export async function openThread(
  page: Page,
  host: ReplicaHost,
  options: OpenOptions & { readonly id?: string } = {},
): Promise<void> {
  const { id = '100001' } = options;
  await openReplica(page, host, host === 'www.messenger.com' ? `/t/${id}` : `/messages/t/${id}`, options);
  await composerBox(page).waitFor();
}

/** Opens the page of `surface`, ready to type in it. */
export async function openSurface(
  page: Page,
  surface: ReplicaSurface,
  options: OpenOptions = {},
): Promise<void> {
  switch (surface) {
    case 'thread':
      return openThread(page, 'www.messenger.com', options);
    case 'edit':
      await openThread(page, 'www.messenger.com', options);
      await composerBox(page).click();
      await page.keyboard.press('ArrowUp');
      break;
    case 'tab':
    case 'comment':
      await openReplica(page, 'www.facebook.com', '/', options);
      break;
    case 'post':
      await openReplica(page, 'www.facebook.com', '/', options);
      await page.locator('[data-part="post"]').click();
      break;
    case 'seller':
      await openReplica(page, 'www.facebook.com', '/marketplace/item/7', options);
      break;
    case 'inbox':
      await openReplica(page, 'business.facebook.com', '/latest/inbox', options);
      break;
    case 'form':
      await openReplica(page, 'm.facebook.com', '/messages/read', options);
      break;
    case 'share':
      await openReplica(page, 'www.facebook.com', '/', options);
      await page.locator('[data-part="share"]').click();
      break;
    case 'forward':
      await openThread(page, 'www.messenger.com', options);
      await page.locator('[data-part="more"]').first().press('Enter');
      await page.locator('[data-part="forward"]').first().click();
      break;
    case 'story':
      await openReplica(page, 'www.facebook.com', '/stories/100001', options);
      break;
    case 'embedded':
      await openReplica(page, 'www.facebook.com', '/embedded/', options);
      break;
  }
  await composerBox(page, surface).waitFor();
}

/** Where a surface is looked for: the page, or its frame for the variants of the embedded page that have one. */
function holderOf(page: Page, surface: ReplicaSurface): Page | FrameLocator {
  if (surface !== 'embedded') return page;
  const embed = new URL(page.url()).searchParams.get('embed') ?? 'shadow';
  return embed === 'shadow' ? page : page.frameLocator('[data-part="frame"]');
}

/** The box in which a person types; the first one where a surface has several. */
export function composerBox(page: Page, surface: ReplicaSurface = 'thread'): Locator {
  const box = `[data-surface="${surface}"] :is([contenteditable="true"], textarea)`;
  return holderOf(page, surface).locator(box).first();
}

/** What sends: the Send button, once there is something to send, the check mark of an edit, the Post button... */
export function sendButton(page: Page, surface: ReplicaSurface = 'thread'): Locator {
  return holderOf(page, surface).locator(`[data-surface="${surface}"] [data-part="send"]`).first();
}

export interface TypeOptions {
  readonly surface?: ReplicaSurface;
  /** `keys` presses each key, `insert` puts a line in at once as dictation does, `paste` pastes all. Default `insert`. */
  readonly by?: 'keys' | 'insert' | 'paste';
}

/** Puts `text` into the composer as a person could; a line break is Shift+Enter. */
export async function typeDraft(page: Page, text: string, options: TypeOptions = {}): Promise<void> {
  const { by = 'insert' } = options;
  await composerBox(page, options.surface).focus();
  if (by === 'paste') return pasteText(page, text);
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Shift+Enter');
    if (by === 'keys') await page.keyboard.type(line);
    else if (line !== '') await page.keyboard.insertText(line);
  }
}

/** Deletes the whole draft as a person does. */
export async function clearBox(page: Page, surface?: ReplicaSurface): Promise<void> {
  await composerBox(page, surface).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Backspace');
}

/** Pastes into whatever has the focus. */
async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** What the composer's editor would send: Lexical's own state, or the text area's value. */
export function draftOf(page: Page, surface: ReplicaSurface = 'thread'): Promise<string> {
  return composerBox(page, surface).evaluate((box) => {
    if (box instanceof HTMLTextAreaElement) return box.value;
    // The embedded page has no editor: its text is what the screen shows.
    if (box.closest('[data-surface="embedded"]')) return (box as HTMLElement).innerText.replace(/\n$/, '');
    const { __lexicalEditor: editor } = box as HTMLElement & {
      __lexicalEditor?: { getEditorState(): { read<T>(read: () => T): T; _nodeMap: Map<string, unknown> } };
    };
    if (editor === undefined) throw new Error('the box has no editor');
    const state = editor.getEditorState();
    const root = state._nodeMap.get('root') as { getChildren(): { getTextContent(): string }[] };
    return state.read(() =>
      root
        .getChildren()
        .map((block) => block.getTextContent())
        .join('\n'),
    );
  });
}

/** Scrolls as a person does: at the edge of the window the bubble of a chat tab can lie over it. */
export async function toMiddle(target: Locator): Promise<void> {
  await target.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
}

/**
 * Clicks with the real mouse where `target` is. Playwright's own click takes the notice, which opens at the press of
 * the button, for an obstacle and tries again for ever.
 */
export async function clickAt(page: Page, target: Locator): Promise<void> {
  await toMiddle(target);
  const box = await target.boundingBox();
  if (box === null) throw new Error('there is nothing to click at');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
