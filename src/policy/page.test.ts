import { describe, expect, it } from 'vitest';
import { pagePolicy } from './page.ts';
import { parsePolicy } from './parse.ts';

describe('pagePolicy', () => {
  const { policy } = parsePolicy({
    policyVersion: '2',
    policyTexts: [
      { language: 'es-MX', title: 'T', body: 'SECRET BODY' },
      { language: 'en', title: 'T', body: 'SECRET BODY', why: 'Because we say so.' },
      { language: 'vi', title: 'T', body: 'SECRET BODY' },
    ],
    privacyOfficer: { name: 'Dana Ortiz', email: 'dana@lakeside.example', phone: '555-0142' },
    staffNames: ['Luis Ortega'],
    emailDomains: ['@Lakeside.example'],
  });
  const page = pagePolicy(policy, 'managed');

  it('carries one sentence per language and fills a missing one from the template', () => {
    expect(page.why.map(({ language }) => language)).toEqual(['es-MX', 'en', 'vi']);
    expect(page.why[0]?.text).toContain('acuerdo de socio comercial');
    expect(page.why[1]?.text).toBe('Because we say so.');
    expect(page.why[2]?.text).toContain('business associate agreement');
  });

  it('tells the page neither the long texts nor the privacy officer', () => {
    const json = JSON.stringify(page);
    for (const secret of ['SECRET BODY', 'Dana', '0142']) expect(json).not.toContain(secret);
  });

  it('hands the classifier what the clinic calls its own', () => {
    expect(page.vocabulary.staffNames).toEqual(['Luis Ortega']);
    expect(page.vocabulary.allowedEmailDomains).toEqual(['lakeside.example']);
  });
});
