/** A stretch of a text and of what it was turned into. */
export interface Change {
  readonly role: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** What changed from one text to the other, by words and blanks; removed before added. */
export function diff(before: string, after: string): readonly Change[] {
  const from = before.match(PIECES) ?? [];
  const to = after.match(PIECES) ?? [];
  const changes: { role: Change['role']; text: string }[] = [];
  const add = (role: Change['role'], text: string): void => {
    const last = changes.at(-1);
    if (last?.role === role) last.text += text;
    else changes.push({ role, text });
  };
  // Lengths of the longest common subsequence of what follows each pair of pieces.
  const width = to.length + 1;
  const common = new Uint16Array((from.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      common[i * width + j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const old = from[i];
    const now = to[j];
    if (old !== undefined && old === now) {
      add('kept', old);
      i++;
      j++;
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      add('removed', old);
      i++;
    } else if (now !== undefined) {
      add('added', now);
      j++;
    }
  }
  return joined(changes);
}

/** Words with what is in them, blanks, and the marks between words. */
const PIECES = /[^\s,;:!?()]+|\s|[,;:!?()]/gu;

/** One blank between two changes would cut a phrase into confetti. */
function joined(changes: readonly Change[]): readonly Change[] {
  const result: { role: Change['role']; text: string }[] = [];
  const push = (role: Change['role'], text: string): void => {
    const last = result.at(-1);
    if (last?.role === role) last.text += text;
    else if (text !== '') result.push({ role, text });
  };
  let removed = '';
  let added = '';
  const flush = (): void => {
    const blank = /\s$/.test(removed) && removed.at(-1) === added.at(-1) ? removed.slice(-1) : '';
    const end = blank === '' ? undefined : -1;
    push('removed', removed.slice(0, end));
    push('added', added.slice(0, end));
    push('kept', blank);
    removed = '';
    added = '';
  };
  for (const [index, { role, text }] of changes.entries()) {
    if (role === 'removed') removed += text;
    else if (role === 'added') added += text;
    else if (/^[^\S\n]$/.test(text) && removed + added !== '' && index < changes.length - 1) {
      removed += text;
      added += text;
    } else {
      flush();
      push('kept', text);
    }
  }
  flush();
  return result;
}
