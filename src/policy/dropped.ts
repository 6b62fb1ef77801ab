import type { Shape } from './schema.ts';

/**
 * Why the browser itself would drop a top-level value against the managed schema, as a path below it and a phrase, or
 * undefined. Measured in Chromium 156 (policy-formats.e2e.ts): a wrong type or an unknown choice anywhere inside drops
 * the whole setting without a word, and the extension never sees it; an unknown field is taken out, and the rest stays.
 */
export function dropped(shape: Shape, value: unknown, path: string): DroppedAt | undefined {
  switch (shape.type) {
    case 'text':
      return typeof value === 'string' ? undefined : { path, because: 'must be a text' };
    case 'choice':
      return shape.options.some((option) => option === value)
        ? undefined
        : { path, because: `must be one of ${shape.options.join(', ')}` };
    case 'flag':
      return typeof value === 'boolean' ? undefined : { path, because: 'must be true or false' };
    case 'whole':
      return Number.isInteger(value) ? undefined : { path, because: 'must be a whole number' };
    case 'list':
      if (!Array.isArray(value)) return { path, because: 'must be a list' };
      return first(value.map((item: unknown, index) => dropped(shape.of, item, `${path}[${index}]`)));
    case 'record': {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return { path, because: 'must be an object' };
      return first(
        Object.entries(value).map(([field, inside]) => {
          const of = Object.hasOwn(shape.fields, field) ? shape.fields[field] : undefined;
          return of && dropped(of, inside, `${path}.${field}`);
        }),
      );
    }
  }
}

export interface DroppedAt {
  readonly path: string;
  readonly because: string;
}

const first = (found: readonly (DroppedAt | undefined)[]): DroppedAt | undefined =>
  found.find((at) => at !== undefined);
