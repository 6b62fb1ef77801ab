import type { Desk, SeenBox } from './desk.ts';
import type { Writing } from './sequence.ts';

/** Longer lines are not typed key by key: it takes long and shows nothing more. */
const LONGEST_BY_KEYS = 60;

/** Puts `text` into the box that has the focus, as a person or a device does it; a line break is Shift+Enter. */
export async function writeBy(
  desk: Desk,
  by: Writing,
  box: number,
  { isEditor }: SeenBox,
  text: string,
): Promise<void> {
  if (by === 'paste' && isEditor) {
    await desk.do(['box', box], 'paste', text);
    return;
  }
  const { keyboard } = desk.page;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (index > 0) await desk.press('Shift+Enter');
    if (line === '') continue;
    if (by === 'ime' && index === lines.length - 1) await compose(desk, line);
    else if (by === 'keys' && line.length <= LONGEST_BY_KEYS) await keyboard.type(line);
    else await keyboard.insertText(line);
  }
}

/** The last word comes through an input method, which takes its Enter. */
async function compose({ page, session }: Desk, line: string): Promise<void> {
  const at = line.lastIndexOf(' ') + 1;
  const word = line.slice(at);
  if (at > 0) await page.keyboard.insertText(line.slice(0, at));
  await session.send('Input.imeSetComposition', {
    text: word,
    selectionStart: word.length,
    selectionEnd: word.length,
  });
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 13 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await session.send('Input.insertText', { text: word });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}
