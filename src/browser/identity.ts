import browser from 'webextension-polyfill';

/** Optional: asked for only where the organization's setting `identity` is `profile`. See docs/permissions.md. */
const PERMISSIONS = { permissions: ['identity', 'identity.email'] };

/** Chrome's own; the polyfill's types do not know it. */
interface ProfileIdentity {
  getProfileUserInfo?(details: { accountStatus: 'ANY' }): Promise<{ readonly email?: unknown }>;
}

const EMAIL = /^[^\s@]{1,64}@[A-Za-z0-9.-]{1,190}$/;

export async function mayReadProfile(): Promise<boolean> {
  return browser.permissions.contains(PERMISSIONS as Parameters<typeof browser.permissions.contains>[0]);
}

/** Asks the person. Only in the turn of a click, and not from the popup, which the question may close. */
export async function askToReadProfile(): Promise<boolean> {
  return browser.permissions.request(PERMISSIONS as Parameters<typeof browser.permissions.request>[0]);
}

/** The e-mail address the browser profile is signed in with; undefined where there is none or it may not be read. */
export async function profileEmail(): Promise<string | undefined> {
  try {
    const { identity } = browser as unknown as { identity?: ProfileIdentity };
    const email = (await identity?.getProfileUserInfo?.({ accountStatus: 'ANY' }))?.email;
    return typeof email === 'string' && EMAIL.test(email) ? email : undefined;
  } catch {
    return undefined;
  }
}
