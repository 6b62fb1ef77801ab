import type { Text } from '../look/text.ts';

/**
 * Which text of the organization this is, or undefined for the ones that come with the program: their name is a code of
 * ours and tells nobody anything.
 */
export function versionWords(version: string, text: Text): string | undefined {
  return version === '' || version.startsWith('built-in-') ? undefined : text('popupVersion', [version]);
}
