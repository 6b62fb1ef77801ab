import { describe, expect, it } from 'vitest';
import { localeText } from '../../test/locale-text.ts';
import type { Finding, Kind } from '../classifier/types.ts';
import { HEALTH_KINDS, IDENTIFIER_KINDS } from '../classifier/types.ts';
import { KIND_WORDS, kindWords } from './kind-words.ts';

function found(kind: Kind, confidence = 0.9): Finding {
  return { kind, start: 0, end: 1, confidence, subject: 'third-person' };
}

describe('kindWords', () => {
  const rows: readonly [readonly Finding[], string, string][] = [
    [
      [found('name'), found('lab')],
      'a name and a medical test or result',
      'un nombre y un examen médico o su resultado',
    ],
    [
      [found('lab'), found('name')],
      'a name and a medical test or result',
      'un nombre y un examen médico o su resultado',
    ],
    [[found('ssn')], 'a Social Security number', 'un número de Seguro Social'],
    [[found('name'), found('name')], 'a name', 'un nombre'],
    [[found('address'), found('place')], 'an address or place', 'una dirección o un lugar'],
    [
      [found('date', 0.5), found('mrn', 0.99), found('name', 0.9), found('medication')],
      'a medical record number, a name, a medicine, and more',
      'un número de expediente médico, un nombre, un medicamento y otros datos',
    ],
  ];
  it.each(rows)('says %# in English and Spanish', (findings, english, spanish) => {
    expect(kindWords(findings, localeText('en'))).toBe(english);
    expect(kindWords(findings, localeText('es'))).toBe(spanish);
  });

  it('says nothing when nothing was found', () => {
    expect(kindWords([], localeText('en'))).toBeUndefined();
  });

  it('never puts the most private kinds on a screen that others may see', () => {
    for (const kind of ['mental-health', 'substance-use', 'sexual-health', 'pregnancy'] as const) {
      expect(kindWords([found(kind)], localeText('en'))).toBe('private health details');
    }
  });

  it('has words for every kind', () => {
    for (const kind of [...IDENTIFIER_KINDS, ...HEALTH_KINDS]) {
      expect(localeText('es')(KIND_WORDS[kind])).not.toBe('');
    }
  });
});
