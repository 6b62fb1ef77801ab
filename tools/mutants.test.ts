import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutants } from './mutants/list.ts';

// Whether a test kills each takes minutes and is `npm run mutants`; that each still finds its place is checked here.
describe('each mutant', () => {
  it.each(mutants().map((mutant) => [mutant.name, mutant] as const))(
    '%s has a place',
    (_name, { file, mutate }) => {
      const source = readFileSync(file, 'utf8');
      expect(mutate(source)).not.toBe(source);
    },
  );
});
