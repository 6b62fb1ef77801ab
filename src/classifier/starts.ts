import { ANY_DIGIT } from './needs.ts';
import type { Node } from './pattern-tree.ts';

/**
 * The words that a match of a pattern can begin with, read off the pattern itself. Where a draft has none of them the
 * pattern need not be tried: a search at five places costs next to nothing, one over 5,000 characters does.
 *
 * A start is written as a need is (needs.ts): lower case, every digit as 0, a space behind a whole word, none behind a
 * mere beginning; `#00` is any number of two digits or more.
 */

/** A pattern with more starts than this is searched for everywhere. */
const MOST_STARTS = 1500;

/** Repetitions that are followed one by one. */
const MOST_TIMES = 12;

/**
 * A match so far: `|` when it is known to begin at the edge of a word, `#` when no digit stands before it, then what it
 * spells. It grows until its first word is whole (a space at the end) or nobody knows how it goes on (a star).
 */
type Begun = string;
const AT_WORD = '|';
const AT_NUMBER = '#';

/** Thrown and caught in this file: the pattern may begin with anything. */
class Anywhere extends Error {}

const isDone = (begun: Begun): boolean => begun.endsWith(' ') || begun.endsWith('*');
const spelledBy = (begun: Begun): string => begun.replace(/^[|#]/, '');

function spell(begun: Begun, spelling: string): Begun {
  if (spelling === '' || isDone(begun)) return begun;
  if (spelledBy(begun) === '') {
    const digit = spelling.startsWith('0');
    const placed = begun === AT_WORD || (begun === AT_NUMBER && digit);
    if (!placed || spelling.startsWith(' ')) throw new Anywhere();
  }
  const all = begun + spelling;
  const space = all.indexOf(' ');
  return space < 0 ? all : all.slice(0, space + 1);
}

function place(begun: Begun, of: 'words' | 'digits'): Begun {
  if (isDone(begun)) return begun;
  if (spelledBy(begun) !== '') return of === 'words' ? `${begun} ` : begun;
  return of === 'words' ? AT_WORD : begun === '' ? AT_NUMBER : begun;
}

/** Whatever follows. */
function open(begun: Begun): Begun {
  if (isDone(begun)) return begun;
  if (spelledBy(begun) === '') throw new Anywhere();
  return `${begun}*`;
}

type All = ReadonlySet<Begun>;

function each(all: All, grow: (begun: Begun) => Begun): All {
  return new Set([...all].map(grow));
}

function few(all: All): All {
  if (all.size > MOST_STARTS) throw new Anywhere();
  return all;
}

function grow(all: All, node: Node): All {
  if ([...all].every(isDone)) return all;
  switch (node.type) {
    case 'spelled':
      return few(
        new Set([...all].flatMap((begun) => node.spellings.map((spelling) => spell(begun, spelling)))),
      );
    case 'place':
      return each(all, (begun) => place(begun, node.of));
    case 'unknown':
      return each(all, open);
    case 'ahead':
      return all;
    case 'sequence':
      return node.items.reduce(grow, all);
    case 'choice':
      return few(new Set(node.branches.flatMap((branch) => [...grow(all, branch)])));
    case 'repeat': {
      const { item, least, most } = node;
      let times = all;
      for (let k = 0; k < Math.max(1, Math.min(least, MOST_TIMES)); k++) times = grow(times, item);
      // More of it may follow, or what stands behind.
      if (most > 1 && (most > least || least > MOST_TIMES))
        times = each(times, (begun) => (spelledBy(begun) === '' ? begun : open(begun)));
      return least === 0 ? few(new Set([...all, ...times])) : times;
    }
  }
}

/** The starts of a pattern, none inside another; undefined when a match may begin anywhere. */
export function startsIn(tree: Node): readonly string[] | undefined {
  try {
    const starts = new Set<string>();
    for (const begun of grow(new Set(['']), tree)) {
      const spelled = spelledBy(begun).replace(/\*$/, '');
      if (spelled === '') return undefined;
      starts.add(begun.startsWith(AT_NUMBER) ? ANY_DIGIT + /^0+/.exec(spelled) : spelled);
    }
    return [...starts].filter((start) => {
      for (let k = 1; k < start.length; k++) if (starts.has(start.slice(0, k))) return false;
      return true;
    });
  } catch (error) {
    if (error instanceof Anywhere) return undefined;
    throw error;
  }
}
