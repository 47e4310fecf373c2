import { readEmail } from './email.ts';
import type { FieldError } from './field-error.ts';
import { honeypotField } from './honeypot.ts';
import { languageTag } from './shape.ts';
import * as limits from './limits.ts';
import {
  isObject,
  own,
  SubmissionReading,
  type SignatoryType,
  type SubmissionRules,
} from './submission-reading.ts';
import { consentsGiven } from './submitted-consents.ts';
import { knownFields, ownFields, type Details, type KnownFields } from './submitted-fields.ts';
import { submittedText, type Submitted } from './submitted-text.ts';
import type { SubmissionMark } from './suspicion.ts';

export type { SignatoryType, SubmissionRules } from './submission-reading.ts';

/** What somebody signs with, read and found fit. */
export interface Submission {
  readonly type: SignatoryType;
  /** The person's name, or the organisation's. */
  readonly name: string;
  /** As it was written: the address that mail goes to. */
  readonly email: string;
  /** Is to be named; organisations always are. */
  readonly listed: boolean;
  /** What is public beside the name, of one who is named. */
  readonly fields: KnownFields;
  readonly details: Details;
  /** The names of the consents that were given. */
  readonly consents: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** SHA-256, in hex, of the text and consents that were shown. */
  readonly textSha256: string;
  /** The id of the partner on whose page it was signed. */
  readonly partner: string | undefined;
  /** There was an id, and it is none. */
  readonly hasMalformedPartner?: true;
  /** The origin of that page. */
  readonly website: string | undefined;
  /** Why an organiser should look at it, each once. */
  readonly marks: readonly SubmissionMark[];
}

const longestOrigin = 200;
const sha256 = /^[0-9a-f]{64}$/;
/** What a partner is called in a page, a table and an address. */
export const partnerId = /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/;

/**
 * Reads the body of a request to sign, parsed from JSON. Only what the format and the letter's rules name is
 * looked at, and it is copied into fresh objects. It never throws, and finds all errors at once.
 */
export function readSubmission(
  json: unknown,
  rules: SubmissionRules,
): { readonly submission: Submission } | { readonly errors: readonly FieldError[] } {
  if (!isObject(json)) return { errors: [{ pointer: '', code: 'malformed' }] };
  const reading = new SubmissionReading();
  const type = readType(own(json, 'type'), rules.types, reading);
  const asked = { fields: rules.fields, type, reading };
  const use = type === 'person' ? 'person' : 'name';
  const name = reading.take(
    '/name',
    submittedText(own(json, 'name'), { max: limits.name, use, isName: true }),
    true,
  );
  const email = reading.take('/email', submittedEmail(own(json, 'email')), true);
  const [fields, privateFields] = knownFields(json, asked);
  const given = own(json, 'fields');
  const inner = isObject(given) ? given : {};
  const details = { ...privateFields, ...ownFields(inner, asked) };
  const consents = consentsGiven(own(json, 'consents'), rules.consents, type, reading);
  const language = reading.take('/language', matching(own(json, 'language'), languageTag), true);
  const textSha256 = reading.take('/content_sha256', matching(own(json, 'content_sha256'), sha256), true);
  if (isTrapped(inner, rules)) reading.marks.add('honeypot');
  const { errors, marks } = reading;
  if (errors.length || !name || !email || !language || !textSha256) return { errors };
  return {
    submission: {
      ...{ type, name, email, fields, details, consents, language, textSha256 },
      listed: type === 'organization' || consents.includes('publish'),
      ...referrer(own(json, 'referrer_data')),
      marks: [...marks],
    },
  };
}

/** The rest is read as a person's where it is not known whose it is: all errors are found at once. */
function readType(
  given: unknown,
  types: SubmissionRules['types'],
  { errors }: SubmissionReading,
): SignatoryType {
  const type = given === 'organization' ? 'organization' : 'person';
  const open = types?.length ? types : ['person', 'organization'];
  if (given === undefined) errors.push({ pointer: '/type', code: 'missing' });
  else if (given !== type || !open.includes(type)) errors.push({ pointer: '/type', code: 'not-an-option' });
  return type;
}

function submittedEmail(given: unknown): Submitted<string> {
  if (given === undefined) return { value: undefined };
  if (typeof given !== 'string') return { code: 'malformed' };
  if (!given.trim()) return { value: undefined };
  const email = readEmail(given);
  return email === undefined ? { code: 'not-an-email' } : { value: email };
}

function matching(given: unknown, pattern: RegExp): Submitted<string> {
  if (given === undefined) return { value: undefined };
  return typeof given === 'string' && pattern.test(given) ? { value: given } : { code: 'malformed' };
}

/** A letter may have a field of that name itself. */
function isTrapped(fields: Readonly<Record<string, unknown>>, rules: SubmissionRules): boolean {
  if (rules.fields?.some(({ name }) => name === honeypotField)) return false;
  const bait = own(fields, honeypotField);
  return bait !== undefined && bait !== '' && bait !== false;
}

/** Where the visitor came from. A mistake in a partner's page costs no signature. */
function referrer(given: unknown): Pick<Submission, 'partner' | 'hasMalformedPartner' | 'website'> {
  const { source, website } = isObject(given)
    ? { source: own(given, 'source'), website: own(given, 'website') }
    : { source: undefined, website: undefined };
  const partner = typeof source === 'string' && partnerId.test(source) ? source : undefined;
  return {
    partner,
    ...(partner === undefined && source !== undefined && source !== '' && { hasMalformedPartner: true }),
    website: typeof website === 'string' ? originOf(website) : undefined,
  };
}

function originOf(address: string): string | undefined {
  if (address.length > limits.url) return undefined;
  try {
    const { protocol, origin } = new URL(address);
    return /^https?:$/.test(protocol) && origin.length <= longestOrigin ? origin : undefined;
  } catch {
    return undefined;
  }
}
