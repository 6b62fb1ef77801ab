import type { CheckNote } from '../../src/policy/check-note.ts';
import type { CheckedPolicy } from '../../src/policy/check-policy.ts';
import { checkExtensionId } from '../../src/policy/extension-id.ts';
import { all, checkAdmx } from './admx-rules.ts';
import { parseXml } from './xml.ts';

/**
 * Checks an administrative template with its words by language; undefined when the text is none. It carries no values:
 * what is checked is the id in its keys, and that group policy tools will take it.
 */
export function checkAdmxFile(
  text: string,
  languages: Readonly<Record<string, string>>,
  developmentId?: string,
): CheckedPolicy | undefined {
  if (!/<policyDefinition(?:s|Resources)[\s>]/.test(text)) return undefined;
  const format = 'administrative template (ADMX)';
  const error = (path: string, message: string, fix: string): CheckNote => ({
    severity: 'error',
    path,
    message,
    fix,
  });
  const root = parseXml(text);
  const only = (note: CheckNote): CheckedPolicy => ({ format, settings: undefined, notes: [note] });
  if (!root) return only(error('', 'is not well-formed XML', 'Take it anew from docs/policy/admx.'));
  if (root.tagName !== 'policyDefinitions')
    return only(error('', 'holds the words of a template only', 'Check the .admx file beside its folder.'));
  const notes: CheckNote[] = [];
  const words: Record<string, Element> = {};
  for (const [language, adml] of Object.entries(languages)) {
    const element = parseXml(adml);
    if (element) words[language] = element;
    else notes.push(error(language, 'is not well-formed XML', 'Take it anew from docs/policy/admx.'));
  }
  if (Object.keys(languages).length === 0)
    notes.push(
      error(
        '',
        'has no .adml beside it',
        'Put the folders en-US and es-ES beside it, with the file of each.',
      ),
    );
  for (const { where, message } of checkAdmx(root, words))
    notes.push(error(where, message, 'Take the template anew from docs/policy/admx.'));
  const ids = new Set(
    all(root, 'policies/policy').map(
      (policy) => /\\extensions\\([^\\]+)\\policy$/.exec(policy.getAttribute('key') ?? '')?.[1] ?? '',
    ),
  );
  for (const id of ids) notes.push(...checkExtensionId(id, 'key', developmentId));
  if (ids.size > 1) notes.push(error('key', 'names more than one extension', 'Put one id into all keys.'));
  return { format, settings: undefined, notes };
}
