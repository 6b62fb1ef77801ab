import { describe, expect, it } from 'vitest';
import { DESCRIPTIONS } from './descriptions.ts';
import { parsePolicy } from './parse.ts';
import { SCHEMA } from './schema.ts';
import { MASK, settingRows } from './setting-rows.ts';

const rowsOf = (raw: unknown) =>
  new Map(settingRows(parsePolicy(raw), 'managed').map((row) => [row.key, row]));

describe('settingRows', () => {
  it('has every setting once, in the documented order', () => {
    expect([...rowsOf({}).keys()]).toEqual(SCHEMA.keys);
  });

  it('shows what the organization wrote as it was written, the header masked', () => {
    const complete = Object.fromEntries(SCHEMA.keys.map((key) => [key, DESCRIPTIONS[key].example]));
    for (const [key, row] of rowsOf(complete)) {
      expect(row.value).toEqual(key === 'collectorHeader' ? MASK : complete[key]);
      expect(row.from).toBe('managed');
      expect(row.problems).toEqual([]);
    }
  });

  it('tells the default from the policy, and a problem at its setting', () => {
    const rows = rowsOf({ enforcement: 'off', images: 'block', trainings: [{ title: 'T', url: 'x' }] });
    expect(rows.get('images')).toMatchObject({ value: 'block', from: 'managed', problems: [] });
    expect(rows.get('enforcement')).toMatchObject({ value: 'block', from: 'default' });
    expect(rows.get('enforcement')?.problems).toHaveLength(1);
    expect(rows.get('trainings')?.problems.map(({ path }) => path)).toEqual(['trainings[0].url']);
    expect(rows.get('files')).toMatchObject({ from: 'default', problems: [] });
  });

  it('masks no header that is not there', () => {
    expect(rowsOf({}).get('collectorHeader')?.value).toBe('');
  });
});
