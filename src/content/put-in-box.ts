import type { Composer } from '../composer/types.ts';

/** `kept`: the box says what it said before. `lost`: neither the one nor the other, so the person has to look. */
export type Put = 'put' | 'kept' | 'lost';

/**
 * Puts `text` into the box in place of `draft`, as the person could have done it. Read back; where the box says something
 * else then, it gets its draft again. Never rejects.
 */
export async function putInBox(composer: Composer, draft: string, text: string): Promise<Put> {
  try {
    // The page, or the person, went on meanwhile.
    if (composer.readDraft() !== draft) return 'kept';
    if ((await composer.replaceDraft(text)) && composer.readEditorState() === undefined) return 'put';
    return (await composer.replaceDraft(draft)) ? 'kept' : 'lost';
  } catch {
    return 'lost';
  }
}
