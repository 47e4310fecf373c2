import type { Hono } from 'hono';
import { readEmail } from '../../feed/email.ts';
import { paths } from '../letters.ts';
import type { AppParts, Env } from '../parts.ts';
import type { Moments } from '../reading/moments.ts';
import { Refusal } from '../refusal.ts';
import { fieldsOf, readJson } from '../request-body.ts';
import { readLanguage } from '../request-language.ts';
import { normalizedAddress } from '../security/address.ts';
import type { Changed, ManageRefusal, OwnSignature } from '../store/store.ts';
import { Admissions } from './admissions.ts';
import { typedCode } from './confirming.ts';
import { methodNotAllowed } from './method-not-allowed.ts';
import { attemptAnswer, checkOrigin, codeRefusal, personalAnswer, readOpaque } from './posting.ts';
import { letterFor } from './signing.ts';

/** For those who signed: to see what was signed with their address, to withdraw it, to be named or not. */
export function managingRoutes(app: Hono<Env>, parts: AppParts, moments: Moments): void {
  const { store, secret } = parts;
  const admissions = new Admissions(parts);
  const manage = `/:id/${paths.sign}/manage` as const;

  app.post(manage, async (c) => {
    const letter = letterFor(c, moments);
    const { email, language } = fieldsOf(await readJson(c));
    checkOrigin(c, letter);
    const address = readAddress(email);
    const admission = await admissions.admit(c, letter);
    if (admission instanceof Refusal) throw admission;
    const addressKey = secret.hash('address', normalizedAddress(address));
    const words = readLanguage(language) ?? letter.editions[0].language;
    const attempt = await store.manage(letter.id, addressKey, words);
    parts.wakeOutbox?.();
    return attemptAnswer(c, attempt);
  });

  app.post(`${manage}/confirm`, async (c) => {
    const letter = letterFor(c, moments);
    const { attempt, code } = fieldsOf(await readJson(c));
    checkOrigin(c, letter);
    await admissions.admitCode(c, letter);
    const attemptId = readOpaque(attempt);
    if (attemptId === undefined) throw new Refusal('unknown-attempt');
    const opened = await store.openManage({ letterId: letter.id, attemptId, code: typedCode(code) });
    if ('refused' in opened) throw codeRefusal(opened);
    const { token, signatures } = opened;
    return personalAnswer(c, 200, { token, signatures: signatures.map(ownSignature) });
  });

  app.post(`${manage}/withdraw`, async (c) => {
    const letter = letterFor(c, moments);
    const { token, id } = fieldsOf(await readJson(c));
    checkOrigin(c, letter);
    const changed = await store.withdraw(letter.id, ...readGrant(token, id));
    moments.changed(letter.id);
    const answer = changedAnswer(changed);
    parts.log({ event: 'withdrawn', letter: letter.id });
    return personalAnswer(c, 200, answer);
  });

  app.post(`${manage}/visibility`, async (c) => {
    const letter = letterFor(c, moments);
    const { token, id, publish } = fieldsOf(await readJson(c));
    checkOrigin(c, letter);
    if (typeof publish !== 'boolean')
      throw invalid('/publish', publish === undefined ? 'missing' : 'malformed');
    const [tokenRead, idRead] = readGrant(token, id);
    const changed = await store.setListed(letter.id, tokenRead, idRead, publish);
    moments.changed(letter.id);
    return personalAnswer(c, 200, changedAnswer(changed));
  });

  for (const path of [manage, `${manage}/confirm`, `${manage}/withdraw`, `${manage}/visibility`] as const) {
    app.all(path, methodNotAllowed('POST, OPTIONS'));
  }
}

function readAddress(email: unknown): string {
  if (email === undefined || email === '') throw invalid('/email', 'missing');
  if (typeof email !== 'string') throw invalid('/email', 'malformed');
  const address = readEmail(email);
  if (address === undefined) throw invalid('/email', 'not-an-email');
  return address;
}

function readGrant(token: unknown, id: unknown): [token: string, id: string] {
  const tokenRead = readOpaque(token);
  if (tokenRead === undefined) throw new Refusal('unknown-token');
  const idRead = readOpaque(id);
  if (idRead === undefined) throw new Refusal('unknown-signature');
  return [tokenRead, idRead];
}

function invalid(pointer: string, code: 'missing' | 'malformed' | 'not-an-email' | 'not-an-option'): Refusal {
  return new Refusal('invalid-fields', { errors: [{ pointer, code }] });
}

function changedAnswer(changed: Changed | ManageRefusal | 'always-named') {
  if (changed === 'always-named') throw invalid('/publish', 'not-an-option');
  if (typeof changed === 'string') throw new Refusal(changed);
  return { total_signatures: changed.totalSignatures, revision: changed.revision };
}

/** One that was rejected waits, as far as anyone but the organiser is told. */
function ownSignature({ id, type, name, listed, state, number }: OwnSignature) {
  const status = state !== 'published' ? 'awaiting-approval' : listed ? 'published' : 'counted';
  return { id, type, name, publish: listed, status, ...(number !== undefined && { number }) };
}
