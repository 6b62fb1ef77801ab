import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOTICE_TEXTS } from '../src/notice/texts.ts';
import { pseudo } from './gallery/pseudo-locale.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}

function messagesOf(language: string): Record<string, Message> {
  return JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
}

const english = messagesOf('en');
const languages = readdirSync('public/_locales');

/** Every program text of the extension but the list of texts itself; test files say nothing of use. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(path);
    return /(?<!\.test)\.tsx?$/.test(path) && path !== 'src/notice/texts.ts' ? [path] : [];
  });
}

const program = sources('src').map((path) => readFileSync(path, 'utf8'));
const manifest = readFileSync('manifest.json', 'utf8');

describe.each(languages)('texts in %s', (language) => {
  const messages = messagesOf(language);

  it('has the same keys as English', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
  });

  it('is filled like English', () => {
    for (const [key, { message, placeholders }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
      expect(placeholders, key).toEqual(english[key]?.placeholders);
      const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name);
      expect(named.sort(), key).toEqual(Object.keys(placeholders ?? {}).sort());
    }
  });

  it('blames nobody and claims nothing false', () => {
    const all = Object.values(messages)
      .map(({ message }) => message)
      .join('\n');
    expect(all).not.toMatch(/violation|infracci|unencrypted|sin cifrar|unauthorized/i);
  });

  it('is nowhere longer than the pseudo-locale, in which every surface is laid out', () => {
    const longer = Object.entries(messages).filter(
      ([key, { message }]) => message.length > pseudo(english[key]?.message ?? '').length,
    );
    expect(longer.map(([key]) => key)).toEqual([]);
  });

  it('describes the extension in the 132 characters that stores allow', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('Spanish', () => {
  const spanish = Object.entries(messagesOf('es'));
  const glossary = readFileSync('docs/glossary-es.md', 'utf8');

  it('speaks to everybody as usted, of any gender', () => {
    const familiar = /\b(tú|tus?|contigo|puedes|debes|escribe tu|haz|ingresa|bienvenido|usted mism[oa])\b/i;
    expect(spanish.filter(([, { message }]) => familiar.test(message))).toEqual([]);
  });

  it('uses no word that the glossary replaces', () => {
    const replaced = [...glossary.matchAll(/^\|[^|]*\|[^|]*\|([^|]+)\|$/gm)]
      .flatMap(([, cell = '']) => cell.split(','))
      .map((word) => word.trim())
      .filter((word) => word !== '' && word !== 'not' && !/^-+$/.test(word));
    expect(replaced.length).toBeGreaterThan(10);
    const found = replaced.flatMap((word) =>
      spanish
        .filter(([, { message }]) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(message))
        .map(([key]) => `${key}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});

describe('keys', () => {
  it('are all used', () => {
    const unused = Object.keys(english).filter(
      (key) =>
        !program.some((text) => text.includes(`'${key}'`) || text.includes(`"${key}"`)) &&
        !manifest.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  it('of the manifest exist', () => {
    for (const [, key = ''] of manifest.matchAll(/__MSG_(\w+)__/g)) expect(english).toHaveProperty(key);
  });

  it('of the notice are all fetched early', () => {
    const needed = Object.keys(english).filter((key) =>
      /^(notice|say|pill|kind|platform|language|opens|file|sent)/.test(key),
    );
    expect([...NOTICE_TEXTS].sort()).toEqual(needed.sort());
  });
});
