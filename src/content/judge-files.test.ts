import { expect, it } from 'vitest';
import { pagePolicy } from '../policy/page.ts';
import { SAFE_DEFAULT } from '../policy/safe-default.ts';
import { judgeFiles } from './judge-files.ts';

const policy = pagePolicy(SAFE_DEFAULT, 'default');
const reader = (text: string) => ({ readText: () => text });
const file = (name: string, type = '', size = 1) => new File(['x'.repeat(size)], name, { type });
const PHI = "Mrs. Okafor's biopsy came back positive";

it.each([
  ['a clean text', file('rota.txt', 'text/plain'), 'Swap Friday with Dana?', 'allow', []],
  ['a text with PHI', file('notes.txt', 'text/plain'), PHI, 'block', ['R2']],
  [
    'a table with PHI',
    file('list.csv', 'text/csv'),
    'Name,Diagnosis\nMaria Okafor,breast cancer',
    'block',
    ['R2'],
  ],
  ['an empty text', file('empty.txt', 'text/plain'), '', 'allow', []],
  ['a text that is none', file('x.txt', 'text/plain'), 'a\0b', 'block', ['file']],
  ['a long text', file('x.txt', 'text/plain'), 'a '.repeat(130_000), 'block', ['too-long']],
  ['a picture', file('cake.png', 'image/png'), '', 'warn', ['image']],
  [
    'a picture whose name says it',
    file('Maria_Okafor_biopsy_positive.png', 'image/png'),
    '',
    'block',
    ['R2'],
  ],
  ['a document', file('menu.pdf', 'application/pdf'), '', 'block', ['file']],
])('%s', (_case, one, text, action, reasons) => {
  expect(judgeFiles([one], policy, reader(text))).toMatchObject({ action, reasons });
});

it('a text that cannot be read is not clean', () => {
  const broken = {
    readText: () => {
      throw new Error('gone');
    },
  };
  expect(judgeFiles([file('a.txt', 'text/plain')], policy, broken)).toMatchObject({
    action: 'block',
    reasons: ['gate-error'],
  });
});

it('many texts together are not read for ever', () => {
  const big = Array.from({ length: 3 }, (_, n) => file(`${n}.txt`, 'text/plain', 400_000));
  expect(judgeFiles(big, policy, reader('clean'))).toMatchObject({ action: 'block', reasons: ['too-long'] });
});
