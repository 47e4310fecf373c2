import type { Context, Hono } from 'hono';
import { readIdempotencyKey } from '../../feed/typed-code.ts';
import { readSubmission } from '../../feed/submission.ts';
import { editionIn } from '../edition-in.ts';
import { paths, type LiveLetter } from '../letters.ts';
import type { AppParts, Env } from '../parts.ts';
import type { Moments } from '../reading/moments.ts';
import { Refusal } from '../refusal.ts';
import { fieldsOf, readJson } from '../request-body.ts';
import { readLanguage } from '../request-language.ts';
import type { NetworkMark } from '../security/limits.ts';
import type { Proven } from '../security/proof.ts';
import { bodyHashOf, signingOf } from '../signing-of.ts';
import { Admissions } from './admissions.ts';
import { confirmed } from './confirming.ts';
import { methodNotAllowed } from './method-not-allowed.ts';
import { attemptAnswer, checkOrigin, noteOrigins, personalAnswer, readOpaque } from './posting.ts';
import { Proving } from './proving.ts';

/** To sign, to confirm it with the code from the mail, and to have the mail sent again. */
export function signingRoutes(app: Hono<Env>, parts: AppParts, moments: Moments): void {
  const { store, secret } = parts;
  const admissions = new Admissions(parts);
  const proving = new Proving(parts);
  const sign = `/:id/${paths.sign}` as const;

  /** Why nothing can be signed now, or how what is signed is to be marked. */
  const admit = async (
    c: Context<Env>,
    letter: LiveLetter,
    { text, proof, proven }: { text: string; proof: unknown; proven: Proven },
  ): Promise<Refusal | NetworkMark | undefined> => {
    if (moments.isClosed(letter)) return new Refusal('closed');
    const isServed = letter.editions.some(({ contentSha256 }) => contentSha256 === text);
    if (!isServed && !(await store.knowsText(letter.id, text))) return new Refusal('letter-changed');
    // Their network was counted when they were given what they have solved.
    if (await proving.isSolved(proof, proven)) return undefined;
    const admission = await admissions.admit(c, letter);
    if (admission instanceof Refusal) return admission;
    return (await proving.question(letter, admission, proven)) ?? admission;
  };

  app.post(sign, async (c) => {
    const letter = letterFor(c, moments);
    const json = await readJson(c);
    const key = readKey(c);
    checkOrigin(c, letter);
    // A list to choose from has other words in each language.
    const { sign: rules = {} } = editionIn(letter, c.get('language')).document;
    const read = readSubmission(json, rules);
    if ('errors' in read) throw new Refusal('invalid-fields', { errors: read.errors });
    const { submission } = read;

    const proven = { letterId: letter.id, key, bodyHash: bodyHashOf(submission, secret) };
    const { proof } = fieldsOf(json);
    const admission = await admit(c, letter, { text: submission.textSha256, proof, proven });
    const refusal = admission instanceof Refusal ? admission : undefined;
    const marks = typeof admission === 'string' ? [...submission.marks, admission] : submission.marks;
    const signing = signingOf(submission, { ...proven, letter, marks, secret });
    // What was taken once stays taken: who did not hear the answer is told it, whatever has come in between.
    const outcome = refusal
      ? await store.replied(letter.id, key, signing.bodyHash)
      : await store.sign(signing);
    if (outcome === undefined) throw refusal ?? new Refusal('failed');
    if (outcome === 'key-reused') throw new Refusal('key-reused');
    if (!outcome.repeated) parts.log({ event: 'signed', letter: letter.id, marks });
    parts.wakeOutbox?.();
    return attemptAnswer(c, outcome);
  });

  app.post(`${sign}/confirm`, async (c) => {
    const letter = letterFor(c, moments);
    const { attempt, code } = fieldsOf(await readJson(c));
    checkOrigin(c, letter);
    await admissions.admitCode(c, letter);
    const outcome = await confirmed(parts, moments, letter, { attempt, code });
    const { status, signatory, totalSignatures, revision } = outcome;
    return personalAnswer(c, 200, {
      status,
      ...(signatory && { signatory }),
      total_signatures: totalSignatures,
      revision,
    });
  });

  app.post(`${sign}/resend`, async (c) => {
    const letter = letterFor(c, moments);
    const { attempt, language } = fieldsOf(await readJson(c));
    checkOrigin(c, letter);
    await admissions.admitCode(c, letter);
    const attemptId = readOpaque(attempt);
    const again = attemptId && (await store.resend(letter.id, attemptId, readLanguage(language)));
    if (!again) throw new Refusal('unknown-attempt');
    parts.wakeOutbox?.();
    return attemptAnswer(c, again);
  });

  for (const path of [sign, `${sign}/confirm`, `${sign}/resend`] as const) {
    app.all(path, methodNotAllowed('POST, OPTIONS'));
  }
}

/** The letter that something is sent to. @throws Refusal where there is none */
export function letterFor(c: Context<Env>, moments: Moments) {
  const letter = moments.letter(c.req.param('id') ?? '');
  noteOrigins(c, letter);
  return letter;
}

function readKey(c: Context<Env>): string {
  const sent = c.req.header('Idempotency-Key');
  if (!sent) throw new Refusal('key-missing');
  const key = readIdempotencyKey(sent);
  if (key === undefined) throw new Refusal('key-malformed');
  return key;
}
