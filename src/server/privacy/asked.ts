import type { SignatoryType } from '../../feed/submission.ts';
import { contactNames, knownNames, ofPersons } from '../../feed/submitted-fields.ts';
import { usualFields } from '../../feed/usual-fields.ts';
import type { SigningStrings } from '../../locales/words/signing.ts';
import type { LiveEdition } from '../letters.ts';
import type { PrivacyWords } from '../../locales/words/privacy.ts';

/** Something that is asked for. */
export interface Asked {
  readonly label: string;
  /** The label's language, where it is the letter's own. */
  readonly language?: string;
  readonly needed: boolean;
  /** Who sees it. */
  readonly public: string;
}

const ours: readonly string[] = ['name', 'email', ...knownNames, ...contactNames];

/** What the form asks those for who sign a letter, in its order. */
export function askedFor(
  { language, document: { sign } }: LiveEdition,
  type: SignatoryType,
  words: PrivacyWords,
  labels: SigningStrings,
): readonly Asked[] {
  const fields = sign?.fields ?? usualFields[type];
  const asked = fields.filter(
    ({ name, for: one }, index) =>
      (one === undefined || one === type) && fields.findIndex((other) => other.name === name) === index,
  );
  const isPerson = type === 'person';
  const shown = isPerson ? words.ifAgreed : words.yes;
  const never = { public: words.never };
  const known = asked.filter(
    ({ name }) => knownNames.some((one) => one === name) && (isPerson || !ofPersons.includes(name)),
  );
  const own = asked.filter(({ name }) => !ours.includes(name));
  return [
    { label: isPerson ? labels.name : labels.organizationName, needed: true, public: shown },
    { label: isPerson ? labels.email : labels.workEmail, needed: true, ...never },
    ...(isPerson
      ? []
      : [
          { label: labels.name, needed: true, ...never },
          { label: labels.yourRole, needed: false, ...never },
        ]),
    ...known.map((field) => ({
      label: labels[field.name as (typeof knownNames)[number]],
      needed: field.required === true,
      public: field.public === false ? words.never : shown,
    })),
    ...own.map(({ name, label, required }) => ({
      label: label ?? name,
      language,
      needed: required === true,
      ...never,
    })),
  ];
}

/**
 * What the endpoint takes as well where a letter does not say what it asks for: other forms than ours may send it.
 * @returns the labels
 */
export function takenBeside(
  { document: { sign } }: LiveEdition,
  type: SignatoryType,
  labels: SigningStrings,
): readonly string[] {
  if (sign?.fields) return [];
  const asked = usualFields[type].map(({ name }) => name);
  return knownNames
    .filter((name) => !asked.includes(name) && (type === 'person' || !ofPersons.includes(name)))
    .map((name) => labels[name]);
}
