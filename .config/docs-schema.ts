import { count, letter, limits, page, signatory, totals, type Description } from '../src/feed/index.ts';
import { told, type Told } from './docs-comments.ts';

type Schema = Record<string, unknown>;

/** The shapes that have a name of their own in the schema, and in docs/FORMAT.md. */
export const namedShapes: Readonly<Record<string, Description>> = { letter, count, page, signatory, totals };

/** JSON Schema (draft 2020-12) of the three documents, for editors and for those who write them. */
export function schema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'open-letter/1',
    description:
      'The documents of an open letter. A reader ignores fields that are not named here, and leaves out an optional one that is wrong.',
    anyOf: ['letter', 'page', 'count'].map(reference),
    $defs: Object.fromEntries(
      Object.entries(namedShapes).map(([name, shape]) => [
        name,
        { title: name, ...described(told(name)), ...rules(shape, told(name)) },
      ]),
    ),
  };
}

const reference = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

function described({ here, there }: Told): Schema {
  const description = (here ?? there)?.replace(/\s+/g, ' ');
  return description ? { description } : {};
}

function value(shape: Description, about: Told): Schema {
  const name = Object.entries(namedShapes).find(([, named]) => named === shape)?.[0];
  if (name) return { ...reference(name), ...(about.here ? described({ here: about.here, fields: {} }) : {}) };
  return { ...described(about), ...rules(shape, about) };
}

function rules(shape: Description, about: Told): Schema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: shape.max };
    case 'html':
      return { type: 'string', minLength: 1, maxLength: shape.max };
    case 'pattern':
      return { type: 'string', pattern: shape.pattern.source };
    case 'number':
      return { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
    case 'boolean':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', anyOf: [{ format: 'date' }, { format: 'date-time' }] };
    case 'url':
      return {
        type: 'string',
        format: shape.use === 'template' ? 'uri-template' : 'uri-reference',
        minLength: 1,
        maxLength: limits.url,
      };
    case 'choice':
      return shape.of.length === 1 ? { const: shape.of[0] } : { enum: shape.of };
    case 'list':
      return {
        type: 'array',
        items: value(shape.of, about.entries ?? { fields: {} }),
        maxItems: shape.max,
      };
    case 'object': {
      const fields = [...shape.needed, ...shape.optional];
      const required = shape.needed.map(([name]) => name);
      return {
        type: 'object',
        properties: Object.fromEntries(
          fields.map(([name, field]) => [name, value(field, about.fields[name] ?? { fields: {} })]),
        ),
        ...(required.length > 0 ? { required } : {}),
      };
    }
  }
}
