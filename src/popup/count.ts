import type { Text } from '../look/text.ts';

/** Whether the reader's language uses its singular for this number. */
export function isOne(count: number, text: Text): boolean {
  return new Intl.PluralRules(text('languageTag')).select(count) === 'one';
}

export function number(count: number, text: Text): string {
  return new Intl.NumberFormat(text('languageTag')).format(count);
}
