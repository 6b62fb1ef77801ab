/** One message that is already in the thread when the page opens. */
export interface SeedMessage {
  /** `me`, `them`, or a name in a group. */
  readonly from: string;
  readonly text: string;
}

export type Route =
  | { readonly page: 'thread'; readonly id: string; readonly secret: boolean; readonly request: boolean }
  | { readonly page: 'feed' | 'seller' | 'inbox' | 'form' | 'story' | 'embedded' };

/** Which page of the replica a URL path shows; the paths are Meta's own. Anything unknown is the feed. */
export function parseRoute(pathname: string): Route {
  const thread = /^(?:\/messages|\/marketplace)?(\/requests)?(\/e2ee)?\/t\/([^/]+)\/?$/.exec(pathname);
  if (thread) {
    const [, request, secret, id = ''] = thread;
    return { page: 'thread', id, secret: secret !== undefined, request: request !== undefined };
  }
  if (pathname.startsWith('/marketplace/item/')) return { page: 'seller' };
  if (pathname.startsWith('/latest/inbox')) return { page: 'inbox' };
  if (pathname.startsWith('/messages/read')) return { page: 'form' };
  if (pathname.startsWith('/stories/')) return { page: 'story' };
  if (pathname.startsWith('/embedded/')) return { page: 'embedded' };
  return { page: 'feed' };
}
