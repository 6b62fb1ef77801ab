import type { Page } from 'playwright-core';

/** A dialog or a live region, as the browser tells it to a screen reader. */
export interface Announced {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Everything that is read out in it, in its order. */
  readonly text: string;
  /** Whether the focus is somewhere in it. */
  readonly holdsFocus: boolean;
}

/** Every dialog and live region of a page, the extension's own closed roots included, from the accessibility tree. */
export async function announced(page: Page): Promise<readonly Announced[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree', {});
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    type Node = (typeof nodes)[number];
    const propertyOf = ({ properties }: Node, name: string): unknown =>
      properties?.find((property) => property.name === name)?.value.value;
    const isRegion = (node: Node) =>
      /dialog$/.test(String(node.role?.value)) ||
      ['status', 'alert', 'log'].includes(String(node.role?.value)) ||
      ['polite', 'assertive'].includes(String(propertyOf(node, 'live')));
    const within = (node: Node): readonly Node[] => [
      node,
      ...(node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child ? within(child) : [];
      }),
    ];
    return nodes
      .filter((node) => !node.ignored && isRegion(node))
      .map((node) => {
        const inside = within(node);
        const texts = inside.filter(({ role }) => role?.value === 'StaticText');
        return {
          role: String(node.role?.value ?? ''),
          name: String(node.name?.value ?? ''),
          description: String(node.description?.value ?? ''),
          text: texts
            .map(({ name }) => String(name?.value ?? ''))
            .join(' ')
            .replaceAll(/\s+/g, ' ')
            .trim(),
          holdsFocus: inside.some((one) => propertyOf(one, 'focused') === true),
        };
      });
  } finally {
    await session.detach();
  }
}
