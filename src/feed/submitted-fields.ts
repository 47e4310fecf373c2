import { below } from './field-error.ts';
import * as limits from './limits.ts';
import {
  own,
  type SignatoryType,
  type SubmissionReading,
  type SubmissionRules,
} from './submission-reading.ts';
import {
  submittedChoice,
  submittedCountry,
  submittedText,
  submittedTick,
  submittedUrl,
  type Submitted,
  type TextField,
} from './submitted-text.ts';

type Field = NonNullable<SubmissionRules['fields']>[number];
type Body = Readonly<Record<string, unknown>>;

interface Asked {
  readonly fields: SubmissionRules['fields'];
  readonly type: SignatoryType;
  readonly reading: SubmissionReading;
}

/** What may be public beside the name. */
export const knownNames = ['role', 'organization', 'country', 'locality', 'comment', 'url'] as const;
type KnownName = (typeof knownNames)[number];

export type KnownFields = { readonly [Name in KnownName]?: string };
/** What is never public, by the names of the fields. */
export type Details = Readonly<Record<string, string | true>>;

/** What an organisation does not have: it is the organisation. */
export const ofPersons: readonly string[] = ['role', 'organization'];
/** Who signs for an organisation. */
export const contactNames = ['contact_name', 'contact_role'] as const;

/**
 * The fields that the format knows, at the body's top. A letter that names its fields is asked for those alone;
 * one that names none takes them all. Those it does not publish are details.
 */
export function knownFields(body: Body, { fields, type, reading }: Asked): [KnownFields, Details] {
  const known: { -readonly [Name in KnownName]?: string } = {};
  const details: [string, string][] = [];
  for (const name of knownNames) {
    const rule: Field | undefined = fields ? fields.find((field) => field.name === name) : { name };
    if (!rule || !concerns(rule, type) || (type === 'organization' && ofPersons.includes(name))) continue;
    const value = reading.take(`/${name}`, readKnown(own(body, name), rule, name), rule.required);
    if (value === undefined) continue;
    if (rule.public === false) details.push([name, value]);
    else known[name] = value;
  }
  return [known, Object.fromEntries(details)];
}

/** The letter's own fields, and who signs for an organisation: what stands below `fields`. */
export function ownFields(given: Body, { fields = [], type, reading }: Asked): Details {
  const details: [string, string | true][] = [];
  const read = (name: string, value: Submitted<string | true>, required: boolean): void => {
    const taken = reading.take(below('/fields', name), value, required);
    if (taken !== undefined) details.push([name, taken]);
  };
  const reserved: readonly string[] = [...knownNames, 'name', 'email', ...contactNames];
  if (type === 'organization') {
    const { name: max, line } = limits;
    read(
      'contact_name',
      submittedText(own(given, 'contact_name'), { max, use: 'person', isName: true }),
      true,
    );
    read('contact_role', submittedText(own(given, 'contact_role'), { max: line, use: 'name' }), false);
  }
  for (const rule of fields) {
    if (reserved.includes(rule.name) || !concerns(rule, type)) continue;
    read(rule.name, readOwn(own(given, rule.name), rule), rule.required === true);
  }
  return Object.fromEntries(details);
}

function concerns(rule: Field, type: SignatoryType): boolean {
  return rule.for === undefined || rule.for === type;
}

function readKnown(given: unknown, rule: Field, name: KnownName): Submitted<string> {
  if (name === 'country') return submittedCountry(given);
  if (name === 'url') return submittedUrl(given);
  const isComment = name === 'comment';
  const max = isComment ? limits.comment : limits.line;
  const use = isComment ? 'comment' : 'name';
  return readText(given, rule, { max, use: rule.public === false ? undefined : use });
}

function readOwn(given: unknown, rule: Field): Submitted<string | true> {
  if (rule.type === 'checkbox') return submittedTick(given);
  const max = rule.type === 'textarea' ? limits.comment : limits.line;
  return readText(given, rule, { max, use: rule.public ? 'comment' : undefined });
}

function readText(given: unknown, { options }: Field, field: TextField): Submitted<string> {
  return options ? submittedChoice(given, options, field) : submittedText(given, field);
}
