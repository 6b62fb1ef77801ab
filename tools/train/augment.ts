import type { MarkedSpan } from '../corpora/message.ts';
import { type Draw, listed, slots } from '../generate/slots.ts';
import { typo } from '../generate/typing.ts';
import type { Labelled } from './examples.ts';
import { chance } from './logistic.ts';

/** What another dress counts beside the message itself. */
const WEIGHT = 0.5;
/** Words that stand in a marked name without being one. */
const NO_NAME =
  /^(?:mrs?|ms|miss|dr|dra|sra?|don|dona|doña|señora?|nurse|jr|van|de|la|del|los|baby|grandma|uncle|aunt)$/i;
/** Kinds whose digits may be any others. */
const NUMBERED: ReadonlySet<string> = new Set([
  'room',
  'mrn',
  'phone',
  'account',
  'member-id',
  'ssn',
  'other-id',
  'address',
]);
/** Kinds of care of which one term stands for another in a sentence; symptoms do not. */
const TERMS: Readonly<Record<string, 'med' | 'cond' | 'proc' | 'lab'>> = {
  medication: 'med',
  condition: 'cond',
  procedure: 'proc',
  lab: 'lab',
};

export interface Marked extends Labelled {
  readonly spans: readonly MarkedSpan[];
}

function cased(like: string, word: string): string {
  if (like === like.toLowerCase()) return word.toLowerCase();
  if (like === like.toUpperCase() && like.length > 1) return word.toUpperCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Small letters without marks, slips of the finger, capitals, no accents, or as it was. */
function dressed(text: string, draw: Draw): string {
  const dress = draw(10);
  if (dress < 4)
    return text
      .toLowerCase()
      .replaceAll(/[.!,](?=\s|$)/g, '')
      .replaceAll(/['’]/g, '');
  if (dress === 4) return typo(typo(text.toLowerCase(), draw), draw);
  if (dress === 5) return typo(text, draw);
  if (dress === 6) return text.toUpperCase();
  if (dress === 7) return text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');
  return text;
}

/**
 * Every hand-written message once more in another dress, its label kept: other names, initials, numbers, drugs and
 * conditions of the same kind in the marked places, typed in another way. So a frame is learned apart from its filling.
 */
export function augment(messages: readonly Marked[], seed: number): Labelled[] {
  const next = chance(seed);
  const draw: Draw = (limit) => Math.floor(next() * limit);
  const lists = slots();
  const given = listed('given-names');
  const fill = (slot: string): string => lists[slot]?.(draw) ?? '';

  function other(kind: string, was: string): string {
    if (kind === 'name')
      return was.replaceAll(/\p{L}[\p{L}'’-]*/gu, (word) =>
        word.length < 3 || NO_NAME.test(word)
          ? word
          : cased(word, fill(given.has(word.toLowerCase()) ? 'first' : 'last')),
      );
    if (kind === 'initials')
      return was.replaceAll(/[A-Za-z]/g, (letter) =>
        cased(letter + letter, String.fromCharCode(65 + draw(26))),
      );
    if (NUMBERED.has(kind))
      return was.replaceAll(/\d/g, (digit) => (digit === '0' ? '0' : String(1 + draw(9))));
    const slot = TERMS[kind];
    return slot !== undefined && !/\d/.test(was) && draw(5) < 3 ? cased(was, fill(slot)) : was;
  }

  return messages.flatMap(({ text, thread, stop, source, spans }) => {
    let changed = '';
    let at = 0;
    for (const { start, end, kind } of [...spans].sort((a, b) => a.start - b.start)) {
      if (start < at) continue;
      changed += text.slice(at, start) + other(kind, text.slice(start, end));
      at = end;
    }
    changed = dressed(changed + text.slice(at), draw);
    return changed === text ? [] : [{ text: changed, thread, stop, weight: WEIGHT, source, dressed: true }];
  });
}
