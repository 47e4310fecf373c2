import type { Letter } from './letter.ts';
import type { SignatoryType } from './submission-reading.ts';

type Fields = NonNullable<NonNullable<Letter['sign']>['fields']>;

/** What the form asks for beside name and address, where the letter does not say. */
export const usualFields: Readonly<Record<SignatoryType, Fields>> = {
  person: [{ name: 'organization' }, { name: 'country' }],
  organization: [{ name: 'url' }],
};
