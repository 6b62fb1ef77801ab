import { describe, expect, it } from 'vitest';
import { parseStaffId } from './staff-id.ts';

describe('parseStaffId', () => {
  it.each(['N-17', '4711', 'anna.lopez', 'a', 'RN_2231', 'JLopez3', ' N-17 ', '12345678', 'X'.repeat(32)])(
    'takes %s',
    (id) => {
      expect(parseStaffId(id)).toBe(id.trim());
    },
  );

  it.each([
    ['nothing', ''],
    ['a sentence', 'Maria has HIV'],
    ['a sentence with dashes', 'Maria-has-HIV'],
    ['a sentence in one word', 'MariaHasDiabetes'],
    ['a sentence with digits between', 'maria2has2flu'],
    ['a Social Security number', '219-09-9999'],
    ['the same without dashes', '219099999'],
    ['a phone number', '555-010-0199'],
    ['the same without dashes', '5550100199'],
    ['a date of birth', '03-14-1951'],
    ['a date the other way round', '1951.3.14'],
    ['an e-mail address', 'anna@example.org'],
    ['more than 32 characters', 'x'.repeat(33)],
    ['a separator first', '-17'],
    ['another script', 'Ángela'],
    ['no text', 17],
  ])('refuses %s', (_name, value) => {
    expect(parseStaffId(value)).toBeUndefined();
  });
});
