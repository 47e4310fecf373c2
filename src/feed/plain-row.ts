import * as limits from './limits.ts';
import { isPlainId, isPlainLine } from './plain-units.ts';
import type { Quick } from './read.ts';
import { signatory } from './signatory.ts';

const plainCountry = /^[A-Z]{2}$/;
const plainDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * Knows the rows that are plainly right. A page holds thousands of them, and most have a name, a number and a
 * place; whatever is not plain, or not known, is left to the reader of shapes, which alone decides what is right.
 */
export const quickRows: Quick = new Map([[signatory, isPlainRow]]);

function isPlainRow(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  // What a script of the page has put on every object comes along, and is either not known or not the row's own.
  for (const field in value) {
    if (!isPlainField(field, (value as Row)[field])) return false;
  }
  return Object.hasOwn(value, 'id') && Object.hasOwn(value, 'name');
}

type Row = Readonly<Record<string, unknown>>;

function isPlainField(name: string, value: unknown): boolean {
  switch (name) {
    case 'id':
      return isPlainId(value);
    case 'number':
      return Number.isSafeInteger(value) && (value as number) > 0;
    case 'type':
      return value === 'person' || value === 'organization';
    case 'name':
    case 'sort_name':
      return isPlainLine(value, limits.name);
    case 'role':
    case 'organization':
    case 'locality':
      return isPlainLine(value, limits.line);
    case 'country':
      return typeof value === 'string' && plainCountry.test(value);
    case 'featured':
      return typeof value === 'boolean';
    case 'signed_at':
      return typeof value === 'string' && plainDay.test(value);
    default:
      return false;
  }
}
