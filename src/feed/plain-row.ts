import * as limits from './limits.ts';
import { unfit, visible, type Quick } from './read.ts';
import { signatory, type Signatory } from './signatory.ts';

/**
 * Reads by hand the rows that are plainly right. A page holds thousands of them, and most have a name, a number
 * and a place; whatever is not plain is left to the reader of shapes, which alone decides what is right.
 */
export function quickRows(): Quick {
  // A script of the page may have put fields on every object there is.
  const polluted = [...signatory.optional.keys()].some((name) => name in Object.prototype);
  return polluted ? new Map() : new Map([[signatory, plainRow]]);
}

type Row = { -readonly [K in keyof Signatory]: Signatory[K] };

const plainId = /^[A-Za-z0-9_-]{1,40}$/;
const plainCountry = /^[A-Z]{2}$/;
const plainDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function plainRow(value: unknown): Signatory | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Readonly<Record<keyof Signatory, unknown>>;
  const { id, name, type, number, sort_name: sortName, role, organization, locality, country } = given;
  const { featured, signed_at: day } = given;
  if (given.comment !== undefined || given.url !== undefined || given.image !== undefined) return undefined;
  if (typeof id !== 'string' || !plainId.test(id) || !isLine(name, limits.name)) return undefined;
  const row: Row = { id, name };
  if (type !== undefined) {
    if (type !== 'person' && type !== 'organization') return undefined;
    row.type = type;
  }
  if (number !== undefined) {
    if (!Number.isSafeInteger(number) || (number as number) < 0) return undefined;
    row.number = (number as number) + 0;
  }
  if (sortName !== undefined) {
    if (!isLine(sortName, limits.name)) return undefined;
    row.sort_name = sortName;
  }
  if (role !== undefined) {
    if (!isLine(role, limits.line)) return undefined;
    row.role = role;
  }
  if (organization !== undefined) {
    if (!isLine(organization, limits.line)) return undefined;
    row.organization = organization;
  }
  if (locality !== undefined) {
    if (!isLine(locality, limits.line)) return undefined;
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

function isLine(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max && !unfit.test(value) && visible.test(value);
}
