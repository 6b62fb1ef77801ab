import { DOCTOR, MONTH, PATIENT, READER, RELATIVE, SU, THIRD, TITLE, WE, WRITER } from '../cues.ts';
import type { Candidate, Detector, Token } from '../document.ts';
import { COMMON, hasHealth, NAME_BITS, WORDISH } from '../lexicons/classes.ts';
import { classesOf } from '../lexicons/lexicon.ts';
import { trigger } from '../triggers.ts';
import { scan } from './formats/scan.ts';

/** Offices a town has one of: "the mayor's wife" is one person. */
const UNIQUE = new Set(
  'councilman councilwoman deputy vicar rector commissioner mayor sheriff principal pastor priest rabbi imam coach judge governor senator superintendent dean chief preacher reverend minister weatherman anchor fireman librarian banker baker panadero barber marshal constable trooper umpire florist undertaker mortician postmaster treasurer realtor grocer bartender butcher choirmaster organist valedictorian captain alcalde director pastor deacon quarterback bishop chairman ceo boss landlord mailman'.split(
    ' ',
  ),
);

const SINGULAR_PERSON =
  '(?:redhead|nun|priest|monk|resident|elder|set of (?:triplets|twins|quads)|triplets|quadruplets|survivor|lady|guy|man|woman|person|kid|boy|girl|family|teacher|vet(?:eran)?|dwarf|centenarian|amputee|albino|foreigner|patient|pt|client|veteran|mail carrier|widow|widower|paciente|senora|senor)';
/** A description that fits one person of the place: "our only nun", "the owner of the bakery", "who won the lottery". */
const SINGULAR: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `\\b(?:our|the|el|la|nuestr[oa]) (?:only|unic[oa]) (?:[a-z]{3,12} )?${SINGULAR_PERSON}\\b`,
      'g',
    ),
    0.65,
  ],
  [
    /\b(?:the|our|that) (?:retired |former |old |new )?(?:judge|sheriff|mayor|principal|superintendent|owner|manager|pastor|preacher|deacon|mailman|weatherman|librarian|anchor(?:man|woman)?|bishop|warden|fire chief|police chief|postmaster) (?:of (?:the|our)|with the|who|from the|on channel|at the)\b/g,
    0.6,
  ],
  [/\b(?:the|our|that) retired (?:judge|sheriff|mayor|principal|pastor|preacher|coach|senator)\b/g, 0.6],
  [
    /\b(?:the|that) (?:\w+ )?(?:guy|lady|man|woman|kid|couple|family) (?:who|that) (?:does the weather|won the lottery|owns the|runs the|bought the|was on (?:tv|the news))/g,
    0.6,
  ],
  [/\bwho won the lottery\b/g, 0.6],
];

const ONE_OF_A_KIND = trigger(
  'only unico unica retired judge sheriff mayor principal superintendent owner manager pastor preacher deacon mailman ' +
    'weatherman librarian anchor anchorman anchorwoman bishop warden chief postmaster coach senator lottery guy lady man ' +
    'woman kid couple family',
);
const YOUNG = new Set(['girl', 'boy', 'lady', 'kid']);

/** "Mr. Nwachukwu's widow": a title makes the owner a name, whatever the lists know. */
function titled(tokens: readonly Token[], owner: number): boolean {
  const before = tokens[owner - 1]?.lower === '.' ? tokens[owner - 2] : tokens[owner - 1];
  return before !== undefined && (before.cues & (TITLE | DOCTOR)) !== 0;
}

/** "junes husband", "alvinas daughter": a name that gave up its apostrophe. "Kids mom" and "moms sister" name nobody. */
function bareOwner(owner: Token): boolean {
  const { lower, shape, cues, classes } = owner;
  if (shape !== 'word' || lower.length < 5 || !lower.endsWith('s') || (cues & ~MONTH) !== 0) return false;
  const stem = classesOf(lower.slice(0, -1));
  if ((stem & NAME_BITS) !== 0) return (stem & COMMON) === 0 && !hasHealth(stem);
  return (classes & NAME_BITS) !== 0 && (classes & (COMMON | WORDISH)) === 0;
}

/** The one-of-a-kind owner of the word at `i`, up to two adjectives back: "preacher's youngest girl". */
function uniqueOwner(tokens: readonly Token[], i: number): Token | undefined {
  for (let k = i - 1; k >= Math.max(1, i - 3); k--) {
    const token = tokens[k];
    if (token === undefined || token.shape === 'punct' || token.shape === 'break') return undefined;
    if (token.shape !== 'clitic' || token.lower !== "'s") continue;
    const owner = tokens[k - 1];
    return owner !== undefined && UNIQUE.has(owner.lower) ? owner : undefined;
  }
  return undefined;
}

/**
 * Persons named by whom they belong to: "her son", "the mayor's wife", "mi mama". The anchor decides how far it
 * identifies: a name or an office does, the reader does in a messenger, a bare pronoun does not.
 */
export const relative: Detector = {
  kind: 'relative',
  detect(doc) {
    const found: Candidate[] = [];
    if ((doc.cues & RELATIVE) !== 0)
      doc.tokens.forEach((token, i) => {
        if ((token.cues & RELATIVE) === 0) return;
        const left = doc.tokens[i - 1];
        if (left === undefined) return;
        let start = left.start;
        let confidence = 0;
        if ((left.cues & (READER | SU)) !== 0) confidence = 0.5;
        else if ((left.cues & (WRITER | WE)) !== 0) confidence = 0.3;
        else if ((left.cues & THIRD) !== 0) confidence = 0.3;
        else if (left.shape === 'clitic' && left.lower === "'s") {
          const owner = doc.tokens[i - 2];
          if (owner === undefined) return;
          start = owner.start;
          if (UNIQUE.has(owner.lower)) confidence = 0.7;
          else if ((owner.cues & PATIENT) !== 0) confidence = 0.4;
          else if ((owner.classes & NAME_BITS) !== 0) confidence = 0.7;
          else if (titled(doc.tokens, i - 2)) confidence = 0.7;
          else confidence = 0.4;
        } else if (uniqueOwner(doc.tokens, i) !== undefined) {
          start = uniqueOwner(doc.tokens, i)?.start ?? start;
          confidence = 0.7;
        } else if (bareOwner(left)) confidence = 0.7;
        else if (/^(?:del|de)$/.test(left.lower)) return;
        else if (doc.tokens[i + 1]?.lower === 'del' && UNIQUE.has(doc.tokens[i + 2]?.lower ?? '')) {
          const owner = doc.tokens[i + 2];
          if (owner !== undefined)
            found.push({ kind: 'relative', start: token.start, end: owner.end, confidence: 0.7 });
          return;
        }
        if (confidence > 0) found.push({ kind: 'relative', start, end: token.end, confidence });
      });
    for (const [pattern, confidence] of (doc.triggers & ONE_OF_A_KIND) === 0 ? [] : SINGULAR) {
      scan(doc, pattern, ({ index, 0: whole }) => {
        found.push({ kind: 'relative', start: index, end: index + whole.length, confidence });
      });
    }
    if (doc.lower.includes("'s"))
      doc.tokens.forEach((token, i) => {
        // "the preacher's youngest girl", "the coach's boy": no words of kinship elsewhere.
        if (!YOUNG.has(token.lower)) return;
        const owner = uniqueOwner(doc.tokens, i);
        if (owner !== undefined)
          found.push({ kind: 'relative', start: owner.start, end: token.end, confidence: 0.7 });
      });
    return found;
  },
};
