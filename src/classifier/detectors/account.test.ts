import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { account } from './account.ts';
import { covered, unmark } from './formats/marked.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.9, 'patient account «5512098» has a balance'],
  [0.9, 'encounter # «88120934»'],
  [0.9, 'CSN «100234881»'],
  [0.9, 'FIN # «7781234» for the er visit'],
  [0.9, 'visit number «33410982»'],
  [0.9, 'claim # «2024A55812» was denied'],
  [0.9, 'acct «771203» owes a copay'],
  [0.9, 'invoice # «44581» for the crown'],
  [0.9, 'statement number «88123» for her surgery'],
  [0.9, 'cuenta «5512098» de la paciente'],
  [0.9, 'Episodio: «1583097461454».'],
  [0.6, 'account number «5512098»'],
  [0.6, 'card «4111 1111 1111 1111»'],
  [0.6, 'her visa is «4012888888881881»'],
  [0.7, 'IBAN «GB82WEST12345698765432»'],
  [0.6, 'acct ends in «4471»'],
  [0.9, '«5512098» is the account for that patient'],
];

const nearMisses: readonly string[] = [
  'my netflix account 5512098',
  'chase account number 5512098',
  'acct on file',
  'account 12',
  'claim it by 2024',
  'the invoice is due 3/14',
  'car insurance claim # 5581209',
  'venmo account ending in 4471',
  '4111 1111 1111 1112',
  'account for 2 people',
  'bill at 5pm',
  'a balance of $450',
  'bill number one fan',
  'on account of 3 snow days',
  'that claim is 100 percent false',
  'wells fargo acct ends 4471',
];

describe('account numbers', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(account, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(account, readDocument(row), 0.5)).toEqual([]);
  });
});
