import { readFileSync } from 'node:fs';
import type { Text } from '../src/look/text.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** For tests: the texts of public/_locales as the browser would fill them. A missing one is an error. */
export function localeText(language: 'en' | 'es'): Text {
  return textFrom(JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')));
}

/** The texts of one messages.json. */
export function textFrom(messages: Readonly<Record<string, Message>>): Text {
  return (key, substitutions = []) => {
    const entry = messages[key];
    if (entry === undefined) throw new Error(`no text ${key}`);
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const place = Number(entry.placeholders?.[name]?.content.slice(1));
      return substitutions[place - 1] ?? '';
    });
  };
}
