import type { Candidate, Doc } from './document.ts';
import { foldTerm } from './fold.ts';
import type { Kind, Vocabulary } from './types.ts';

/** A vocabulary ready for use: compiled once for each vocabulary object. */
interface Compiled {
  readonly patterns: readonly { readonly kind: Kind; readonly pattern: RegExp }[];
  readonly phones: ReadonlySet<string>;
  readonly domains: readonly string[];
  readonly addresses: readonly string[];
}

const compiled = new WeakMap<Vocabulary, Compiled>();

/** An organization's own format is as good as a labelled identifier. */
const OWN_FORMAT = 0.95;
const LOCAL_DIGITS = 7;

/** The digits that a national and an international spelling of one number share. */
function phoneKey(text: string): string {
  return text.replace(/\D/g, '').slice(-10);
}

function plainWords(text: string): string {
  return foldTerm(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function compile(vocabulary: Vocabulary): Compiled {
  const known = compiled.get(vocabulary);
  if (known !== undefined) return known;
  const patterns: { kind: Kind; pattern: RegExp }[] = [];
  for (const { kind, source } of vocabulary.patterns) {
    try {
      patterns.push({ kind, pattern: new RegExp(source, 'giu') });
    } catch {
      // A broken format is reported where the policy is read; here it must not stop the others.
    }
  }
  const fresh: Compiled = {
    patterns,
    phones: new Set(vocabulary.allowedPhones.map(phoneKey)),
    domains: vocabulary.allowedEmailDomains.map((domain) => foldTerm(domain).replace(/^@/, '')),
    addresses: vocabulary.allowedAddresses.map(plainWords).filter((address) => address !== ''),
  };
  compiled.set(vocabulary, fresh);
  return fresh;
}

function isClinics(doc: Doc, candidate: Candidate, known: Compiled): boolean {
  const words = doc.lower.slice(candidate.start, candidate.end);
  switch (candidate.kind) {
    case 'phone': {
      const digits = phoneKey(words);
      if (known.phones.has(digits)) return true;
      return digits.length === LOCAL_DIGITS && [...known.phones].some((phone) => phone.endsWith(digits));
    }
    case 'email':
      return known.domains.some((domain) => words.endsWith(`@${domain}`) || words.endsWith(`.${domain}`));
    case 'address': {
      const plain = plainWords(words);
      return known.addresses.some((address) => plain.includes(address) || address.includes(plain));
    }
    default:
      return false;
  }
}

/** Takes out what belongs to the clinic and adds what its own identifier formats find. */
export function applyVocabulary(
  doc: Doc,
  candidates: readonly Candidate[],
  vocabulary: Vocabulary | undefined,
): readonly Candidate[] {
  if (vocabulary === undefined) return candidates;
  const known = compile(vocabulary);
  const kept = candidates.filter((candidate) => !isClinics(doc, candidate, known));
  for (const { kind, pattern } of known.patterns) {
    for (const match of doc.text.matchAll(pattern)) {
      if (match[0] === '') continue;
      kept.push({ kind, start: match.index, end: match.index + match[0].length, confidence: OWN_FORMAT });
    }
  }
  return kept;
}
