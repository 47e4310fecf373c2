import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { person, submission, type Person } from '../support/fault/person.ts';
import type { PostOffice } from '../support/fault/post-office.ts';
import type { Sending } from '../support/fault/sending.ts';

interface Signers {
  readonly sending: Sending;
  readonly post: PostOffice;
  /** The hash of the text that is signed. */
  readonly text: string;
}

/** Presses of each who is in the storm: nobody has heard an answer yet. */
const presses = 5;

/** People who sign, read their mail and type the code. */
export class Signing {
  /** Those who were told that their signature counts. */
  readonly confirmed: Person[] = [];
  /** One sentence each. */
  readonly errors: string[] = [];
  readonly #parts: Signers;
  readonly #underWay = new Set<Promise<void>>();
  #people = 0;

  constructor(parts: Signers) {
    this.#parts = parts;
  }

  /** Steadily, for so long. */
  async steady(perSecond: number, seconds: number): Promise<void> {
    const began = performance.now();
    const before = this.#people;
    for (let now = 0; now < seconds; now = (performance.now() - began) / 1000) {
      while (this.#people - before < Math.floor(now * perSecond)) this.#begin(1);
      await pause(20);
    }
  }

  /** All at once: so many who have pressed the button again and again. */
  storm(many: number): void {
    for (let one = 0; one < many; one++) this.#begin(presses);
  }

  /** Waits until everyone has come to their end. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  #begin(times: number): void {
    const who = person(this.#people++);
    const made: Promise<void> = this.#sign(who, times)
      .then(
        () => void this.confirmed.push(who),
        (error: unknown) => void this.errors.push(`${who.email}: ${String(error)}`),
      )
      .finally(() => this.#underWay.delete(made));
    this.#underWay.add(made);
  }

  async #sign(who: Person, times: number): Promise<void> {
    const { sending, post, text } = this.#parts;
    const sent = { body: submission(who, text), key: who.key, network: who.network };
    const answers = await Promise.all(
      Array.from({ length: times }, () => sending.untilAnswered('river/sign', sent)),
    );
    for (const { status, text: words } of answers) {
      assert.equal(status, 202, words);
      assert.equal(words, answers[0]?.text, 'the same key has another answer');
    }
    const { code } = await post.mail(who.email, 'confirm');
    const body = { attempt: answers[0]?.body['attempt'], code };
    const confirmed = await sending.untilAnswered('river/sign/confirm', { body, network: who.network });
    assert.equal(confirmed.status, 200, confirmed.text);
  }
}
