import type { Node } from './pattern-tree.ts';

/**
 * What a text must hold for a pattern to match: one of a few words or beginnings of words. Read off the pattern itself,
 * so that it cannot fall behind it; a search that cannot succeed need not be made (survey.ts).
 *
 * A need is written as the survey reads words: lower case, every digit as 0, a space behind a whole word, none behind
 * a mere beginning ("biops"); `#` is any digit anywhere.
 */
export const ANY_DIGIT = '#';

/** Sets of spellings larger than this are given up for what their members need. */
const MOST_SPELLINGS = 200;
/** The same for what two neighbours spell together. */
const MOST_PRODUCT = 60;
/** Patterns that need one of more words than this would fill the table for little. */
const MOST_NEEDS = 400;

/** Words so frequent that needing one of them rules little out. English and Spanish. */
const FREQUENT = new Set(
  (
    'the a to i you is it and in of for on that at we u my me be have do are was not this with so can but if they she ' +
    'he your just her his up out no get got what as or from all an by will one about know when go there like had has s ' +
    't m re d ll de la el en y que se un una con es su por lo le para mi si al te ya los las esta 0 00'
  ).split(' '),
);

/** Roughly how often a text holds one of these: only the order matters. */
function frequency(need: string): number {
  if (need === ANY_DIGIT) return 0.35;
  const whole = need.endsWith(' ');
  const word = whole ? need.slice(0, -1) : need;
  if (FREQUENT.has(word)) return whole ? 0.15 : 0.4;
  const rare = word.length > 4 ? 0.0015 : word.length > 3 ? 0.003 : word.length > 2 ? 0.006 : 0.02;
  return whole ? rare : rare * (word.length > 3 ? 1.5 : word.length > 2 ? 3 : 10);
}

/** The rarest word of one spelling, where spaces are edges of words; undefined when no edge is known. */
function rarest(spelling: string, before: boolean, after: boolean): string | undefined {
  const words = spelling.split(' ');
  let best: string | undefined;
  words.forEach((word, i) => {
    if (word === '') return;
    const opens = i > 0 || before;
    const closes = i < words.length - 1 || after;
    const need = opens ? (closes ? `${word} ` : word) : word.includes('0') ? ANY_DIGIT : undefined;
    if (need === undefined) return;
    if (best === undefined || frequency(need) < frequency(best)) best = need;
  });
  return best;
}

type Needs = ReadonlySet<string>;

/** All that a node can spell, when that is little, else what a text needs to match it; neither when nothing is known. */
interface Read {
  readonly spellings?: readonly string[];
  readonly needs?: Needs;
  /** What it needs besides: a label and a number. */
  readonly also?: Needs;
}

function needsOfSpellings(spellings: readonly string[], before: boolean, after: boolean): Needs | undefined {
  const needs = new Set<string>();
  for (const spelling of spellings) {
    const need = rarest(spelling, before, after);
    if (need === undefined) return undefined;
    needs.add(need);
  }
  return needs.size > MOST_NEEDS ? undefined : needs;
}

function needsOfRead(read: Read, before: boolean, after: boolean): Needs | undefined {
  return read.spellings === undefined ? read.needs : needsOfSpellings(read.spellings, before, after);
}

function total(needs: Needs): number {
  let sum = 0;
  for (const need of needs) sum += frequency(need);
  return sum;
}

/** The two rarest of what has to be met together. */
function needing(all: readonly (Needs | undefined)[]): Read {
  const [needs, also] = all.filter((one) => one !== undefined).toSorted((a, b) => total(a) - total(b));
  if (needs === undefined) return {};
  return also === undefined ? { needs } : { needs, also };
}

/** Two edges that meet are one. */
function joined(a: string, b: string): string {
  return a.endsWith(' ') && b.startsWith(' ') ? a + b.slice(1) : a + b;
}

function readSequence(items: readonly Node[], before: boolean, after: boolean): Read {
  /** Whether what follows an item surely begins at the edge of a word. */
  const edgeAfter: boolean[] = [];
  for (let i = items.length - 1, edge = after; i >= 0; i--) {
    edgeAfter[i] = edge;
    const here = items[i]?.edges;
    edge = here !== undefined && (here.begins || (here.keepsBefore && edge));
  }
  let spelled: readonly string[] = [''];
  let whole = true;
  let opens = before;
  let edge = before;
  const all: (Needs | undefined)[] = [];
  items.forEach((item, i) => {
    if (item.type === 'ahead') {
      const behind = readNode(item.item, edge, false);
      all.push(needsOfRead(behind, edge, false), behind.also);
      edge ||= item.edges.ends;
      return;
    }
    const read = readNode(item, edge, edgeAfter[i] ?? false);
    const { spellings } = read;
    const here = item.edges;
    if (
      spellings !== undefined &&
      (spellings.length === 1 || spelled.length === 1 || spellings.length * spelled.length <= MOST_PRODUCT)
    ) {
      spelled = spelled.flatMap((a) => spellings.map((b) => joined(a, b)));
    } else {
      whole = false;
      const next = here.begins || (here.keepsBefore && edgeAfter[i] === true);
      all.push(needsOfSpellings(spelled, opens, next), read.needs, read.also);
      spelled = spellings ?? [''];
      opens = spellings === undefined ? false : edge;
    }
    edge = here.ends || (here.keepsAfter && edge);
    if (!whole && spellings === undefined) opens = edge;
  });
  if (whole && all.every((needs) => needs === undefined)) return { spellings: spelled };
  all.push(needsOfSpellings(spelled, opens, after));
  return needing(all);
}

function readChoice(branches: readonly Node[], before: boolean, after: boolean): Read {
  const reads = branches.map((branch) => readNode(branch, before, after));
  const spelled = new Set<string>();
  let exact = true;
  for (const { spellings } of reads) {
    if (spellings === undefined) exact = false;
    else for (const one of spellings) spelled.add(one);
  }
  if (exact && spelled.size <= MOST_SPELLINGS) return { spellings: [...spelled] };
  const needs = new Set<string>();
  for (const read of reads) {
    const some = needsOfRead(read, before, after);
    if (some === undefined) return {};
    for (const need of some) needs.add(need);
  }
  return needing([needs.size > MOST_NEEDS ? undefined : needs]);
}

function readRepeat(node: Node & { type: 'repeat' }, before: boolean, after: boolean): Read {
  const { item, least, most } = node;
  const once = most === 1;
  const read = readNode(item, before, after && once);
  const { spellings } = read;
  if (spellings !== undefined) {
    if (once) return { spellings: least === 0 ? ['', ...spellings] : spellings };
    const only = spellings.length === 1 ? spellings[0] : undefined;
    // However many spaces there are, they are one edge.
    if (only === ' ') return { spellings: least === 0 ? ['', ' '] : [' '] };
    if (only === '0' && most <= 4) {
      return { spellings: Array.from({ length: most - least + 1 }, (_, k) => '0'.repeat(least + k)) };
    }
    if (only === '') return { spellings: [''] };
  }
  return least === 0 ? {} : needing([needsOfRead(read, before, after && once), read.also]);
}

function readNode(node: Node, before: boolean, after: boolean): Read {
  switch (node.type) {
    case 'spelled':
      return { spellings: node.spellings };
    case 'place':
      return { spellings: [node.of === 'words' ? ' ' : ''] };
    case 'ahead':
      return { spellings: [''] };
    case 'unknown':
      return {};
    case 'sequence':
      return readSequence(node.items, before, after);
    case 'choice':
      return readChoice(node.branches, before, after);
    case 'repeat':
      return readRepeat(node, before, after);
  }
}

/**
 * Of each of these lists, at most two, a folded lower-case text must hold a member for the pattern to match. No list
 * when nothing can be told.
 */
export function needsIn(tree: Node): readonly (readonly string[])[] {
  const read = readNode(tree, false, false);
  return [needsOfRead(read, false, false), read.also]
    .filter((one) => one !== undefined)
    .map((one) => [...one]);
}
