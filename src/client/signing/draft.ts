import type { Letter } from '../../feed/letter.ts';
import { honeypotField } from '../../feed/honeypot.ts';
import type { SignatoryType } from '../../feed/submission-reading.ts';
import { fieldsFor, type Field, type SignRules } from './fields.ts';

/** What a visitor has typed and ticked, by the key of the field. It is in memory alone. */
export interface Draft {
  readonly type: SignatoryType;
  readonly values: Readonly<Record<string, string | boolean>>;
}

/** Holds what is typed into the field that nobody sees. */
const trapKey = 'trap';

/** Who may sign; a person is asked first where both may. */
export function typesOf({ types }: SignRules): readonly SignatoryType[] {
  const both = ['person', 'organization'] as const;
  const open = types?.length ? both.filter((type) => types.includes(type)) : both;
  return open.length ? open : both;
}

/** What is sent to sign with. @param partner id of the organisation on whose page it is */
export function bodyOf(draft: Draft, letter: Letter, partner: string | undefined): object {
  const { sign: rules = {}, language, content_sha256 } = letter;
  const { type, values } = draft;
  const body: Body = {
    type,
    // A letter's field may have any name, also one that objects have a meaning for.
    consents: Object.create(null) as Values,
    fields: Object.create(null) as Values,
    language,
    content_sha256,
    referrer_data: { source: partner, website: location.origin },
  };
  for (const field of fieldsFor(rules, type)) put(body, field, values[field.key]);
  const trapped = values[trapKey];
  if (trapped) body.fields[honeypotField] = trapped;
  return body;
}

type Values = Record<string, unknown>;

interface Body extends Values {
  readonly fields: Values;
  readonly consents: Values;
}

function put(body: Body, { key, pointer }: Field, value: string | boolean | undefined): void {
  if (value === undefined || value === '' || value === false) return;
  const [, place = '', ...rest] = pointer.split('/');
  if (!rest.length) body[place] = value;
  else if (place === 'fields') body.fields[ownName(key, rest[0])] = value;
  else body.consents[ownName(key, rest[0])] = value;
}

/** A letter's own name as it is written there, which a pointer is not. */
function ownName(key: string, last = ''): string {
  const colon = key.indexOf(':');
  return colon < 0 ? last : key.slice(colon + 1);
}
