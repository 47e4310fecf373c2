import assert from 'node:assert/strict';
import { keptFold } from '../../../src/search/kept-fold.ts';
import { normalizedAddress } from '../../../src/server/security/address.ts';
import type {
  Attempt,
  CodeRefusal,
  Confirmed,
  LeasedMail,
  Moderation,
  SignedFields,
  Signing,
} from '../../../src/server/store/store.ts';
import type { TestStore } from './stores.ts';

export const letterId = 'elm';
export const textHash = 'a'.repeat(64);

type More = Partial<SignedFields> &
  Partial<Pick<Signing, 'unknownPartner'>> & { readonly key?: string; readonly body?: string };

let keys = 0;

/** A signing as the endpoint hands it to the store: a person who wants to be named, unless told otherwise. */
export function signing(
  { secret }: Pick<TestStore, 'secret'>,
  name: string,
  email: string,
  more: More = {},
): Signing {
  const { key = `key-${keys++}`, body = `${name} ${email}`, unknownPartner, ...fields } = more;
  const foldedName = keptFold(name);
  return {
    letterId,
    key,
    bodyHash: secret.hash('body', body),
    email,
    addressKey: addressKey(secret, email),
    foldedName,
    nameKey: secret.hash('name', foldedName),
    details: '{}',
    unknownPartner,
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
      text_sha256: textHash,
      consents: '[]',
      marks: '[]',
      ...fields,
    },
  };
}

export function addressKey(secret: TestStore['secret'], email: string): string {
  return secret.hash('address', normalizedAddress(email));
}

/** What visitors and the endpoint do with a store, in the words of a test. */
export class Visitors {
  readonly test: TestStore;

  constructor(test: TestStore) {
    this.test = test;
  }

  async sign(name: string, email: string, more: More = {}): Promise<Attempt> {
    const outcome = await this.test.store.sign(signing(this.test, name, email, more));
    assert(outcome !== 'key-reused');
    return outcome;
  }

  /** The mails that wait, which are then sent. */
  async mails(): Promise<LeasedMail[]> {
    const mails = await this.test.store.leaseMails(1000, 60_000);
    for (const { id } of mails) await this.test.store.mailSent(id);
    return mails;
  }

  confirm(
    { id }: Attempt,
    code: string | undefined,
    moderation: Moderation = 'none',
  ): Promise<Confirmed | CodeRefusal> {
    return this.test.store.confirm({ letterId, attemptId: id, code }, moderation);
  }

  /** Signs and types the code of the mail. */
  async signAndConfirm(
    name: string,
    email: string,
    more: More & { readonly moderation?: Moderation } = {},
  ): Promise<Confirmed & { readonly id: string }> {
    const { moderation, ...fields } = more;
    const attempt = await this.sign(name, email, fields);
    const mail = (await this.mails()).find(({ to }) => to === email);
    const confirmed = await this.confirm(attempt, mail?.code, moderation);
    assert('status' in confirmed, JSON.stringify(confirmed));
    const row = await this.test.db
      .selectFrom('contacts')
      .select('signature_id')
      .where('email', '=', email)
      .where('folded_name', '=', keptFold(name))
      .executeTakeFirstOrThrow();
    return { ...confirmed, id: row.signature_id };
  }

  /** Proves to own an address. */
  async openManage(email: string): Promise<string> {
    const { secret, store } = this.test;
    const attempt = await store.manage(letterId, addressKey(secret, email), 'en');
    const mail = (await this.mails()).find(({ kind }) => kind === 'manage');
    const managed = await store.openManage({ letterId, attemptId: attempt.id, code: mail?.code });
    assert('token' in managed, JSON.stringify(managed));
    return managed.token;
  }

  /** A code that is not this one. */
  otherThan(code: string | undefined, step = 1): string {
    return String((Number(code) + step) % 1_000_000).padStart(6, '0');
  }

  /** Names in the order of publication. */
  async listed(): Promise<string[]> {
    return (await this.test.store.listed(letterId, 0, 1000)).map(({ name }) => name);
  }

  pass(ms: number): void {
    this.test.now += ms;
  }
}

/** Opens a store that serves one letter. */
export async function openVisitors(open: () => Promise<TestStore>): Promise<Visitors> {
  const test = await open();
  await test.store.serveTexts({ letterId, contentHash: 'first', texts: new Map([['en', textHash]]) });
  return new Visitors(test);
}
