import browser from 'webextension-polyfill';

/**
 * A text of the interface in the browser's language, from _locales. A script that outlived its extension cannot ask
 * any more, so what was asked once is remembered, and `rememberTexts` asks early.
 */
const remembered = new Map<string, string>();
/** Private-use code points hold the places of substitutions in a remembered text. */
const PLACES = ['\uE001', '\uE002', '\uE003', '\uE004'];

export function text(key: string, substitutions: readonly string[] = []): string {
  const template = remember(key);
  return PLACES.reduce((filled, place, i) => filled.replaceAll(place, substitutions[i] ?? ''), template);
}

function remember(key: string): string {
  const known = remembered.get(key);
  if (known !== undefined) return known;
  try {
    const template = browser.i18n.getMessage(key, PLACES);
    remembered.set(key, template);
    return template;
  } catch {
    // An orphan that never showed this text: the key is English words and better than an empty button. What names a
    // language must name one, or nothing could be shown at all.
    return key === 'languageTag' ? 'en' : key;
  }
}

export function rememberTexts(keys: readonly string[]): void {
  for (const key of keys) remember(key);
}

/** The browser's interface language as a BCP 47 tag; `en` where it cannot be asked any more. */
export function uiLanguage(): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    return 'en';
  }
}
