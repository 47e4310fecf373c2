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
}

/** A value that is not what its shape says. The path grows on the way back up: what is right costs no path. */
interface Mismatch {
  path: string;
  readonly expected: string;
  readonly got: string;
}

interface State {
  readonly base: string;
  readonly mismatches: Mismatch[];
}

/**
 * Reads a document that has been parsed from JSON. Nothing but what the shape names is looked at, and it is
 * copied into fresh objects; unknown fields are ignored.
 * @throws ProblemError where it is no document of this format, or a value that it needs is missing or wrong
 */
export function readDocument<T>(shape: Shape<T>, json: unknown, { base, warn }: Reading): T {
  const version = isObject(json) && Object.hasOwn(json, 'version') ? json['version'] : undefined;
  const major = majorVersion(version);
  if (major !== 1) {
    const code = major ? 'version-newer' : 'not-open-letter';
    throw new ProblemError({ code, url: base, path: '/version', expected: FORMAT, got: show(version) });
  }
  const state: State = { base, mismatches: [] };
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
      if (typeof value !== 'string' || !value) return mismatch('text', value, state);
      const { max } = shape;
      // A code point is at most two units long: counting them is for the few that may be too long.
      if (value.length <= max || Array.from(value).length <= max) return value;
      return shape.cut ? cut(value, max) : mismatch(`text, at most ${max} characters`, value, state);
    }
    case 'pattern':
      if (typeof value === 'string' && shape.pattern.test(value)) return value;
      return mismatch(shape.means, value, state);
    case 'number':
      if (Number.isSafeInteger(value) && (value as number) >= 0) return value;
      return mismatch('whole number', value, state);
    case 'boolean':
      return typeof value === 'boolean' ? value : mismatch('true or false', value, state);
    case 'date':
      return typeof value === 'string' && isDate(value) ? value : mismatch('ISO date', value, state);
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
  const end = Math.min(values.length, max);
  for (let index = 0; index < end; index++) {
    const before = state.mismatches.length;
    const entry = read(shape, values[index], state);
    if (entry !== undefined) entries.push(entry);
    place(state, before, index);
  }
  return entries;
}

/**
 * Goes through what is given, which is less than what may be, and only through what is its own: a page's script
 * may have put extras on `Object.prototype`.
 */
function readObject({ fields, needed }: ObjectShape, given: Record<string, unknown>, state: State): unknown {
  const { mismatches } = state;
  const start = mismatches.length;
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(given)) {
    const field = fields.get(name);
    const written = field && given[name];
    if (!field || written === undefined || written === null) continue;
    const before = mismatches.length;
    const value = read(field, written, state);
    if (value !== undefined) result[name] = value;
    place(state, before, name);
  }
  for (const name of needed) {
    if (Object.hasOwn(result, name)) continue;
    // What is there but wrong has been told already. What the object fails by is told last.
    const told = mismatches.findIndex(({ path }, index) => index >= start && path === `/${name}`);
    const [reason] = told < 0 ? [] : mismatches.splice(told, 1);
    if (reason) mismatches.push(reason);
    else {
      const before = mismatches.length;
      read(fields.get(name) as Description, Object.hasOwn(given, name) ? given[name] : undefined, state);
      place(state, before, name);
    }
    return undefined;
  }
  return result;
}

/** Lets the mismatches that came up inside a value know where it stands. */
function place({ mismatches }: State, from: number, name: string | number): void {
  for (let at = from; at < mismatches.length; at++) {
    const mismatch = mismatches[at];
    if (mismatch) mismatch.path = `/${name}${mismatch.path}`;
  }
}

function mismatch(expected: string, value: unknown, { mismatches }: State): undefined {
  mismatches.push({ path: '', expected, got: show(value) });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(text: string): boolean {
  const match = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/.exec(text);
  if (!match?.[1] || Number.isNaN(Date.parse(text))) return false;
  // Some engines take 31 February for 3 March.
  return new Date(match[1]).toISOString().startsWith(match[1]);
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
