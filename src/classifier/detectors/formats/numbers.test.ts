import { describe, expect, it } from 'vitest';
import { isCalendarDay, isDayAndMonth, monthNumber } from './calendar.ts';
import { isDea } from './dea.ts';
import { isDni } from './dni.ts';
import { luhn } from './luhn.ts';
import { isNpi } from './npi.ts';
import { surest } from './surest.ts';
import { hasVinCheckDigit } from './vin.ts';

const checks: readonly (readonly [string, (value: string) => boolean, string, string])[] = [
  ['Luhn', luhn, '79927398713', '79927398710'],
  ['Luhn of letters', luhn, '4111111111111111', '411111111111111a'],
  ['NPI', isNpi, '1234567893', '1234567890'],
  ['NPI that begins with 3', isNpi, '1245319599', '3245319599'],
  ['DEA', isDea, 'AB1234563', 'AB1234560'],
  ['DEA registrant letter', isDea, 'ab1234563', 'zb1234563'],
  ['DNI', isDni, '12345678z', '12345678a'],
  ['NIE', isDni, 'x1234567l', 'x1234567m'],
  ['VIN', hasVinCheckDigit, '1m8gdm9axkp042788', '1m8gdm9a1kp042788'],
  ['VIN without I, O, Q', hasVinCheckDigit, '11111111111111111', 'o1111111111111111'],
];

describe('check digits', () => {
  it.each(checks)('%s', (_, check, good, bad) => {
    expect(check(good)).toBe(true);
    expect(check(bad)).toBe(false);
  });
});

describe('calendar', () => {
  it('knows the length of months', () => {
    expect([isCalendarDay(2, 29), isCalendarDay(2, 30), isCalendarDay(4, 31), isCalendarDay(13, 1)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('reads days in either order', () => {
    expect([isDayAndMonth(13, 3), isDayAndMonth(3, 13), isDayAndMonth(13, 13)]).toEqual([true, true, false]);
  });

  it('numbers English and Spanish months', () => {
    expect(['january', 'ene', 'agosto', 'dec', 'may'].map(monthNumber)).toEqual([1, 1, 8, 12, 5]);
    expect(monthNumber('xyz')).toBe(0);
  });
});

describe('surest', () => {
  const span = (start: number, end: number, confidence: number) => ({ start, end, confidence });

  it('keeps the surer of two that overlap and both that do not', () => {
    expect(surest([span(0, 4, 0.5), span(2, 6, 0.9), span(6, 8, 0.1)])).toEqual([
      span(2, 6, 0.9),
      span(6, 8, 0.1),
    ]);
  });

  it('keeps the longer of two that are equally sure', () => {
    expect(surest([span(2, 4, 0.5), span(0, 4, 0.5)])).toEqual([span(0, 4, 0.5)]);
  });
});
