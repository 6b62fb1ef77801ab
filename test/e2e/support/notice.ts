import type { CDPSession, Page } from 'playwright-core';

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One node of the extension's own interface in a page, as a screen reader and a mouse meet it. */
export interface NoticeNode {
  /** Of the accessibility tree, e.g. `alertdialog`, `heading`, `button`, `link`. */
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** All text inside. */
  readonly text: string;
  /** Undefined while it is not laid out. */
  readonly box: Box | undefined;
  readonly focused: boolean;
  readonly disabled: boolean;
}

/** What DOM.getDocument and Accessibility.getFullAXTree answer, as far as it is read here. */
interface DomNode {
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  /** Of the document in a frame, on the frame's element. */
  readonly frameId?: string;
  readonly contentDocument?: DomNode;
}

const TEXT_NODE = 3;
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TEMPLATE']);

async function withSession<T>(page: Page, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

function* descendants(node: DomNode): Generator<DomNode> {
  yield node;
  if (UNSEEN.has(node.nodeName)) return;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* descendants(child);
}

function textOf(node: DomNode): string {
  let text = '';
  for (const inner of descendants(node)) if (inner.nodeType === TEXT_NODE) text += inner.nodeValue;
  return text.replace(/\s+/g, ' ').trim();
}

interface Part {
  readonly root: DomNode;
  /** Undefined for the top document. */
  readonly frameId: string | undefined;
}

/** The closed shadow roots of a page and its frames: the replica has none, so they are the extension's. */
function* closedRoots(node: DomNode, frameId?: string): Generator<Part> {
  if (node.shadowRootType === 'closed') yield { root: node, frameId };
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])])
    yield* closedRoots(child, frameId);
  if (node.contentDocument) yield* closedRoots(node.contentDocument, node.frameId);
}

async function boxOf(session: CDPSession, backendNodeId: number): Promise<Box | undefined> {
  try {
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
    const points = quads.flat();
    if (points.length === 0) return undefined;
    const xs = points.filter((_, at) => at % 2 === 0);
    const ys = points.filter((_, at) => at % 2 === 1);
    const x = Math.min(...xs);
    const y = Math.min(...ys);
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  } catch {
    return undefined;
  }
}

/**
 * Everything of the extension's interface that the page shows now, in the order of the accessibility tree. Closed shadow
 * roots are out of reach of page scripts and of Playwright's locators; the DevTools protocol sees them.
 */
export function noticeTree(page: Page): Promise<readonly NoticeNode[]> {
  return withSession(page, async (session) => {
    const inside = new Map<number, DomNode>();
    const frames = new Set<string | undefined>();
    const { root: document } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    for (const { root, frameId } of closedRoots(document)) {
      frames.add(frameId);
      for (const node of descendants(root)) inside.set(node.backendNodeId, node);
    }
    const nodes = [];
    for (const frameId of frames) {
      const answer = await session.send(
        'Accessibility.getFullAXTree',
        frameId === undefined ? {} : { frameId },
      );
      nodes.push(...answer.nodes);
    }
    const seen: NoticeNode[] = [];
    for (const node of nodes) {
      const dom = inside.get(node.backendDOMNodeId ?? -1);
      if (dom === undefined || node.ignored || dom.nodeType === TEXT_NODE) continue;
      const property = (name: string) =>
        node.properties?.find((one) => one.name === name)?.value.value === true;
      seen.push({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        text: textOf(dom),
        box: await boxOf(session, dom.backendNodeId),
        focused: property('focused'),
        disabled: property('disabled'),
      });
    }
    return seen;
  });
}

const POLL = 30;

async function poll<T>(what: string, timeout: number, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what} within ${timeout} ms`);
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

const isDialog = (node: NoticeNode) => /^(alert)?dialog$/.test(node.role) && node.box !== undefined;

/** Whether the block dialog is open now. */
export async function noticeOpen(page: Page): Promise<boolean> {
  return (await noticeTree(page)).some(isDialog);
}

/** Resolves with the tree once the dialog is open. */
export function waitForNotice(page: Page, timeout = 5_000): Promise<readonly NoticeNode[]> {
  return poll('no notice opened', timeout, async () => {
    const tree = await noticeTree(page);
    return tree.some(isDialog) ? tree : undefined;
  });
}

/**
 * Resolves once the person was told of a stop: by the dialog or, of the same draft as before, by the line that leads to it.
 */
export function waitToBeTold(page: Page, timeout = 5_000): Promise<readonly NoticeNode[]> {
  const leads = ({ role, name }: NoticeNode) => role === 'button' && name === 'Show ways on';
  return poll('nothing was said of a stop', timeout, async () => {
    const tree = await noticeTree(page);
    return tree.some((node) => isDialog(node) || leads(node)) ? tree : undefined;
  });
}

/** Resolves once no dialog is open. */
export async function waitForNoNotice(page: Page, timeout = 5_000): Promise<void> {
  await poll('the notice did not close', timeout, async () => ((await noticeOpen(page)) ? undefined : true));
}

const named = (node: NoticeNode, name: string | RegExp) =>
  typeof name === 'string' ? node.name === name : name.test(node.name);

/** Resolves with the node of that role and name once it is laid out. */
export function noticeNode(
  page: Page,
  role: string,
  name: string | RegExp,
  { timeout = 5_000, enabled = false }: { readonly timeout?: number; readonly enabled?: boolean } = {},
): Promise<NoticeNode & { readonly box: Box }> {
  return poll(`the notice showed no ${role} ${name}`, timeout, async () => {
    for (const node of await noticeTree(page)) {
      const { box } = node;
      if (enabled && node.disabled) continue;
      if (node.role === role && named(node, name) && box !== undefined) return { ...node, box };
    }
    return undefined;
  });
}

/** Turns the wheel over the notice until what lies below its edge stands still above it. */
async function scrollTo(page: Page, look: () => Promise<Box>): Promise<Box> {
  const [dialog] = (await noticeTree(page)).filter(isDialog);
  const edge = (dialog?.box?.y ?? 0) + (dialog?.box?.height ?? 0);
  let box = await look();
  if (dialog?.box === undefined || box.y + box.height <= edge) return box;
  await page.mouse.move(dialog.box.x + dialog.box.width / 2, dialog.box.y + dialog.box.height / 2);
  await page.mouse.wheel(0, box.y + box.height - edge + box.height);
  return poll('the notice did not scroll', 5_000, async () => {
    const before = box.y;
    box = await look();
    return box.y === before && box.y + box.height <= edge ? box : undefined;
  });
}

/** Clicks a button or link of the notice with the real mouse, once it says that it reacts. */
export async function clickNotice(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'DisclosureTriangle' = 'button',
): Promise<void> {
  const box = await scrollTo(page, async () => (await noticeNode(page, role, name, { enabled: true })).box);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Closes the dialog, if one is open, as a person does who has read it. */
export async function closeNotice(page: Page): Promise<void> {
  if (!(await noticeOpen(page))) return;
  await page.keyboard.press('Escape');
  await waitForNoNotice(page);
}
