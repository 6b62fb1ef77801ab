import type { CheckNote } from './check-note.ts';

/** Stands for the id in the templates of docs/policy/, and cannot be taken for one. */
export const PLACEHOLDER_ID = 'PUT-YOUR-EXTENSION-ID-HERE';

/** The same for the address of the update manifest. */
export const PLACEHOLDER_UPDATE_URL = 'https://PUT-YOUR-UPDATE-ADDRESS-HERE/update.xml';

/** Sixteen bytes of a hash, each half byte as a letter from a to p. */
const ID = /^[a-p]{32}$/;

/**
 * What is wrong with an id that a policy file names. `developmentId`: of the public key in the source's manifest. It is
 * passed in, because nothing that is packed may hold it.
 */
export function checkExtensionId(id: string, path: string, developmentId?: string): readonly CheckNote[] {
  const note = (message: string, fix: string): readonly CheckNote[] => [
    { severity: 'error', path, message, fix },
  ];
  if (id.includes(PLACEHOLDER_ID))
    return note('still has the placeholder of the template for an id', 'Put the id of your package there.');
  if (id === developmentId)
    return note(
      'is the development id: its key is public, so anybody can publish under it',
      'Pack the extension with a key of your own, and put its id there.',
    );
  return ID.test(id) ? [] : note('is no extension id', 'Put 32 letters from a to p there.');
}

/** What is wrong with the address of an update manifest. */
export function checkUpdateUrl(url: string, path: string): readonly CheckNote[] {
  const note = (severity: CheckNote['severity'], message: string, fix: string): readonly CheckNote[] => [
    { severity, path, message, fix },
  ];
  if (url.toLowerCase().includes('put-your-update-address-here'))
    return note(
      'error',
      'still has the placeholder of the template for an address',
      'Put the address of your update manifest there.',
    );
  if (!URL.canParse(url))
    return note('error', 'is no address', 'Put the address of your update manifest there.');
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return [];
  return ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
    ? note('warning', 'is on this very machine, which only a test may be', 'Put an https address there.')
    : note('error', 'is not https', 'Serve the update manifest by https.');
}
