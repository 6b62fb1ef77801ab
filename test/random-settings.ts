import fc from 'fast-check';
import { SCHEMA, type Shape, type TextFormat, type TextShape } from '../src/policy/schema.ts';

/** Values that each format of text takes as they stand. */
const FORMATTED: Readonly<Record<TextFormat, readonly string[]>> = {
  'https-url': ['https://chat.clinic.org/', 'https://a.b.org/x?y=1&z=%22#-', 'https://a.b.org/%C3%B1'],
  'collector-url': ['https://c.clinic.org/v1/logs', 'http://127.0.0.1:4318/v1/logs'],
  header: ['Authorization: Bearer a.b-c', 'X-Key: it\'s "quoted" \\ & <b>'],
  email: ['privacy@clinic.org', "o'hara+x@clinic.org"],
  language: ['en', 'es-MX', 'vi'],
  version: ['2026-03', '1.2', 'a_B-3'],
  domain: ['clinic.org', 'mail.clinic.org'],
  date: ['2026-03-14', '2024-02-29'],
  pattern: ['\\bLK-?\\d{7}\\b', '[A-Z]{2}\\d{6}', '"MR"\\d{5,9}'],
  'reference-pattern': ['[A-Z0-9-]{1,20}', 'C-\\d{4}'],
};

/** What texts hold that some format could spoil: quotes, line breaks, other scripts, surrogate pairs, numbers. */
const PIECES = fc.oneof(
  fc.constantFrom(
    '"',
    "'",
    '\\',
    '\n',
    '\r\n',
    '\t',
    '&',
    '<',
    '>',
    ']]>',
    '%',
    '$',
    '`',
    ';',
    '[',
    '=',
    '{',
    '#',
  ),
  fc.constantFrom(
    'Dr. Peña',
    '李',
    'د. سلمى',
    '🙂',
    '\u00a0',
    '\u2028',
    '0',
    '1',
    'true',
    'hex(1):',
    '-',
    '\\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);

function text({ maxLength, format }: TextShape): fc.Arbitrary<string> {
  if (format) return fc.constantFrom(...FORMATTED[format]);
  return fc
    .array(PIECES, { minLength: 1, maxLength: 12 })
    .map((pieces) => pieces.join('').slice(0, maxLength))
    .map((joined) =>
      joined.replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '').trim(),
    )
    .filter((joined) => joined !== '');
}

function anyOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'text':
      return text(shape);
    case 'choice':
      return fc.constantFrom(...shape.options);
    case 'flag':
      return fc.boolean();
    case 'whole':
      return fc.integer({ min: shape.min, max: shape.max });
    case 'list':
      return fc.array(anyOf(shape.of), { minLength: 1, maxLength: Math.min(12, shape.maxItems) });
    case 'record':
      return fc.record(
        Object.fromEntries(Object.entries(shape.fields).map(([field, of]) => [field, anyOf(of)])),
        {
          requiredKeys: Object.entries(shape.fields).flatMap(([field, of]) =>
            of.fallback === undefined ? [field] : [],
          ),
        },
      );
  }
}

/** Random settings that are valid as they stand: any of them present or absent. */
export const randomSettings: fc.Arbitrary<Record<string, unknown>> = fc
  .record(Object.fromEntries(SCHEMA.keys.map((key) => [key, anyOf(SCHEMA.shapes[key])])), {
    requiredKeys: [],
  })
  .map((settings): Record<string, unknown> => {
    // The rules between settings: a text of one's own has a version, and an exception its two marks or none.
    const own: Record<string, unknown> = { ...settings };
    if (own.policyTexts !== undefined) own.policyVersion ??= '1';
    if (own.monitoringTexts !== undefined) own.monitoringVersion ??= '1';
    const exceptions = own.patientExceptions;
    if (typeof exceptions === 'object' && exceptions !== null) {
      const { approvedBy = 'Dana', approvedOn = '2026-02-01' } = exceptions as Record<string, unknown>;
      own.patientExceptions = { ...exceptions, approvedBy, approvedOn };
    }
    return own;
  });
