import fc from 'fast-check';
import type { Description } from '../../src/feed/shape.ts';
import type { UrlUse } from '../../src/feed/url.ts';
import { faultsOf } from './shape-fits.ts';

/** Values that are sound where a shape stands, written as a document keeps them. */
export function soundFor(shape: Description, base: string): fc.Arbitrary<unknown> {
  const fitting = (one: unknown): boolean => faultsOf(shape, one, base).length === 0;
  switch (shape.kind) {
    case 'text':
      return fc.string({ unit: 'grapheme', minLength: 1, maxLength: shape.max }).filter(fitting);
    case 'html':
      return fc.string({ minLength: 1 });
    case 'pattern':
      return fc.stringMatching(shape.pattern);
    case 'number':
      return fc.maxSafeNat();
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc
        .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
        .chain((date) => fc.constantFrom(date.toISOString(), date.toISOString().slice(0, 10)));
    case 'url':
      return address(shape.use, base).filter(fitting);
    case 'choice':
      return fc.constantFrom(...shape.of);
    case 'list':
      return fc.array(soundFor(shape.of, base), { maxLength: Math.min(shape.max, 5) });
    case 'object': {
      const fields = [...shape.needed, ...shape.optional];
      return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, soundFor(field, base)])), {
        requiredKeys: shape.needed.map(([name]) => name),
        noNullPrototype: true,
      });
    }
  }
}

function address(use: UrlUse, base: string): fc.Arbitrary<string> {
  const own = fc.webPath().map((path) => new URL(`/river${path}`, base).href);
  if (use === 'document' || use === 'template' || use === 'image') return own;
  const web = fc
    .webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true })
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).href);
  return use === 'contact'
    ? fc.oneof(
        web,
        fc.emailAddress().map((to) => `mailto:${to.replace(/[?&]/g, encodeURIComponent)}`),
      )
    : web;
}
