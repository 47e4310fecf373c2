import type { Letter } from '../../feed/letter.ts';
import { below } from '../../feed/field-error.ts';
import * as limits from '../../feed/limits.ts';
import type { SignatoryType } from '../../feed/submission-reading.ts';
import { usualFields } from '../../feed/usual-fields.ts';

export type SignRules = NonNullable<Letter['sign']>;

/**
 * What is asked for, whoever signs: a person's name is `name` also where an organisation signs, and
 * `organization` is the one that signs or the one where the person works. So what was typed stays when a visitor
 * says that they sign for another.
 */
export type KnownKey =
  | 'name'
  | 'email'
  | 'organization'
  | 'role'
  | 'country'
  | 'locality'
  | 'comment'
  | 'url'
  | 'publish'
  | 'authorised';

/** One control of the form. */
export interface Field {
  /** One that we know and have words for, or the letter's own: `field:` or `consent:` and its name. */
  readonly key: KnownKey | `${'field' | 'consent'}:${string}`;
  /** Where its value stands in what is sent: a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly kind: 'text' | 'email' | 'url' | 'textarea' | 'select' | 'country' | 'checkbox';
  /** The letter's own words. */
  readonly label?: string | undefined;
  /** Where more is said about a consent. */
  readonly url?: string | undefined;
  readonly options?: readonly string[] | undefined;
  readonly required: boolean;
  /** Shown to everyone. */
  readonly public: boolean;
  /** Code points. */
  readonly max: number;
}

type OwnField = NonNullable<SignRules['fields']>[number];

const consent = { kind: 'checkbox', public: false, max: 0 } as const;

/** What a letter asks those who sign for, in the order of the form. */
export function fieldsFor(rules: SignRules, type: SignatoryType): readonly Field[] {
  const { fields } = rules;
  const own = once(
    (fields ?? usualFields[type]).filter((field) => field.for === undefined || field.for === type),
  );
  const email: Field = {
    key: 'email',
    pointer: '/email',
    kind: 'email',
    required: true,
    public: false,
    max: 254,
  };
  const known = own.filter(({ name }) => Object.hasOwn(kinds, name));
  const rest = own.filter(({ name }) => !Object.hasOwn(kinds, name) && !ours.includes(name)).map(ownField);
  if (type === 'person') {
    const name: Field = {
      key: 'name',
      pointer: '/name',
      kind: 'text',
      required: true,
      public: true,
      max: limits.name,
    };
    return [name, email, ...known.map(knownField), ...rest, ...consents(rules, type)];
  }
  const organization = { key: 'organization', kind: 'text', pointer: '/name' } as const;
  const name = { key: 'name', kind: 'text', pointer: '/fields/contact_name' } as const;
  const role = { key: 'role', kind: 'text', pointer: '/fields/contact_role' } as const;
  // It is the organisation, and who signs for it is not shown.
  const shown = known.filter(({ name: one }) => one !== 'organization' && one !== 'role');
  return [
    { ...organization, required: true, public: true, max: limits.name },
    ...shown.map(knownField),
    { ...name, required: true, public: false, max: limits.name },
    { ...role, required: false, public: false, max: limits.line },
    email,
    ...rest,
    ...consents(rules, type),
  ];
}

/** Two of one name would be two controls for one value: the first is asked for. */
function once<T extends { readonly name: string }>(all: readonly T[]): T[] {
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
}

/** What may be shown beside a name. */
const kinds = {
  organization: 'text',
  role: 'text',
  country: 'country',
  locality: 'text',
  comment: 'textarea',
  url: 'url',
} as const;

/** Names that a letter's own fields cannot have: these are asked for all the same. */
const ours = ['name', 'email', 'contact_name', 'contact_role'];

function knownField({ name, options, required = false, public: shown = true }: OwnField): Field {
  const key = name as keyof typeof kinds;
  const max = key === 'comment' ? limits.comment : key === 'url' ? limits.url : limits.line;
  const kind = options && key !== 'country' && key !== 'url' ? 'select' : kinds[key];
  return { key, pointer: `/${key}`, kind, options, required, public: shown, max };
}

function ownField({ name, label, type, options, required = false, public: shown = false }: OwnField): Field {
  return {
    key: `field:${name}`,
    pointer: below('/fields', name),
    kind: options && type !== 'checkbox' ? 'select' : type === 'select' ? 'text' : (type ?? 'text'),
    label: label ?? name,
    options,
    required,
    public: shown,
    max: type === 'textarea' ? limits.comment : limits.line,
  };
}

function consents({ consents: asked = [] }: SignRules, type: SignatoryType): Field[] {
  const publish = asked.find(({ name }) => name === 'publish');
  // An organisation is always named; who signs for it has to be allowed to.
  const first: Field =
    type === 'person'
      ? {
          ...consent,
          key: 'publish',
          pointer: '/consents/publish',
          label: publish?.label,
          url: publish?.url,
          required: publish?.required === true,
        }
      : { ...consent, key: 'authorised', pointer: '/consents/authorised', required: true };
  const others = once(asked).filter(({ name }) => name !== 'publish' && name !== 'authorised');
  return [
    first,
    ...others.map(({ name, label, url, required = false }): Field => ({
      ...consent,
      key: `consent:${name}`,
      pointer: below('/consents', name),
      label,
      url,
      required,
    })),
  ];
}
