import { describe, expect, it } from 'vitest';
import { fromLocalInput, toLocalInput } from './local-time.ts';

const NOW = new Date(2026, 2, 8, 12, 30).getTime();

describe('the time of an input', () => {
  it('goes there and back to the minute', () => {
    const at = new Date(2026, 0, 5, 7, 4).getTime();
    expect(toLocalInput(at)).toBe('2026-01-05T07:04');
    expect(fromLocalInput(toLocalInput(at), NOW)).toBe(at);
  });

  it.each(['', 'yesterday', '2026-13-40T10:00', '2026-03-08T12:31', '1999-01-01T00:00', '2026-03-08'])(
    'refuses %j',
    (value) => {
      expect(fromLocalInput(value, NOW)).toBeUndefined();
    },
  );

  it('takes this very minute', () => {
    expect(fromLocalInput('2026-03-08T12:30', NOW)).toBe(NOW);
  });
});
