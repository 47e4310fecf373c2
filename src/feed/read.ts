import { ProblemError, type Problem } from './problem.ts';
import type { Description, ListShape, ObjectShape, Shape } from './shape.ts';
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

/**
 * Say of entries of long lists, as they were parsed, whether they are right as they stand and hold nothing else: such
 * a one is kept, for a copy would cost more than all the looking. Every other one is read by its shape.
 */
export type Quick = ReadonlyMap<Description, (value: unknown) => boolean>;

const isoDate = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/;

/** A value that is not what its shape says. The path grows on the way back up: what is right costs no path. */
interface Mismatch extends Problem {
  path: string;
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
export function readDocument<T>(shape: Shape<T>, json: unknown, reading: Reading): T {
  const version = isObject(json) && Object.hasOwn(json, 'version') ? json['version'] : undefined;
  const major = majorVersion(version);
  if (major !== 1) {
    const code = major ? 'version-newer' : 'not-open-letter';
    const { base: url } = reading;
    throw new ProblemError({ code, url, path: '/version', expected: FORMAT, got: show(version) });
  }
  return readValue(shape, json, reading);
}

/**
 * The same for what is no document, and names no version: an answer to somebody who sent something.
 * @throws ProblemError where a value that is needed is missing or wrong
 */
export function readValue<T>(shape: Shape<T>, json: unknown, { base, warn, quick }: Reading): T {
  const state: State = { base, mismatches: [], quick };
  const value = read(shape, json, state);
  // Where a value is needed, its mismatch is the last one: reading ends with it.
  if (value === undefined) throw new ProblemError(state.mismatches.pop() as Problem);
  state.mismatches.forEach(warn);
  return value as T;
}

/**
 * The value that a shape makes of a parsed one, or `undefined` with the reason as the last mismatch. It calls
 * itself only as deep as the shape goes, never as deep as the input does.
 */
function read(shape: Description, value: unknown, state: State): unknown {
  // No shape takes an empty text: it stands for all that is none.
  const text = typeof value === 'string' ? value : '';
  switch (shape.kind) {
    case 'text': {
      const { max } = shape;
      const line = inOneLine(text);
      // A code point is at most two units long: counting them is for the few that may be too long.
      const long = line.length > max && [...line].length > max;
      if (long && !shape.cut) return mismatch(`text, at most ${max} characters`, value, state);
      const kept = long ? cut(line, max) : line;
      if (visible.test(kept)) return long ? `${kept}…` : kept;
      break;
    }
    case 'html':
      if (text && text.length <= shape.max) return text;
      break;
    case 'pattern':
      if (shape.pattern.test(text)) return text;
      break;
    case 'number':
      // A zero with a minus becomes one without.
      if (Number.isSafeInteger(value) && (value as number) >= 0) return (value as number) + 0;
      break;
    case 'boolean':
      if (typeof value === 'boolean') return value;
      break;
    case 'date':
      if (isoDate.test(text) && isInCalendar(text)) return text;
      break;
    case 'url': {
      const url = resolveUrl(text, state.base, shape.use);
      if (url) return url;
      break;
    }
    case 'choice':
      if (shape.of.includes(value as string)) return value;
      break;
    case 'list':
      if (Array.isArray(value)) return readList(shape, value, state);
      break;
    case 'object':
      if (isObject(value)) return readObject(shape, value, state);
  }
  return mismatch(shape.means, value, state);
}

function readList(shape: ListShape, values: readonly unknown[], state: State): unknown[] {
  const { of, max } = shape;
  const entries: unknown[] = [];
  const quick = state.quick?.get(of);
  if (values.length > max) mismatch(shape.means, values, state);
  values.slice(0, max).forEach((value, index) => {
    const entry = quick?.(value) ? value : readInside(of, value, index, state);
    if (entry !== undefined) entries.push(entry);
  });
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
  const before = mismatches.length;
  const result = read(shape, value, state);
  for (const mismatch of mismatches.slice(before)) mismatch.path = `/${name}${mismatch.path}`;
  return result;
}

function mismatch(expected: string, value: unknown, { base, mismatches }: State): unknown {
  mismatches.push({ code: 'invalid-value', url: base, path: '', expected, got: show(value) });
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Control characters, halves of characters, ends of lines and paragraphs, and marks that turn what follows the
 * other way round or give its digits another form.
 */
const unfit = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u206f]/u;

/** What leaves a mark on the page. White space does not, nor what only joins, parts or fills. */
const visible = /[^\s\p{Cf}\p{DI}\u2800]/u;

/** One line of text, without what would change the lines beside it. */
function inOneLine(text: string): string {
  return unfit.test(text) ? text.replace(/\s+/g, ' ').replace(new RegExp(unfit, 'gu'), '').trim() : text;
}

/**
 * The first ones of too many code points, with room for one more. The last grapheme goes, since it may go on
 * behind the cut: no letter loses its accent and no family a child.
 */
function cut(text: string, max: number): string {
  const points = [...text].slice(0, max);
  const start = points.join('');
  const last = 'Segmenter' in Intl ? [...new Intl.Segmenter().segment(start)].pop()?.index : 0;
  // One grapheme of hundreds of accents is cut all the same.
  return start.slice(0, last) || points.slice(0, -1).join('');
}

/** Some engines take the 30th of February for the 2nd of March. */
function isInCalendar(date: string): boolean {
  const day = date.slice(0, 10);
  const isDate = !Number.isNaN(Date.parse(date) + Date.parse(day));
  return isDate && new Date(day).toISOString().startsWith(day);
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? 'list' : value ? 'object' : 'null';
  return (typeof value === 'string' ? `"${value}"` : `${value as number}`).slice(0, 60);
}
