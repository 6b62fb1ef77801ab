import { describe, expect, it } from 'vitest';
import { siteFor } from './index.ts';

describe('siteFor', () => {
  it.each([
    'www.facebook.com',
    'facebook.com',
    'web.facebook.com',
    'm.facebook.com',
    'business.facebook.com',
    'fr-fr.facebook.com',
    'www.messenger.com',
    'messenger.com',
    'WWW.Messenger.COM',
    'www.messenger.com.',
  ])('knows %s', (hostname) => {
    expect(siteFor({ hostname })?.id).toBe('facebook');
  });

  it.each(['example.org', 'notfacebook.com', 'facebook.com.example.org', 'messenger.com-login.net', ''])(
    'leaves %j alone',
    (hostname) => {
      expect(siteFor({ hostname })).toBeUndefined();
    },
  );

  it('takes a frame without an address by its origin', () => {
    expect(siteFor({ hostname: '' }, 'https://www.messenger.com')?.id).toBe('facebook');
    expect(siteFor({ hostname: '' }, 'https://example.org')).toBeUndefined();
  });

  it('takes a sandboxed frame by the frames around it', () => {
    const ancestorOrigins = ['null', 'https://www.facebook.com'];
    expect(siteFor({ hostname: '', ancestorOrigins }, 'null')?.id).toBe('facebook');
  });

  it('does not take a foreign frame for the page around it', () => {
    const ancestorOrigins = ['https://www.facebook.com'];
    expect(siteFor({ hostname: 'ads.example.org', ancestorOrigins })).toBeUndefined();
  });
});
