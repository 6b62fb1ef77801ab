import { describe, expect, it } from 'vitest';
import { isUnset, showValue } from './show-value.ts';

describe('showValue', () => {
  it.each([
    ['block', 'block'],
    [true, 'true'],
    [180, '180'],
    [['a.example'], '["a.example"]'],
  ])('writes %j as %s', (value, shown) => expect(showValue(value)).toBe(shown));

  it('breaks what is long into lines', () => {
    const platforms = [{ name: 'Lakeside Chat', url: 'https://chat.lakeside.example/', audience: 'team' }];
    expect(showValue(platforms).split('\n').length).toBeGreaterThan(3);
  });
});

describe('isUnset', () => {
  it.each([[''], [[]], [{ name: '', email: '' }], [undefined]])('is nothing: %j', (value) =>
    expect(isUnset(value)).toBe(true),
  );
  it.each([['x'], [['x']], [{ name: '', email: 'x' }], [false], [0]])('is something: %j', (value) =>
    expect(isUnset(value)).toBe(false),
  );
});
