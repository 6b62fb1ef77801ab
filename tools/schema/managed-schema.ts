import { DESCRIPTIONS, LATER } from '../../src/policy/descriptions.ts';
import { SCHEMA, type Shape } from '../../src/policy/schema.ts';

/**
 * The schema for `storage.managed_schema`. Chrome's dialect: every schema has exactly one `type`, the top level has no
 * `additionalProperties`, and an unknown keyword or a bound on anything but an integer stops the whole extension
 * loading; hence no lengths, no formats, no defaults. https://developer.chrome.com/docs/extensions/reference/manifest/storage
 */
export function managedSchema(): string {
  const properties = Object.fromEntries(
    SCHEMA.keys.map((key) => {
      const { title, text, later } = DESCRIPTIONS[key];
      const description = later ? `${text} ${LATER}` : text;
      return [key, { title, description, ...schemaOf(SCHEMA.shapes[key]) }];
    }),
  );
  return `${JSON.stringify({ type: 'object', properties }, null, 2)}\n`;
}

function schemaOf(shape: Shape): Record<string, unknown> {
  switch (shape.type) {
    case 'text':
      return { type: 'string' };
    case 'choice':
      return { type: 'string', enum: shape.options };
    case 'flag':
      return { type: 'boolean' };
    case 'whole':
      // Chrome would take bounds here, and drop a value outside them without a word; the parser reports it.
      return { type: 'integer' };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of) };
    case 'record':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.fields).map(([field, fieldShape]) => [field, schemaOf(fieldShape)]),
        ),
      };
  }
}
