/** One block of a policy text (PolicyText.body in policy/types.ts gives the format). */
type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** Never throws: every text is at least one paragraph. */
function blocksOf(body: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const chunk of body.split(/\r?\n[ \t]*\r?\n/)) {
    let items: string[] = [];
    let lines: string[] = [];
    const endList = (): void => {
      if (items.length > 0) blocks.push({ kind: 'list', items });
      items = [];
    };
    const endParagraph = (): void => {
      if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n') });
      lines = [];
    };
    for (const line of chunk.split(/\r?\n/)) {
      if (line.trim() === '') continue;
      if (line.startsWith('- ')) {
        endParagraph();
        items.push(line.slice(2).trim());
      } else if (line.startsWith('# ')) {
        endParagraph();
        endList();
        blocks.push({ kind: 'heading', text: line.slice(2).trim() });
      } else {
        endList();
        lines.push(line.trim());
      }
    }
    endParagraph();
    endList();
  }
  return blocks;
}

/** The organization's text as plain words, whatever is in it: nothing in it becomes markup or a link. */
export function PolicyText({ body }: { readonly body: string }) {
  return (
    <>
      {blocksOf(body).map((block, index) => {
        if (block.kind === 'heading') return <h3 key={index}>{block.text}</h3>;
        if (block.kind === 'paragraph') return <p key={index}>{block.text}</p>;
        return (
          <ul key={index} class="bullets">
            {block.items.map((item, at) => (
              <li key={at}>{item}</li>
            ))}
          </ul>
        );
      })}
    </>
  );
}
