import { expect, it, vi } from 'vitest';
import { localeText } from '../../test/locale-text.ts';
import type { Ports } from '../content/watch.ts';
import { SAFE_PAGE_POLICY } from '../policy/page-defaults.ts';

let ports: Ports | undefined;
vi.mock('../content/watch.ts', () => ({
  startWatch: () => ({
    setPorts: (given: Ports) => {
      ports = given;
    },
    setPolicy: () => undefined,
  }),
}));
vi.mock('../browser/links.ts', () => ({ openLink: () => undefined }));
const { guardPractice } = await import('./practice-guard.ts');

it.each(['en', 'es'] as const)('practice claims no record of anything (%s)', (language) => {
  const text = localeText(language);
  guardPractice({ policy: SAFE_PAGE_POLICY, text, signal: new AbortController().signal });
  const claims = ['noticeWrongAdvice', 'noticeWrongThanks', 'noticeSureAdvice', 'sayEmergency'] as const;
  for (const key of claims) expect(ports?.text(key)).toMatch(/nothing (?:is|was) recorded|no se registr[aó]/);
  expect(ports?.text('noticeEdit')).toBe(text('noticeEdit'));
});
