import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { relative } from './relative.ts';

/** Least confidence: an office or a name identifies, the reader does in a messenger, a pronoun hardly. */
const hits: readonly (readonly [number, string])[] = [
  [0.7, "«the mayor's wife» is in".replace('«the ', 'the «')],
  [0.7, "the «sheriff's son» overdosed"],
  [0.7, "«Maria's daughter» called"],
  [0.7, "«Tom's mom» wants to know"],
  [0.5, '«your son» needs a shot'],
  [0.5, '«ur dad» is ready'],
  [0.5, '«su mamá» ya salió'],
  [0.3, '«my mom» has diabetes'],
  [0.3, '«mi papá» está enfermo'],
  [0.3, '«her son» is sick'],
  [0.4, "the «patient's husband» left"],
  [0.7, 'la «esposa del alcalde» está aquí'],
  [0.7, 'so «junes husband» called about the pacemaker'],
  [0.7, '«alfredos daughter» has lice'],
  [0.7, '«marthas daugther» is allergic'],
];

const misses = [
  'a wife and mother',
  'sister act is on tv',
  'the kids loved it',
  'mother nature',
  'dad jokes',
  'brother printers are cheap',
  'la hija de alguien',
  'child care is closed',
  'uncle sam wants you',
  'big baby',
  'mom and pop shop',
  'son of a gun',
  'the kids mom brought cupcakes',
  'the boss wife makes tamales',
];

describe('relative', () => {
  it.each(hits)('at %d finds %s', (least, row) => {
    const { text, values } = unmark(row);
    expect(covered(relative, readDocument(text), least)).toEqual(values);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(relative, readDocument(text), 0.3)).toEqual([]);
  });
});
