/**
 * A regular expression as far as its needs go (needs.ts). Letters are lower case, digits are all 0, and everything
 * that is no word character, as well as \b, ^ and $, is one space: the edge of a word.
 */
export type Node =
  | { readonly type: 'spelled'; readonly edges: Edges; readonly spellings: readonly string[] }
  /** A place and no text: the edge of a word, or where no digit stands before. */
  | { readonly type: 'place'; readonly edges: Edges; readonly of: 'words' | 'digits' }
  /** Any text. */
  | { readonly type: 'unknown'; readonly edges: Edges }
  /** What must stand behind, and is no part of the match. */
  | { readonly type: 'ahead'; readonly edges: Edges; readonly item: Node }
  | { readonly type: 'sequence'; readonly edges: Edges; readonly items: readonly Node[] }
  | { readonly type: 'choice'; readonly edges: Edges; readonly branches: readonly Node[] }
  | {
      readonly type: 'repeat';
      readonly edges: Edges;
      readonly item: Node;
      readonly least: number;
      readonly most: number;
    };

/** Where a match of a node meets edges of words. */
export interface Edges {
  /** Every match begins at an edge. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** Where an edge follows the node, there is one before it too: it may be empty. */
  readonly keepsBefore: boolean;
  /** Where an edge precedes the node, there is one behind it too. */
  readonly keepsAfter: boolean;
}

const EMPTY = spelled(['']);
const EDGE: Node = { type: 'place', edges: spelled([' ']).edges, of: 'words' };
const BEFORE_DIGITS: Node = { type: 'place', edges: EMPTY.edges, of: 'digits' };
const BLANK = spelled([' ']);
const DIGIT = spelled(['0']);
const UNKNOWN: Node = {
  type: 'unknown',
  edges: { begins: false, ends: false, keepsBefore: false, keepsAfter: false },
};

function spelled(spellings: readonly string[]): Node {
  const edges = {
    begins: spellings.every((one) => one.startsWith(' ')),
    ends: spellings.every((one) => one.endsWith(' ')),
    keepsBefore: spellings.every((one) => one === '' || one.startsWith(' ')),
    keepsAfter: spellings.every((one) => one === '' || one.endsWith(' ')),
  };
  return { type: 'spelled', edges, spellings };
}

function ahead(item: Node): Node {
  const { begins } = item.edges;
  return { type: 'ahead', edges: { begins, ends: begins, keepsBefore: true, keepsAfter: true }, item };
}

function sequence(items: readonly Node[]): Node {
  let begins = false;
  let ends = false;
  let keepsBefore = true;
  let keepsAfter = true;
  for (const { edges } of items) {
    ends = edges.ends || (edges.keepsAfter && ends);
    keepsAfter = edges.ends || (edges.keepsAfter && keepsAfter);
  }
  for (const { edges } of items.toReversed()) {
    begins = edges.begins || (edges.keepsBefore && begins);
    keepsBefore = edges.begins || (edges.keepsBefore && keepsBefore);
  }
  return { type: 'sequence', edges: { begins, ends, keepsBefore, keepsAfter }, items };
}

function choice(branches: readonly Node[]): Node {
  const edges = {
    begins: branches.every((one) => one.edges.begins),
    ends: branches.every((one) => one.edges.ends),
    keepsBefore: branches.every((one) => one.edges.keepsBefore),
    keepsAfter: branches.every((one) => one.edges.keepsAfter),
  };
  return { type: 'choice', edges, branches };
}

function repeat(item: Node, least: number, most: number): Node {
  const { begins, ends, keepsBefore, keepsAfter } = item.edges;
  const some = least > 0;
  const edges = {
    begins: some && begins,
    ends: some && ends,
    keepsBefore: keepsBefore || begins,
    keepsAfter: keepsAfter || ends,
  };
  return { type: 'repeat', edges, item, least, most };
}

/** A class of more characters than this is any character. */
const MOST_OF_CLASS = 6;

/** A negative look to either side that lets neither letter nor digit stand there: an edge, whatever else it forbids. */
const FORBIDS_WORDS = /^[^(]*(?<![^|])\[(?!\^)(?=[^\]]*a-z)(?=[^\]]*(?:\\d|0-9))[^\]]*\](?![^|])[^(]*$/;

/** A negative look back that lets no digit stand there. */
const FORBIDS_DIGITS = /^[^(]*(?<![^|])(?:\\d|\[(?!\^)(?=[^\]]*(?:\\d|0-9))[^\]]*\])(?![^|])[^(]*$/;

/** Letters and spaces that nothing repeats, taken in one piece. */
const PLAIN = /[a-z ]+(?![?*+{a-z ])/y;

function spellingOf(char: string): string {
  if (char >= '0' && char <= '9') return '0';
  return /[a-z]/i.test(char) ? char.toLowerCase() : ' ';
}

/** Recursive descent over the syntax of ECMAScript patterns, as far as `parsePattern` lets them in. */
class Parser {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  whole(): Node {
    return this.choice();
  }

  private choice(): Node {
    const branches = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      branches.push(this.sequence());
    }
    return branches.length === 1 ? (branches[0] ?? EMPTY) : choice(branches);
  }

  private sequence(): Node {
    const items: Node[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      PLAIN.lastIndex = this.at;
      const word = PLAIN.exec(this.source)?.[0];
      if (word !== undefined) {
        this.at += word.length;
        items.push(spelled([word]));
      } else items.push(this.repeated(this.atom()));
    }
    return items.length === 1 ? (items[0] ?? EMPTY) : sequence(items);
  }

  private repeated(item: Node): Node {
    const char = this.source[this.at];
    let least = 1;
    let most = 1;
    if (char === '?') least = 0;
    else if (char === '*' || char === '+') {
      least = char === '*' ? 0 : 1;
      most = Infinity;
    } else if (char === '{') {
      const bounds = /^\{(\d+)(,?)(\d*)\}/.exec(this.source.slice(this.at, this.at + 16));
      if (bounds === null) return item;
      least = Number(bounds[1]);
      most = bounds[2] === '' ? least : bounds[3] === '' ? Infinity : Number(bounds[3]);
      this.at += bounds[0].length - 1;
    } else return item;
    this.at++;
    if (this.source[this.at] === '?') this.at++;
    return repeat(item, least, most);
  }

  private atom(): Node {
    const char = this.source[this.at++] ?? '';
    switch (char) {
      case '(':
        return this.group();
      case '[':
        return this.characters();
      case '\\':
        return this.escaped();
      case '.':
        return UNKNOWN;
      case '^':
      case '$':
        return EDGE;
      default:
        return spelled([spellingOf(char)]);
    }
  }

  private group(): Node {
    const kind = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 32))?.[0] ?? '';
    this.at += kind.length;
    const from = this.at;
    const inside = this.choice();
    const written = this.source.slice(from, this.at++);
    if (!/[=!]$/.test(kind)) return inside;
    if (kind === '?=') return ahead(inside);
    // What stands around a match only forbids more: to leave it out is safe.
    if (kind.endsWith('!') && FORBIDS_WORDS.test(written)) return EDGE;
    return kind === '?<!' && FORBIDS_DIGITS.test(written) ? BEFORE_DIGITS : EMPTY;
  }

  private escaped(): Node {
    const char = this.source[this.at++] ?? '';
    switch (char) {
      case 'b':
        return EDGE;
      case 's':
      case 'W':
      case 'n':
      case 't':
      case 'r':
        return BLANK;
      case 'd':
        return DIGIT;
      case 'B':
        return EMPTY;
      case 'u': {
        const code = Number.parseInt(this.source.slice(this.at, this.at + 4), 16);
        this.at += 4;
        return code > 127 ? BLANK : UNKNOWN;
      }
      default:
        if (/\w/.test(char)) return UNKNOWN;
        return BLANK;
    }
  }

  /** A class of characters, from behind its bracket. */
  private characters(): Node {
    const end = this.endOfClass();
    const inside = this.source.slice(this.at, end);
    this.at = end + 1;
    if (inside.startsWith('^')) return UNKNOWN;
    const members = new Set<string>();
    for (let i = 0; i < inside.length; i++) {
      let char = inside[i] ?? '';
      if (char === '\\') {
        char = inside[++i] ?? '';
        if (char === 'd') members.add('0');
        else if (char === 's' || char === 'n' || char === 't' || char === 'r') members.add(' ');
        else if (/\w/.test(char)) return UNKNOWN;
        else members.add(' ');
        continue;
      }
      const to = inside[i + 1] === '-' ? inside[i + 2] : undefined;
      if (to === undefined) {
        members.add(spellingOf(char));
        continue;
      }
      if (to === '\\' || to.charCodeAt(0) - char.charCodeAt(0) > 25) return UNKNOWN;
      for (let code = char.charCodeAt(0); code <= to.charCodeAt(0); code++)
        members.add(spellingOf(String.fromCharCode(code)));
      i += 2;
    }
    return members.size > MOST_OF_CLASS ? UNKNOWN : spelled([...members]);
  }

  private endOfClass(): number {
    for (let i = this.at; i < this.source.length; i++) {
      if (this.source[i] === '\\') i++;
      else if (this.source[i] === ']') return i;
    }
    return this.source.length;
  }
}

/** The tree of a pattern; undefined when flags change what letters or positions mean, or for escapes not known here. */
export function parsePattern({ source, flags }: RegExp): Node | undefined {
  return /[^gy]/.test(flags) || /\\[ckpPx]/.test(source) ? undefined : new Parser(source).whole();
}
