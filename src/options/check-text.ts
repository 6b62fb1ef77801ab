import { parsePolicy } from '../policy/parse.ts';

export interface Found {
  /** How many settings the text holds. */
  readonly settings: number;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** Checks a pasted policy. Never throws and never quotes the text. */
export function checkText(pasted: string): Found {
  let raw: unknown;
  try {
    raw = JSON.parse(pasted);
  } catch {
    return { settings: 0, problems: [{ path: '', message: 'This is no JSON.' }] };
  }
  const { problems } = parsePolicy(raw);
  return { settings: Object.keys(raw ?? {}).length, problems };
}
