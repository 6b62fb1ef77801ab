import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { GENERATED } from './schema.ts';

describe('generated from src/policy', () => {
  it.each(Object.entries(GENERATED))('%s is current (else: npm run schema)', async (path, content) => {
    expect(await readFile(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(content());
  });

  it('the managed schema stays inside what Chrome loads', () => {
    const schema: unknown = JSON.parse(GENERATED['public/policy.schema.json']?.() ?? '');
    const walk = (node: unknown, isSchema: boolean): void => {
      if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
      for (const [keyword, value] of Object.entries(node)) {
        if (isSchema)
          expect(['type', 'title', 'description', 'enum', 'items', 'properties']).toContain(keyword);
        walk(value, !isSchema || keyword !== 'properties');
      }
      if (isSchema) expect(node).toHaveProperty('type');
    };
    walk(schema, true);
    expect(schema).not.toHaveProperty('additionalProperties');
  });
});
