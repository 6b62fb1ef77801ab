import type { AskEditor } from '../editor-state.ts';
import type { Site } from '../types.ts';
import { createFacebook } from './facebook.ts';

/** One line per site; the first that matches is taken. */
const SITES: readonly ((askEditor?: AskEditor) => Site)[] = [createFacebook];

const hostnameOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).hostname || undefined;
  } catch {
    return undefined;
  }
};

/**
 * The adapter for the document at `location`, new for each call since it keeps what is being typed where. Frames without
 * an address of their own (about:blank, srcdoc, blob) belong to the page that made them: give `origin`, or they are
 * judged by the frames around them.
 */
export function siteFor(
  location: Pick<Location, 'hostname'> & { readonly ancestorOrigins?: ArrayLike<string> },
  origin = '',
  askEditor?: AskEditor,
): Site | undefined {
  const hostnames = location.hostname
    ? [location.hostname]
    : [origin, ...Array.from(location.ancestorOrigins ?? [])].flatMap((from) => hostnameOf(from) ?? []);
  for (const create of SITES) {
    const site = create(askEditor);
    if (hostnames.some((hostname) => site.matches({ hostname }))) return site;
  }
  return undefined;
}
