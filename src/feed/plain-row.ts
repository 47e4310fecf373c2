import * as limits from './limits.ts';
import { isPlainId, isPlainLine } from './plain-units.ts';
import type { Quick } from './read.ts';
import { signatory, type Signatory } from './signatory.ts';

/**
 * Reads by hand the rows that are plainly right. A page holds thousands of them, and most have a name, a number
 * and a place; whatever is not plain is left to the reader of shapes, which alone decides what is right.
 */
export function quickRows(): Quick {
  // A script of the page may have put fields on every object there is.
  const named = [...signatory.needed.map(([name]) => name), ...signatory.optional.keys()];
  return named.some((name) => name in Object.prototype) ? new Map() : new Map([[signatory, plainRow]]);
}

const plainCountry = /^[A-Z]{2}$/;
const plainDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

type Row = { -readonly [K in keyof Signatory]: Signatory[K] };

function plainRow(value: unknown): Signatory | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<keyof Signatory, unknown>>;
  const { id, name, type, number, sort_name: sortName, role, organization, locality, country } = given;
  const { featured, signed_at: day } = given;
  if (given.comment !== undefined || given.url !== undefined || given.image !== undefined) return undefined;
  if (!isPlainId(id) || !isPlainLine(name, limits.name)) return undefined;
  const row: Row = { id, name };
  if (type !== undefined) {
    if (type !== 'person' && type !== 'organization') return undefined;
    row.type = type;
  }
  if (number !== undefined) {
    if (!Number.isSafeInteger(number) || (number as number) <= 0) return undefined;
    row.number = number as number;
  }
  if (sortName !== undefined) {
    if (!isPlainLine(sortName, limits.name)) return undefined;
    row.sort_name = sortName;
  }
  if (role !== undefined) {
    if (!isPlainLine(role, limits.line)) return undefined;
    row.role = role;
  }
  if (organization !== undefined) {
    if (!isPlainLine(organization, limits.line)) return undefined;
    row.organization = organization;
  }
  if (locality !== undefined) {
    if (!isPlainLine(locality, limits.line)) return undefined;
    row.locality = locality;
  }
  if (country !== undefined) {
    if (typeof country !== 'string' || !plainCountry.test(country)) return undefined;
    row.country = country;
  }
  if (featured !== undefined) {
    if (typeof featured !== 'boolean') return undefined;
    row.featured = featured;
  }
  if (day !== undefined) {
    if (typeof day !== 'string' || !plainDay.test(day)) return undefined;
    row.signed_at = day;
  }
  return row;
}
