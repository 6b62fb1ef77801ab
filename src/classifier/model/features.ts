import type { Candidate, Doc, Token } from '../document.ts';
import type { Examined } from '../examine.ts';
import { IDIOM, TITLE as WORK } from '../lexicons/classes.ts';
import type { Asked, Recalled } from '../thread.ts';
import { tokenAt } from '../token-at.ts';
import { type Case, HEALTH_KINDS, IDENTIFIER_KINDS, type Kind, RULES, SUBJECTS } from '../types.ts';
import { MOST_SYMBOLS, newSymbols, type Symbols } from './net.ts';
import { coarseSymbol, hasCoarse, lexicalSymbol, partHash, wordHash } from './symbols.ts';
import { topicOf } from './topics.ts';

/**
 * What the scorer sees of a draft: hashed sparse features, collected into one reused array. Each token becomes a fine
 * symbol (the kind of finding it belongs to, else the word when it is grammar, else its topic or shape) and a coarse
 * one; n-grams of both and of the words themselves are hashed without building a string. On top come facts of the
 * whole draft (kinds by subject, rule cases, question, thread) and all their pairs.
 */

/**
 * Half of the buckets are for words, half for symbols and facts: fewer than a tenth of them hold a weight, so that what
 * one message alone said does not fall upon what many said.
 */
export const BUCKET_BITS = 20;
/** The first bucket of the features made of words themselves. */
export const FIRST_WORD_BUCKET = 1 << (BUCKET_BITS - 1);
const SHIFT = 33 - BUCKET_BITS;
/** Tokens of a draft beyond this many are not looked at: the rules read them all the same. */
export const MOST_TOKENS = 600;
const MOST_FACTS = 64;
const CAPACITY = MOST_TOKENS * 24 + MOST_FACTS * MOST_FACTS + 2048;

/** The features of one draft. `at` is the token a feature comes from, -1 for a fact of the whole draft. */
export interface Bag {
  readonly ids: Int32Array;
  readonly at: Int16Array;
  count: number;
  /** The symbols of the draft in order, and those of the message before it. */
  readonly draft: Symbols;
  readonly before: Symbols;
}

export function newBag(): Bag {
  return {
    ids: new Int32Array(CAPACITY),
    at: new Int16Array(CAPACITY),
    count: 0,
    draft: newSymbols(),
    before: newSymbols(),
  };
}

/**
 * One bit a bucket: which features of the draft at hand were already put. Bits, so that the whole of it stays in the
 * nearest cache; cleared by walking the bag.
 */
const seen = new Int32Array(1 << (BUCKET_BITS - 5));

function bucketOf(salt: number, a: number, b: number): number {
  let h = (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(salt, 0x27d4eb2f)) | 0;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> SHIFT;
}

/** Adds the feature of a bucket once. */
function mark(bag: Bag, id: number, at: number): void {
  const bits = seen[id >>> 5] ?? 0;
  const bit = 1 << (id & 31);
  if ((bits & bit) !== 0 || bag.count >= CAPACITY) return;
  seen[id >>> 5] = bits | bit;
  bag.ids[bag.count] = id;
  bag.at[bag.count++] = at;
}

/** Adds a feature of symbols or facts. */
function put(bag: Bag, salt: number, a: number, b: number, at: number): void {
  mark(bag, bucketOf(salt, a, b), at);
}

/** Adds a feature of words. */
function putWord(bag: Bag, salt: number, a: number, b: number, at: number): void {
  mark(bag, FIRST_WORD_BUCKET + bucketOf(salt, a, b), at);
}

const SUBJECT_INDEX = new Map(SUBJECTS.map((subject, i) => [subject, i] as const));
const KIND_INDEX = new Map<Kind, number>([...IDENTIFIER_KINDS, ...HEALTH_KINDS].map((kind, i) => [kind, i]));
const RULE_INDEX = new Map(RULES.map((rule, i) => [rule, i] as const));
const FIRST_HEALTH = IDENTIFIER_KINDS.length;

const fine = new Int32Array(MOST_TOKENS + 4);
const coarse = new Int32Array(MOST_TOKENS + 4);
const words = new Int32Array(MOST_TOKENS + 4);
const topics = new Uint8Array(MOST_TOKENS + 4);
const fineLast = new Int32Array(MOST_TOKENS + 4);
const coarseLast = new Int32Array(MOST_TOKENS + 4);

/** Symbols of a token that no finding covers. */
function symbols(token: Token, i: number, hash: number): void {
  const { shape, text, classes, cues } = token;
  const broad = coarseSymbol(token, topics[i] ?? 0);
  coarse[i] = broad;
  if (shape === 'word') {
    if (cues !== 0) fine[i] = hash | 0x40000000;
    else if (broad > 130) fine[i] = 470 + broad;
    else {
      const code = text.charCodeAt(0);
      fine[i] = 700 + lexicalSymbol(classes) * 2 + (code >= 65 && code <= 90 ? 1 : 0);
    }
  } else if (shape === 'number') {
    const dotted = text.includes('.') ? 10 : text.includes(',') ? 20 : 0;
    fine[i] = 800 + dotted + Math.min(9, text.length);
  } else if (shape === 'mixed') fine[i] = hash | 0x20000000;
  else if (shape === 'break') fine[i] = 850;
  else if (shape === 'clitic') fine[i] = hash | 0x40000000;
  else fine[i] = 900 + (text.charCodeAt(0) & 0x7ff);
}

/** Gives the tokens of a finding its symbols; `n` is the number of tokens. */
function cover(n: number, first: number, last: number, a: number, b: number): void {
  for (let i = first; i <= last && i < n; i++) {
    fine[i] = a;
    coarse[i] = b;
  }
}

/** Fills the symbol arrays; returns how many tokens. Findings of several tokens take one symbol each. */
function symbolise(examined: Examined): number {
  const { reading, candidates } = examined;
  const { doc } = reading;
  const n = Math.min(doc.tokens.length, MOST_TOKENS);
  for (let i = 0; i < n; i++) {
    const token = doc.tokens[i];
    if (token === undefined) break;
    const hash = wordHash(token);
    words[i] = hash;
    topics[i] = token.shape === 'word' ? topicOf(hash) : 0;
    symbols(token, i, hash);
  }
  for (const candidate of candidates) {
    const kind = KIND_INDEX.get(candidate.kind) ?? 0;
    if (kind < 3 || kind >= FIRST_HEALTH || candidate.confidence < 0.3) continue;
    const first = tokenAt(doc.tokens, candidate.start);
    const last = Math.max(first, tokenAt(doc.tokens, candidate.end - 1));
    cover(
      n,
      first,
      last,
      200 + kind * 2 + (candidate.confidence >= 0.5 ? 1 : 0),
      50 + (kind === 5 ? 1 : kind === 4 ? 2 : kind === 19 ? 3 : 0),
    );
  }
  for (const { health } of reading.linked) {
    const kind = (KIND_INDEX.get(health.kind) ?? 0) - FIRST_HEALTH;
    const strength = health.strength === 'strong' ? 2 : health.strength === 'medium' ? 1 : 0;
    if (health.confidence < 0.5 && health.strength !== 'weak') continue;
    cover(n, health.at, health.last, 300 + kind * 3 + strength, 60 + strength * 2 + (health.ofThing ? 1 : 0));
  }
  for (const mention of reading.mentions) {
    const kind = KIND_INDEX.get(mention.kind) ?? 0;
    const whose = SUBJECT_INDEX.get(mention.subject) ?? 0;
    if (mention.confidence < 0.3) continue;
    cover(
      n,
      mention.first,
      mention.last,
      400 + kind * 20 + whose * 2 + (mention.confidence >= 0.6 ? 1 : 0),
      80 + kind * 9 + whose,
    );
  }
  // A finding of several tokens counts as one.
  let to = 0;
  for (let i = 0; i < n; i++) {
    const a = fine[i] ?? 0;
    if (to > 0 && a < 600 && a >= 200 && a === fineLast[to - 1] && coarse[i] === coarseLast[to - 1]) continue;
    fineLast[to] = a;
    coarseLast[to] = coarse[i] ?? 0;
    positions[to] = i;
    to++;
  }
  return to;
}

const positions = new Int32Array(MOST_TOKENS + 4);

/** Keeps the first of the `n` symbols in the arrays. */
function keep(n: number, symbols: Symbols): void {
  symbols.count = Math.min(n, MOST_SYMBOLS);
  for (let k = 0; k < symbols.count; k++) {
    symbols.fine[k] = fineLast[k] ?? 0;
    symbols.coarse[k] = coarseLast[k] ?? 0;
    symbols.at[k] = positions[k] ?? 0;
  }
}

const facts = new Int32Array(MOST_FACTS);
/** Facts from here on are topics: paired with other facts, not with each other. */
const TOPICAL = 6000;

let factCount = 0;

/** Adds a fact of the whole draft once. */
function fact(id: number): void {
  for (let i = 0; i < factCount; i++) if (facts[i] === id) return;
  if (factCount < MOST_FACTS) facts[factCount++] = id;
}

function bucket(value: number): number {
  return value <= 0 ? 0 : value === 1 ? 1 : value === 2 ? 2 : value <= 4 ? 3 : 4;
}

/** How far to either side of a person what is said of them is looked for, in symbols. */
const BEHIND = 5;
const AHEAD = 8;

/** Coarse symbols of somebody: patient, reader, writer, third, relative, a mention, a person without a name. */
function personal(symbol: number): boolean {
  return (symbol >= 1 && symbol <= 5) || (symbol >= 80 && symbol < 107) || symbol === 153 || symbol === 154;
}

/** N-grams of symbols and words. `salt` keeps the draft apart from the message before it. */
function grams(bag: Bag, doc: Doc, n: number, salt: number, rich: boolean): void {
  for (let k = 0; k < n; k++) {
    const i = positions[k] ?? 0;
    const a0 = fineLast[k] ?? 0;
    const a1 = k + 1 < n ? (fineLast[k + 1] ?? 0) : -1;
    const a2 = k + 2 < n ? (fineLast[k + 2] ?? 0) : -1;
    const b0 = coarseLast[k] ?? 0;
    const b1 = k + 1 < n ? (coarseLast[k + 1] ?? 0) : -1;
    const b2 = k + 2 < n ? (coarseLast[k + 2] ?? 0) : -1;
    if (k === 0) {
      put(bag, salt + 20, a0, 0, i);
      put(bag, salt + 21, b0, b1, i);
    }
    put(bag, salt + 1, a0, 0, i);
    put(bag, salt + 2, a0, a1, i);
    put(bag, salt + 4, b0, b1, i);
    if (!rich) continue;
    put(bag, salt + 6, a0, a2, i);
    put(bag, salt + 7, b0, b2, i);
  }
  if (rich) {
    for (let k = 0; k < n; k++) {
      const who = coarseLast[k] ?? 0;
      if (!personal(who)) continue;
      const at = positions[k] ?? 0;
      const from = Math.max(0, k - BEHIND);
      const to = Math.min(n - 1, k + AHEAD);
      for (let j = from; j <= to; j++) {
        if (j === k) continue;
        put(bag, j < k ? salt + 62 : salt + 63, who, fineLast[j] ?? 0, at);
      }
    }
  }
  const tokens = Math.min(doc.tokens.length, MOST_TOKENS);
  for (let i = 0; i < tokens; i++) {
    const token = doc.tokens[i];
    if (token === undefined) break;
    const w0 = words[i] ?? 0;
    if (token.shape === 'punct' || token.shape === 'break') continue;
    putWord(bag, salt + 10, w0, 0, i);
    if (token.shape === 'word' && token.lower.length > 4)
      putWord(bag, salt + 11, partHash(token.lower, 0, Math.min(5, token.lower.length)), 0, i);
    if (i + 1 < tokens) {
      putWord(bag, salt + 12, w0, words[i + 1] ?? 0, i);
    }
  }
}

function sure(candidate: Candidate): boolean {
  return candidate.confidence >= 0.5;
}

/** Collects the features of a draft in its thread into `bag`, which it empties first. */
export function collect(
  bag: Bag,
  draft: Examined,
  cases: readonly Case[],
  before: Recalled,
  question: Asked,
): void {
  bag.count = 0;
  factCount = 0;
  const { reading, candidates } = draft;
  const { doc } = reading;
  let persons = 0;
  for (const mention of reading.mentions) {
    if (mention.confidence < 0.3) continue;
    const kind = KIND_INDEX.get(mention.kind) ?? 0;
    const whose = SUBJECT_INDEX.get(mention.subject) ?? 0;
    fact(1000 + kind * 64 + whose * 4 + (mention.confidence >= 0.8 ? 2 : mention.confidence >= 0.5 ? 1 : 0));
    if (whose === 0 && mention.kind !== 'relative') persons++;
  }
  fact(100 + bucket(persons));
  let total = 0;
  for (const { health, subject, bond } of reading.linked) {
    const kind = (KIND_INDEX.get(health.kind) ?? 0) - FIRST_HEALTH;
    const strength = health.strength === 'strong' ? 2 : health.strength === 'medium' ? 1 : 0;
    const whose = SUBJECT_INDEX.get(subject) ?? 0;
    total++;
    if (health.ofThing) fact(110);
    else {
      fact(
        2000 +
          whose * 32 +
          strength * 8 +
          (bond === 'mention' ? 0 : bond === 'pronoun' ? 1 : bond === 'patient' ? 2 : 3),
      );
      fact(3000 + kind * 4 + strength);
    }
  }
  fact(120 + bucket(total));
  for (const candidate of candidates) {
    const kind = KIND_INDEX.get(candidate.kind) ?? 0;
    if (kind < 3 || kind >= FIRST_HEALTH || candidate.confidence < 0.3) continue;
    fact(4000 + kind * 2 + (sure(candidate) ? 1 : 0));
  }
  for (const one of cases) {
    fact(5000 + (RULE_INDEX.get(one.rule) ?? 0) * 16 + Math.floor(one.score * 8));
  }
  if (cases.length === 0) fact(5999);
  let cues = 0;
  let asks = false;
  for (const sentence of reading.sentences) asks ||= sentence.question;
  const n = Math.min(doc.tokens.length, MOST_TOKENS);
  const said = before.last === undefined ? 0 : symbolise(before.last);
  keep(said, bag.before);
  if (before.last !== undefined) {
    for (let i = 0; i < said; i++) {
      // The topics of the message before, apart from those of the draft.
      const topic = topics[positions[i] ?? 0] ?? 0;
      if (topic !== 0) fact(TOPICAL + 100 + topic);
    }
    grams(bag, before.last.reading.doc, said, 100, false);
  }
  const m = symbolise(draft);
  keep(m, bag.draft);
  for (let i = 0; i < n; i++) {
    cues |= doc.tokens[i]?.cues ?? 0;
    const topic = topics[i] ?? 0;
    if (topic !== 0) fact(TOPICAL + topic);
  }
  for (let symbol = 1; symbol <= 9; symbol++) if (hasCoarse(cues, symbol)) fact(130 + symbol);
  if (asks) fact(150);
  if (!doc.caseTells) fact(151);
  if (doc.hasDigit) fact(152);
  if ((doc.hitClasses & (IDIOM | WORK)) !== 0) fact(153);
  fact(160 + (n < 4 ? 0 : n < 8 ? 1 : n < 15 ? 2 : n < 30 ? 3 : n < 60 ? 4 : 5));
  if (before.last === undefined) fact(170);
  else {
    fact(171);
    if (before.person) fact(172);
    if (before.lastPerson) fact(173);
    if (before.lastHealth) fact(174);
    if (before.lastAsks) fact(175);
    if (before.lastMine) fact(176);
    if (question.identifier) fact(177);
    if (question.name) fact(178);
  }
  for (let i = 0; i < factCount; i++) {
    const a = facts[i] ?? 0;
    put(bag, 50, a, 0, -1);
    for (let j = 0; j < i; j++) {
      const b = facts[j] ?? 0;
      if (a >= TOPICAL && b >= TOPICAL) continue;
      put(bag, 51, Math.min(a, b), Math.max(a, b), -1);
    }
  }
  grams(bag, doc, m, 0, true);
  for (let i = 0; i < bag.count; i++) seen[(bag.ids[i] ?? 0) >>> 5] = 0;
}
