import { checkPattern, checkReferencePattern } from './check-pattern.ts';
import type { ChoiceShape, ListShape, RecordShape, Shape, TextFormat, TextShape } from './schema.ts';

type Report = (path: string, message: string) => void;

/** What XML, and so half of the formats of policies, cannot carry. https://www.w3.org/TR/xml/#charsets */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * The value if it has the shape, cleaned (trimmed, cut, lower-cased where the format is case-blind); else undefined,
 * and the problem is reported under `path`. A bad item of a list is reported and left out.
 */
export function readShape(shape: Shape, value: unknown, path: string, report: Report): unknown {
  switch (shape.type) {
    case 'text':
      return readText(shape, value, path, report);
    case 'choice':
      return readChoice(shape, value, path, report);
    case 'flag':
      if (typeof value === 'boolean') return value;
      report(path, 'must be true or false');
      return undefined;
    case 'whole':
      if (Number.isInteger(value) && Number(value) >= shape.min && Number(value) <= shape.max) return value;
      report(path, `must be a whole number from ${shape.min} to ${shape.max}`);
      return undefined;
    case 'list':
      return readList(shape, value, path, report);
    case 'record':
      return readRecord(shape, value, path, report);
  }
}

function readText(shape: TextShape, value: unknown, path: string, report: Report): string | undefined {
  if (typeof value !== 'string') {
    report(path, 'must be a text');
    return undefined;
  }
  const text = value.replaceAll(UNWRITABLE, '').trim();
  if (text.length < value.trim().length)
    report(path, 'holds control characters or half characters, which are left out');
  if (text === '') {
    if (shape.fallback !== undefined) return shape.fallback;
    report(path, 'must not be empty');
    return undefined;
  }
  if (text.length > shape.maxLength) {
    // Half an address or half a pattern would be another one; half a text is still readable.
    if (shape.format) {
      report(path, `must have at most ${shape.maxLength} characters`);
      return undefined;
    }
    report(path, `is longer than ${shape.maxLength} characters and was cut`);
    return text.slice(0, shape.maxLength).trimEnd();
  }
  if (!shape.format) return text;
  const read = FORMATS[shape.format](text);
  if (read.value !== undefined) return read.value;
  report(path, read.message);
  return undefined;
}

type FormatResult = { readonly value: string } | { readonly value?: undefined; readonly message: string };

const FORMATS: Readonly<Record<TextFormat, (text: string) => FormatResult>> = {
  'https-url': (text) => {
    const message = 'must be an https address, without a user name or password';
    let url: URL;
    try {
      url = new URL(text);
    } catch {
      return { message };
    }
    const plain =
      url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname !== '';
    return plain ? { value: url.href } : { message };
  },
  'collector-url': (text) => {
    const message = 'must be an https address, without a user name or password';
    if (!URL.canParse(text)) return { message };
    const { protocol, hostname, username, password, href } = new URL(text);
    // A collector on this very machine needs no certificate.
    const ownMachine = protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
    const plain = username === '' && password === '' && (protocol === 'https:' || ownMachine);
    return plain ? { value: href } : { message };
  },
  // RFC 9110, section 5: a token, a colon, printable characters.
  header: (text) =>
    /^[!#$%&'*+.^_`|~0-9A-Za-z-]+:[ \t]*[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/u.test(text)
      ? { value: text }
      : { message: 'must be a name, a colon and a value, such as "Authorization: Bearer ..."' },
  email: (text) =>
    /^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\].]+$/u.test(text)
      ? { value: text }
      : { message: 'must be an e-mail address' },
  // BCP 47, as far as a policy needs it: language, then subtags.
  language: (text) =>
    /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu.test(text)
      ? { value: text }
      : { message: 'must be a language tag such as en or es' },
  // Goes into every audit record, hence no blanks: it must stay a code and not become a sentence.
  version: (text) =>
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(text)
      ? { value: text }
      : { message: 'must be a version such as 2026-03 or 1.2 (letters, digits, dot, dash, underscore)' },
  domain: (text) => {
    const domain = text.replace(/^@/u, '').toLowerCase();
    return /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/u.test(domain)
      ? { value: domain }
      : { message: 'must be a mail domain such as clinic.example' };
  },
  date: (text) =>
    isDay(text) ? { value: text } : { message: 'must be a day of the calendar such as 2026-03-14' },
  pattern: (text) => {
    const message = checkPattern(text);
    return message === undefined ? { value: text } : { message };
  },
  'reference-pattern': (text) => {
    const message = checkReferencePattern(text);
    return message === undefined ? { value: text } : { message };
  },
};

/** Of the calendar: 2026-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function readChoice(shape: ChoiceShape, value: unknown, path: string, report: Report): string | undefined {
  const option = shape.options.find((candidate) => candidate === value);
  if (option === undefined) report(path, `must be one of ${shape.options.join(', ')}`);
  return option;
}

function readList(shape: ListShape, value: unknown, path: string, report: Report): unknown[] | undefined {
  if (!Array.isArray(value)) {
    report(path, 'must be a list');
    return undefined;
  }
  if (value.length > shape.maxItems)
    report(path, `holds more than ${shape.maxItems} entries; the rest is left out`);
  return value
    .slice(0, shape.maxItems)
    .map((item: unknown, index) => readShape(shape.of, item, `${path}[${index}]`, report))
    .filter((item) => item !== undefined);
}

function readRecord(
  shape: RecordShape,
  value: unknown,
  path: string,
  report: Report,
): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(path, 'must be an object');
    return undefined;
  }
  const given = value as Record<string, unknown>;
  for (const field of Object.keys(given)) {
    if (!Object.hasOwn(shape.fields, field)) report(`${path}.${field.slice(0, 60)}`, 'is not known here');
  }
  const record: Record<string, unknown> = {};
  let complete = true;
  for (const [field, fieldShape] of Object.entries(shape.fields)) {
    const present = Object.hasOwn(given, field) && given[field] !== undefined;
    if (!present && fieldShape.fallback === undefined) report(`${path}.${field}`, 'is missing');
    const read = present ? readShape(fieldShape, given[field], `${path}.${field}`, report) : undefined;
    record[field] = read ?? fieldShape.fallback;
    complete &&= record[field] !== undefined;
  }
  return complete ? record : undefined;
}
