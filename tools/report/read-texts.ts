import { readFileSync } from 'node:fs';
import type { Text } from '../../src/look/text.ts';

export type ReportLanguage = 'en' | 'es';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The texts of public/_locales, filled as the browser fills them. */
export function readTexts(language: ReportLanguage): Text {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Message>>;
  return (key, substitutions = []) => {
    const { message = key, placeholders } = messages[key] ?? {};
    return message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const place = Number(placeholders?.[name]?.content.slice(1));
      return substitutions[place - 1] ?? '';
    });
  };
}
