import type { Page } from 'playwright-core';

interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function* closedRoots(node: DomNode): Generator<number> {
  if (node.shadowRootType === 'closed') yield node.backendNodeId;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* closedRoots(child);
}

/**
 * What `look` says, called with each of the extension's own closed shadow roots as `this`: they are out of reach of scripts
 * and of Playwright, and the DevTools protocol sees them.
 */
export async function inClosedRoots<T>(
  page: Page,
  look: (this: ShadowRoot) => T | Promise<T>,
): Promise<readonly T[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const answers: T[] = [];
    for (const backendNodeId of closedRoots(root)) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
        functionDeclaration: String(look),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      answers.push(result.value);
    }
    return answers;
  } finally {
    await session.detach();
  }
}
