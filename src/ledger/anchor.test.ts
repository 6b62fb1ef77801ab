import { describe, expect, it } from 'vitest';
import { anchorCode, isAnchored, parseAnchorCode } from './anchor.ts';

const PLACE = { seq: 1042, hash: `9f3a11c077de0b2a${'5'.repeat(48)}` };

describe('the code of a place', () => {
  it('is short enough to be written down, and read again however it was written', () => {
    expect(anchorCode(PLACE)).toBe('1042-9f3a-11c0-77de-0b2a');
    for (const written of [
      '1042-9f3a-11c0-77de-0b2a',
      ' 1042-9F3A 11C0 77DE 0B2A ',
      '1042:9f3a11c077de0b2a',
    ]) {
      expect(parseAnchorCode(written)).toEqual({ seq: 1042, hash: '9f3a11c077de0b2a' });
    }
  });

  it.each(['', '1042', '1042-9f3a', '0-9f3a-11c0-77de-0b2a', '1042-9f3a-11c0-77de-0bxx', 'ledger.jsonl'])(
    'is not %j',
    (text) => {
      expect(parseAnchorCode(text)).toBeUndefined();
    },
  );

  it('fits its own place and no other', () => {
    const anchor = { seq: 1042, hash: '9f3a11c077de0b2a' };
    expect(isAnchored(anchor, PLACE)).toBe(true);
    expect(isAnchored(anchor, { ...PLACE, seq: 1043 })).toBe(false);
    expect(isAnchored(anchor, { ...PLACE, hash: 'a'.repeat(64) })).toBe(false);
  });
});
