import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { submission, type Person } from '../support/fault/person.ts';
import type { PostOffice } from '../support/fault/post-office.ts';
import type { Answer, Sending } from '../support/fault/sending.ts';
import { solved } from '../support/server/solved.ts';

/** Where someone signs. */
export interface Place {
  readonly sending: Sending;
  readonly post: PostOffice;
  /** The hash of the text that is signed. */
  readonly text: string;
}

/** Sends a submission, and the proof with it where one is asked for: as the form does. */
export async function signWithProof(
  { sending, text }: Place,
  who: Person,
  more: object = {},
): Promise<{ readonly answer: Answer; readonly wasAsked: boolean }> {
  const body = submission(who, text, more);
  const first = await sending.once('river/sign', { ...who, body });
  if (first.status !== 428) return { answer: first, wasAsked: false };
  const proof = await solved(first.body['challenge']);
  return { answer: await sending.once('river/sign', { ...who, body: { ...body, proof } }), wasAsked: true };
}

/** Someone who signs, reads the mail and types the code. @returns whether they had to prove some work */
export async function signAndConfirm(place: Place, who: Person, more: object = {}): Promise<boolean> {
  const { answer, wasAsked } = await signWithProof(place, who, more);
  assert.equal(answer.status, 202, answer.text);
  const mailed = place.post.mail(who.email, 'confirm');
  const mail = await Promise.race([mailed, pause(60_000, undefined, { ref: false })]);
  assert(mail, `No mail to ${who.email} within a minute.`);
  const body = { attempt: answer.body['attempt'], code: mail.code };
  const confirmed = await place.sending.once('river/sign/confirm', { ...who, body });
  assert.equal(confirmed.status, 200, confirmed.text);
  return wasAsked;
}
