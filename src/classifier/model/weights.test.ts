import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');

describe('the committed weights', () => {
  it('are those that MODEL.md and model.json describe (run `npm run train`)', () => {
    const hash = createHash('sha256').update(read('generated/weights.ts')).digest('hex');
    expect(read('MODEL.md')).toContain(hash);
    expect(JSON.parse(read('model.json')).weights).toBe(hash);
  });
});
