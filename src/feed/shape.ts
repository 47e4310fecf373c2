import type { UrlUse } from './url.ts';

/**
 * A shape describes a value of a document. The reader (`read.ts`), the types of the documents and the
 * published JSON Schema are all made from it, so that they cannot drift apart. `~reads` carries the type of what
 * it reads; no value has that field.
 */
export type Shape<T> = Description & { readonly '~reads'?: T };

export type Description =
  /** Text of 1 to `max` code points in one line; where `cut`, a longer one is cut instead of refused. */
  | (Means & { readonly kind: 'text'; readonly max: number; readonly cut: boolean })
  /** HTML of 1 to `max` UTF-16 units, as it is written. */
  | (Means & { readonly kind: 'html'; readonly max: number })
  | (Means & { readonly kind: 'pattern'; readonly pattern: RegExp })
  | (Means & { readonly kind: 'number' | 'boolean' | 'date' })
  | (Means & { readonly kind: 'url'; readonly use: UrlUse })
  | (Means & { readonly kind: 'choice'; readonly of: readonly string[] })
  | ListShape
  | ObjectShape;

interface Means {
  /** What is expected, in words for the one who wrote something else. */
  readonly means: string;
}

export interface ListShape extends Means {
  readonly kind: 'list';
  readonly of: Description;
  readonly max: number;
}

/** The fields an object needs, and those it may have. */
export interface ObjectShape extends Means {
  readonly kind: 'object';
  readonly needed: readonly (readonly [name: string, shape: Description])[];
  readonly optional: ReadonlyMap<string, Description>;
}

type Named = Readonly<Record<string, Description>>;

/** The type of the values that a shape reads. */
export type ValueOf<S> = S extends Shape<infer T> ? T : never;

type Values<F> = { readonly [K in keyof F]: ValueOf<F[K]> };

export const text = (max: number, cut = false): Shape<string> => ({
  kind: 'text',
  max,
  cut,
  means: 'text',
});
export const html = (max: number): Shape<string> => ({
  kind: 'html',
  max,
  means: `HTML, at most ${max} characters`,
});
export const pattern = (expression: RegExp, means: string): Shape<string> => ({
  kind: 'pattern',
  pattern: expression,
  means,
});
/** A whole number from 0. */
export const number: Shape<number> = { kind: 'number', means: 'whole number' };
export const boolean: Shape<boolean> = { kind: 'boolean', means: 'true or false' };
export const url = (use: UrlUse): Shape<string> => ({ kind: 'url', use, means: 'address' });
export const choice = <const C extends string>(...of: readonly C[]): Shape<C> => ({
  kind: 'choice',
  of,
  means: of.join(' or '),
});
export const list = <T>(of: Shape<T>, max: number): Shape<readonly T[]> => ({
  kind: 'list',
  of,
  max,
  means: `list, at most ${max} entries`,
});
export const object = <const N extends Named, const O extends Named>(
  needed: N,
  optional: O,
): Shape<Values<N> & Partial<Values<O>>> & ObjectShape => ({
  kind: 'object',
  needed: Object.entries(needed),
  optional: new Map(Object.entries(optional)),
  means: 'object',
});

/** An ISO 8601 day, or a day with a time, that the calendar has. */
export const date: Shape<string> = { kind: 'date', means: 'ISO date' };
export const day = pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'ISO day');
/** Language, script, region, variant, private use: also what a submission names its language by. */
export const languageTag =
  /^([A-Za-z]{2,3}|[A-Za-z]{5,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([^\W_]{5,8}|\d[^\W_]{3}))?(-x(-[^\W_]{1,8}){1,8})?$/;
/**
 * BCP 47, as far as every `Intl` constructor takes it: language, script, region, variant, and what the letter's
 * authors have agreed upon, such as `de-x-easy`.
 */
export const language = pattern(languageTag, 'language tag');
/** ISO 3166-1 alpha-2, or the code in use for Kosovo. */
export const country = pattern(/^[A-Z]{2}$/, 'country code');
