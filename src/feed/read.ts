import { ProblemError, type Problem } from './problem.ts';
import type { Description, Shape } from './shape.ts';
import { resolveUrl } from './url.ts';
import { FORMAT, majorVersion } from './version.ts';

/** What one reading knows and finds. */
export interface Reading {
  /** The address the document was answered from: relative addresses inside resolve against it. */
  readonly base: string;
  /** Is told of each optional value that was left out because it is wrong. */
  readonly warn: (warning: Problem) => void;
}

/**
 * Reads a document that has been parsed from JSON. Nothing but what the shape names is looked at, and it is
 * copied into fresh objects; unknown fields are ignored.
 * @throws ProblemError where it is no document of this format, or a value that it needs is missing or wrong
 */
export function readDocument<T>(shape: Shape<T>, json: unknown, reading: Reading): T {
  const url = reading.base;
  const version = isObject(json) ? json['version'] : undefined;
  const major = majorVersion(version);
  if (major !== 1) {
    const code = major ? 'version-newer' : 'not-open-letter';
    throw new ProblemError({ code, url, path: '/version', expected: FORMAT, got: show(version) });
  }
  const mismatches: Problem[] = [];
  const value = read(shape, json, '', {
    base: url,
    warn: (warning) => {
      mismatches.push(warning);
    },
  });
  if (value === undefined) throw new ProblemError(mismatches[mismatches.length - 1] as Problem);
  mismatches.forEach(reading.warn);
  return value as T;
}

/**
 * The value that a shape makes of a parsed one. Every mismatch is told, the one that decides last.
 * It calls itself only as deep as the shape goes, never as deep as the input does.
 */
function read(shape: Description, value: unknown, path: string, reading: Reading): unknown {
  const wrong = (expected: string): unknown => {
    reading.warn({ code: 'invalid-value', url: reading.base, path, expected, got: show(value) });
    return undefined;
  };
  switch (shape.kind) {
    case 'text': {
      if (typeof value !== 'string' || !value) return wrong('text');
      if (value.length <= shape.max) return value;
      const points = Array.from(value);
      if (points.length <= shape.max) return value;
      return shape.cut ? cut(value, shape.max) : wrong(`text, at most ${shape.max} characters`);
    }
    case 'pattern':
      return typeof value === 'string' && shape.pattern.test(value) ? value : wrong(shape.means);
    case 'number':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? value : wrong('whole number');
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong('true or false');
    case 'url':
      return (typeof value === 'string' && resolveUrl(value, reading.base, shape.use)) || wrong('address');
    case 'choice':
      return shape.of.includes(value as string) ? value : wrong(shape.of.join(' or '));
    case 'list': {
      if (!Array.isArray(value)) return wrong('list');
      const entries: unknown[] = [];
      const end = Math.min(value.length, shape.max);
      for (let i = 0; i < end; i++) {
        const entry = read(shape.of, value[i], `${path}/${i}`, reading);
        if (entry !== undefined) entries.push(entry);
      }
      return entries;
    }
    case 'object': {
      if (!isObject(value)) return wrong('object');
      const result: Record<string, unknown> = {};
      for (const name of Object.keys(shape.needed)) {
        const field = read(shape.needed[name] as Description, own(value, name), `${path}/${name}`, reading);
        if (field === undefined) return undefined;
        result[name] = field;
      }
      for (const name of Object.keys(shape.optional)) {
        const given = own(value, name);
        if (given === undefined || given === null) continue;
        const field = read(shape.optional[name] as Description, given, `${path}/${name}`, reading);
        if (field !== undefined) result[name] = field;
      }
      return result;
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A page's script may have put extras on `Object.prototype`: they are nobody's data. */
function own(value: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
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
  return `${kept}…`;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? 'list' : value ? 'object' : 'null';
  return JSON.stringify(value).slice(0, 60);
}
