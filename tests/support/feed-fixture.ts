import { readFileSync } from 'node:fs';
import { ProblemError, type Problem } from '../../src/feed/problem.ts';
import { readDocument } from '../../src/feed/read.ts';
import type { Shape } from '../../src/feed/shape.ts';

/** A document as it comes out of the parser. */
export type Json = Record<string, unknown>;

/** Where the documents of the tests come from. */
export const feedAddress = 'https://letter.example.org/river/letter.json';

/** A full document: every field that its shape knows, each with a sound value. */
export function fullDocument(kind: 'letter' | 'count' | 'page'): Json {
  const file = new URL(`../fixtures/feed/full-${kind}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Json;
}

/** Reads a document and keeps the warnings. */
export function reading<T>(
  shape: Shape<T>,
  json: unknown,
  base = feedAddress,
): { value: T; warnings: Problem[] } {
  const warnings: Problem[] = [];
  const value = readDocument(shape, json, { base, warn: (warning) => void warnings.push(warning) });
  return { value, warnings };
}

/** Why a document is refused. */
export function refusal(shape: Shape<unknown>, json: unknown): Problem {
  try {
    reading(shape, json);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('The document was read.');
}
