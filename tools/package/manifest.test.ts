import { describe, expect, it } from 'vitest';
import { checkVersion, isNewer } from './manifest.ts';

describe('a version', () => {
  it.each(['1', '0.1.0', '1.2.3.4', '65535.0.0.1'])('takes %s', (version) => {
    expect(checkVersion(version)).toBe(version);
  });

  it.each(['', '1.2.3.4.5', '1.65536', '01.2', '1.2-beta', 'v1', '0.0.0', '1..2'])(
    'refuses %j',
    (version) => {
      expect(() => checkVersion(version)).toThrow('no version');
    },
  );

  it.each([
    ['1.0.1', '1.0.0', true],
    ['1.0.10', '1.0.9', true],
    ['1.0.0.1', '1.0.0', true],
    ['2', '1.9.9', true],
    ['1.0.0', '1.0.0', false],
    ['1.0', '1.0.0', false],
    ['1.0.0', '1.0.1', false],
    ['1', '1.0.0.1', false],
  ])('%s after %s is newer: %s', (version, other, expected) => {
    expect(isNewer(version, other)).toBe(expected);
  });
});
