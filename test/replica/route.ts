/** One message that is already in the thread when the page opens. */
export interface SeedMessage {
  /** `me`, `them`, or a name in a group. */
  readonly from: string;
  readonly text: string;
}

export type Route =
  | { readonly page: 'thread'; readonly id: string; readonly secret: boolean }
  | { readonly page: 'feed' | 'seller' | 'inbox' | 'form' };

/** Which page of the replica a URL path shows; the paths are Meta's own. Anything unknown is the feed. */
export function parseRoute(pathname: string): Route {
  const thread = /^(?:\/messages|\/marketplace)?(\/e2ee)?\/t\/([^/]+)\/?$/.exec(pathname);
  if (thread) return { page: 'thread', id: thread[2] ?? '', secret: thread[1] !== undefined };
  if (pathname.startsWith('/marketplace/item/')) return { page: 'seller' };
  if (pathname.startsWith('/latest/inbox')) return { page: 'inbox' };
  if (pathname.startsWith('/messages/read')) return { page: 'form' };
  return { page: 'feed' };
}
