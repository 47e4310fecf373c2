import { ProblemError, type Problem } from './problem.ts';
import type { Description, ObjectShape, Shape } from './shape.ts';
import { resolveUrl } from './url.ts';
import { FORMAT, majorVersion } from './version.ts';

/** What one reading knows and finds. */
export interface Reading {
  /** The address the document was answered from: relative addresses inside resolve against it. */
  readonly base: string;
  /** Is told of each optional value that was left out because it is wrong. */
  readonly warn: (warning: Problem) => void;
  readonly quick?: Quick | undefined;
}

/** Readers by hand for entries of long lists. What one does not take is read by its shape. */
export type Quick = ReadonlyMap<Description, (value: unknown) => unknown>;

const isoDate = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/;

/** A value that is not what its shape says. The path grows on the way back up: what is right costs no path. */
interface Mismatch {
  path: string;
  readonly expected: string;
  readonly got: string;
}

interface State {
  readonly base: string;
  readonly mismatches: Mismatch[];
  readonly quick: Quick | undefined;
}

/**
 * Reads a document that has been parsed from JSON. Nothing but what the shape names is looked at, and it is
 * copied into fresh objects; unknown fields are ignored.
 * @throws ProblemError where it is no document of this format, or a value that it needs is missing or wrong
 */
export function readDocument<T>(shape: Shape<T>, json: unknown, { base, warn, quick }: Reading): T {
  const version = isObject(json) && Object.hasOwn(json, 'version') ? json['version'] : undefined;
  const major = majorVersion(version);
  if (major !== 1) {
    const code = major ? 'version-newer' : 'not-open-letter';
    throw new ProblemError({ code, url: base, path: '/version', expected: FORMAT, got: show(version) });
  }
  const state: State = { base, mismatches: [], quick };
  const value = read(shape, json, state);
  const problems = state.mismatches.map(
    (mismatch) => ({ code: 'invalid-value', url: base, ...mismatch }) as const,
  );
  // Where a value is needed, its mismatch is the last one: reading ends with it.
  const last = problems[problems.length - 1];
  if (value === undefined && last) throw new ProblemError(last);
  problems.forEach(warn);
  return value as T;
}

/**
 * The value that a shape makes of a parsed one, or `undefined` with the reason as the last mismatch. It calls
 * itself only as deep as the shape goes, never as deep as the input does.
 */
function read(shape: Description, value: unknown, state: State): unknown {
  switch (shape.kind) {
    case 'text': {
      const text = typeof value === 'string' && inOneLine(value);
      if (!text || !text.trim()) return mismatch('text', value, state);
      const { max } = shape;
      // A code point is at most two units long: counting them is for the few that may be too long.
      if (text.length <= max || Array.from(text).length <= max) return text;
      return shape.cut ? cut(text, max) : mismatch(`text, at most ${max} characters`, value, state);
    }
    case 'html':
      if (typeof value === 'string' && value && value.length <= shape.max) return value;
      return mismatch(`HTML, at most ${shape.max} characters`, value, state);
    case 'pattern':
      if (typeof value === 'string' && shape.pattern.test(value)) return value;
      return mismatch(shape.means, value, state);
    case 'number':
      if (Number.isSafeInteger(value) && (value as number) >= 0) return value;
      return mismatch('whole number', value, state);
    case 'boolean':
      return typeof value === 'boolean' ? value : mismatch('true or false', value, state);
    case 'date':
      return typeof value === 'string' && isoDate.test(value) && !Number.isNaN(Date.parse(value))
        ? value
        : mismatch('ISO date', value, state);
    case 'url': {
      const url = typeof value === 'string' ? resolveUrl(value, state.base, shape.use) : undefined;
      return url ?? mismatch('address', value, state);
    }
    case 'choice':
      if (shape.of.includes(value as string)) return value;
      return mismatch(shape.of.join(' or '), value, state);
    case 'list':
      return Array.isArray(value)
        ? readList(shape.of, value, shape.max, state)
        : mismatch('list', value, state);
    case 'object':
      return isObject(value) ? readObject(shape, value, state) : mismatch('object', value, state);
  }
}

function readList(shape: Description, values: readonly unknown[], max: number, state: State): unknown[] {
  const entries: unknown[] = [];
  const quick = state.quick?.get(shape);
  const end = Math.min(values.length, max);
  for (let index = 0; index < end; index++) {
    const entry = quick?.(values[index]) ?? readInside(shape, values[index], index, state);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/**
 * What is needed first: where it fails, its mismatch is the last. Then what is given, which is less than what may
 * be, and only what is its own: a page's script may have put extras on `Object.prototype`.
 */
function readObject(
  { needed, optional }: ObjectShape,
  given: Record<string, unknown>,
  state: State,
): Record<string, unknown> | undefined {
  const result: Record<string, unknown> = {};
  for (const [name, field] of needed) {
    const value = readInside(field, Object.hasOwn(given, name) ? given[name] : undefined, name, state);
    if (value === undefined) return undefined;
    result[name] = value;
  }
  for (const name of Object.keys(given)) {
    const field = optional.get(name);
    const written = field && given[name];
    if (!field || written === undefined || written === null) continue;
    const value = readInside(field, written, name, state);
    if (value !== undefined) result[name] = value;
  }
  return result;
}

/** Reads one value of a list or an object, and lets its mismatches know where it stands. */
function readInside(shape: Description, value: unknown, name: string | number, state: State): unknown {
  const { mismatches } = state;
  let at = mismatches.length;
  const result = read(shape, value, state);
  for (; at < mismatches.length; at++) {
    const mismatch = mismatches[at];
    if (mismatch) mismatch.path = `/${name}${mismatch.path}`;
  }
  return result;
}

function mismatch(expected: string, value: unknown, { mismatches }: State): unknown {
  mismatches.push({ path: '', expected, got: show(value) });
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Control characters, halves of characters, and marks that turn what follows the other way round. */
export const unfit = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** One line of text, without what would change the lines beside it. */
function inOneLine(text: string): string {
  return unfit.test(text) ? text.replace(/\s+/g, ' ').replace(new RegExp(unfit, 'gu'), '').trim() : text;
}

/** Cuts at a grapheme, so that no letter loses its accent and no family a child. */
function cut(value: string, max: number): string {
  let kept = '';
  let points = 0;
  const graphemes =
    'Segmenter' in Intl
      ? Array.from(new Intl.Segmenter().segment(value.slice(0, max * 8)), (part) => part.segment)
      : Array.from(value);
  for (const grapheme of graphemes) {
    points += Array.from(grapheme).length;
    if (points >= max) break;
    kept += grapheme;
  }
  // One grapheme of hundreds of accents is cut all the same.
  return `${
    kept ||
    Array.from(value)
      .slice(0, max - 1)
      .join('')
  }…`;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? 'list' : value ? 'object' : 'null';
  return JSON.stringify(value).slice(0, 60);
}
