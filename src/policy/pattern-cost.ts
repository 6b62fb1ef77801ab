/**
 * How many ways a regular expression can try to match at one position: the bound on its backtracking. A small parser
 * of ECMAScript pattern syntax that accepts what an identifier format needs (literals, classes, escapes, groups,
 * alternatives, bounded counts) and nothing that could make a draft of 250,000 characters slow.
 */

/** A pattern that cannot be used, with the sentence for the administrator. */
export class PatternProblem extends Error {}

interface Cost {
  /** Distinct ways to match at one position; 1 for a fixed string. */
  readonly ways: number;
  /** The longest match, in atoms. */
  readonly length: number;
}

const MAX_WAYS = 400;
const MAX_LENGTH = 120;
const EMPTY: Cost = { ways: 1, length: 0 };
const ATOM: Cost = { ways: 1, length: 1 };

/**
 * Throws PatternProblem for a pattern that is unbounded, too ambiguous, too long, or uses look-around or
 * back-references. Expects a pattern that compiles with the `u` flag.
 */
export function checkPatternCost(source: string): void {
  const reader = new Reader(source);
  const cost = alternatives(reader);
  if (!reader.done) throw new PatternProblem('has an unmatched bracket');
  if (cost.ways > MAX_WAYS) throw new PatternProblem('can match in too many ways; use fewer optional parts');
  if (cost.length > MAX_LENGTH)
    throw new PatternProblem('can match a text that is too long for an identifier');
}

class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get done(): boolean {
    return this.at >= this.source.length;
  }

  peek(): string {
    return this.source.charAt(this.at);
  }

  next(): string {
    const char = this.source.charAt(this.at);
    this.at += 1;
    return char;
  }

  take(expected: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(expected.source, 'y');
    sticky.lastIndex = this.at;
    const match = sticky.exec(this.source) ?? undefined;
    if (match) this.at = sticky.lastIndex;
    return match;
  }
}

function alternatives(reader: Reader): Cost {
  let total = sequence(reader);
  while (reader.peek() === '|') {
    reader.next();
    const other = sequence(reader);
    total = { ways: total.ways + other.ways, length: Math.max(total.length, other.length) };
  }
  return total;
}

function sequence(reader: Reader): Cost {
  let total = EMPTY;
  while (!reader.done && reader.peek() !== '|' && reader.peek() !== ')') {
    const part = repeated(atom(reader), reader);
    total = { ways: total.ways * part.ways, length: total.length + part.length };
    if (total.ways > MAX_WAYS || total.length > MAX_LENGTH) {
      // Stop counting here: the numbers would only grow, towards Infinity.
      throw new PatternProblem('can match in too many ways, or too long a text; use smaller counts');
    }
  }
  return total;
}

function atom(reader: Reader): Cost {
  const char = reader.next();
  if (char === '(') return group(reader);
  if (char === '[') {
    while (!reader.done) {
      const inside = reader.next();
      if (inside === '\\') reader.next();
      else if (inside === ']') return ATOM;
    }
    throw new PatternProblem('has an unmatched bracket');
  }
  if (char === '\\') {
    if (reader.take(/[1-9]|k</)) throw new PatternProblem('must not refer back to a group');
    if (reader.take(/[bB]/)) return EMPTY;
    if (reader.take(/[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]/)) return ATOM;
    reader.next();
    return ATOM;
  }
  return char === '^' || char === '$' ? EMPTY : ATOM;
}

function group(reader: Reader): Cost {
  if (reader.peek() === '?' && !reader.take(/\?:/)) {
    throw new PatternProblem('may use plain groups ( ) and (?: ) only, no look-ahead, look-behind or names');
  }
  const inner = alternatives(reader);
  if (reader.next() !== ')') throw new PatternProblem('has an unmatched bracket');
  return inner;
}

function repeated(part: Cost, reader: Reader): Cost {
  const count = reader.take(/\{(\d+)(,?)(\d*)\}/);
  let min = 1;
  let max = 1;
  if (count) {
    min = Number(count[1]);
    max = count[2] === '' ? min : count[3] === '' ? Number.POSITIVE_INFINITY : Number(count[3]);
  } else if (reader.peek() === '?') {
    reader.next();
    min = 0;
  } else if (reader.peek() === '*' || reader.peek() === '+') {
    max = Number.POSITIVE_INFINITY;
  } else {
    return part;
  }
  if (max > MAX_LENGTH) {
    throw new PatternProblem('needs an upper bound in place of *, + or {n,}: write for example {1,12}');
  }
  reader.take(/\?/);
  let ways = 0;
  for (let times = min; times <= max; times += 1) ways += part.ways ** times;
  return { ways, length: part.length * max };
}
