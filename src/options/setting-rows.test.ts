import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../policy/parse.ts';
import { SCHEMA } from '../policy/schema.ts';
import { settingRows } from './setting-rows.ts';

const rowsOf = (settings: object) => {
  const { policy, defaulted } = parsePolicy(settings);
  return settingRows(policy, 'managed', defaulted);
};
const row = (settings: object, key: string) => rowsOf(settings).find((one) => one.key === key);

describe('settingRows', () => {
  it('has every setting of the schema, with a value', () => {
    const rows = rowsOf({});
    expect(rows.map(({ key }) => key)).toEqual(SCHEMA.keys);
    for (const { key, value } of rows) expect(value, key).toBeDefined();
  });

  it('tells what the organization set from what is the default', () => {
    expect(row({ enforcement: 'warn' }, 'enforcement')).toMatchObject({ value: 'warn', from: 'managed' });
    expect(row({ enforcement: 'warn' }, 'images')).toMatchObject({ value: 'warn', from: 'default' });
    expect(row({ enforcement: 'blok' }, 'enforcement')).toMatchObject({ value: 'block', from: 'default' });
  });

  it.each([
    ['staffNames', ['Luis Ortega']],
    ['emailDomains', ['lakeside.example']],
    ['idPatterns', [{ kind: 'mrn', pattern: '\\bLK-\\d{7}\\b' }]],
  ])('finds %s among the vocabulary', (key, value) => {
    expect(row({ [key]: value }, key)?.value).toHaveLength(1);
  });

  it('marks the collector’s header as a secret, and nothing else', () => {
    expect(rowsOf({}).flatMap(({ key, secret }) => (secret ? [key] : []))).toEqual(['collectorHeader']);
  });
});
