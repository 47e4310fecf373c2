import { fold } from '../../../src/search/fold.ts';
import type { Signing } from '../../../src/server/store/store.ts';
import { normalizedAddress } from '../../../src/server/security/address.ts';
import type { TestStore } from './stores.ts';

let keys = 0;

/** A signing as the endpoint hands it to the store: a person who wants to be named, unless told otherwise. */
export function signing(
  { secret }: Pick<TestStore, 'secret'>,
  name: string,
  email: string,
  { key, body, ...fields }: Partial<Signing['signature']> & { key?: string; body?: string } = {},
): Signing {
  const foldedName = fold(name);
  return {
    letterId: 'elm',
    key: key ?? `key-${keys++}`,
    bodyHash: secret.hash('body', body ?? `${name} ${email}`),
    email,
    addressKey: secret.hash('address', normalizedAddress(email)),
    foldedName,
    nameKey: secret.hash('name', foldedName),
    details: '{}',
    signature: {
      type: 'person',
      listed: 1,
      name,
      role: null,
      organization: null,
      locality: null,
      country: null,
      comment: null,
      url: null,
      language: 'en',
      partner: null,
      text_sha256: 'a'.repeat(64),
      consents: '[]',
      marks: '[]',
      ...fields,
    },
  };
}
