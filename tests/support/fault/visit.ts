import assert from 'node:assert/strict';
import type { Chance } from './chance.ts';
import { person, submission, type Person } from './person.ts';
import type { PostOffice } from './post-office.ts';
import { CutOffError, type Answer, type Sending } from './sending.ts';

/** How far somebody wants to go. */
type Wish = 'sign' | 'confirm' | 'withdraw';

/** What was told to somebody whose signature was confirmed. */
interface Told {
  readonly id: string;
  readonly number: number;
}

export interface VisitParts {
  readonly sending: Sending;
  readonly post: PostOffice;
  readonly chance: Chance;
  /** The hash of the text that is signed. */
  readonly text: string;
  /** Whether who has a mail still acts on it. */
  readonly goesOn: () => boolean;
}

/**
 * One person who signs, and perhaps confirms, and perhaps thinks better of it, over a line that breaks. What they
 * were told for certain is noted: that is what the endpoint has to keep.
 */
export class Visit {
  readonly who: Person;
  /** They were told that the signature was taken. */
  acknowledged = false;
  confirmed: Told | undefined;
  /** They were told that it is gone. */
  withdrawn = false;
  /** The highest revision they were told of. */
  revision = 0;
  /** What they wait for; undefined while they act. */
  waitsFor: 'the mail' | 'the mail to withdraw' | undefined;
  readonly #wish: Wish;
  readonly #parts: VisitParts;

  constructor(index: number, parts: VisitParts) {
    const { chance } = parts;
    this.who = person(index);
    this.#wish = chance.happens(0.2) ? 'sign' : chance.happens(0.25) ? 'withdraw' : 'confirm';
    this.#parts = parts;
  }

  /** @throws AssertionError where something was answered that should not be */
  async make(): Promise<void> {
    const attempt = await this.#sign();
    if (attempt === undefined || this.#wish === 'sign') return;
    const code = await this.#mailed('confirm');
    if (code === undefined) return;
    await this.#confirm(attempt, code);
    if (this.#wish === 'withdraw') await this.#withdraw();
  }

  /** @returns the code in the mail; undefined where they do not go on */
  async #mailed(kind: 'confirm' | 'manage'): Promise<string | undefined> {
    this.waitsFor = kind === 'confirm' ? 'the mail' : 'the mail to withdraw';
    const { code } = await this.#parts.post.mail(this.who.email, kind);
    if (!this.#parts.goesOn()) return undefined;
    this.waitsFor = undefined;
    return code;
  }

  /** @returns undefined where they gave up when they were cut off */
  async #sign(): Promise<unknown> {
    const { sending, chance, text } = this.#parts;
    const { key, network } = this.who;
    const sent = { body: submission(this.who, text), key, network };
    if (chance.happens(0.1)) {
      const answer = await sending.once('river/sign', sent).catch((error: unknown) => {
        if (error instanceof CutOffError) return undefined;
        throw error;
      });
      if (!answer || answer.status === 503) return undefined;
      return this.#taken([answer]);
    }
    // Some press the button again and again.
    const presses = chance.happens(0.2) ? chance.between(2, 5) : 1;
    const answers = Array.from({ length: presses }, () => sending.untilAnswered('river/sign', sent));
    return this.#taken(await Promise.all(answers));
  }

  #taken(answers: readonly Answer[]): unknown {
    for (const { status, text } of answers) {
      assert.equal(status, 202, text);
      assert.equal(text, answers[0]?.text, 'the same key has another answer');
    }
    this.acknowledged = true;
    return answers[0]?.body['attempt'];
  }

  async #confirm(attempt: unknown, code: string): Promise<void> {
    // Some press the button, and then type the code as well.
    const times = this.#parts.chance.happens(0.2) ? 2 : 1;
    for (let time = 0; time < times; time++) {
      const { status, body, text } = await this.#send('river/sign/confirm', { attempt, code });
      assert.equal(status, 200, text);
      assert.equal(body['status'], 'published', text);
      const { id, number, name } = body['signatory'] as { id: string; number: number; name: string };
      assert.equal(name, this.who.name);
      assert.deepEqual(
        this.confirmed ?? { id, number },
        { id, number },
        'it changed by being confirmed again',
      );
      this.confirmed = { id, number };
    }
  }

  async #withdraw(): Promise<void> {
    const asked = await this.#send('river/sign/manage', { email: this.who.email, language: 'en' });
    assert.equal(asked.status, 202, asked.text);
    const code = await this.#mailed('manage');
    if (code === undefined) return;
    const { attempt } = asked.body;
    const opened = await this.#send('river/sign/manage/confirm', { attempt, code });
    assert.equal(opened.status, 200, opened.text);
    const [own, ...others] = opened.body['signatures'] as { id: string; name: string }[];
    assert.deepEqual([own?.name, own?.id, others], [this.who.name, this.confirmed?.id, []]);
    const { token } = opened.body;
    const gone = await this.#send('river/sign/manage/withdraw', { token, id: own?.id });
    // Whoever was cut off after it was done is told that there is nothing to withdraw.
    assert(gone.status === 200 || gone.body['code'] === 'unknown-signature', gone.text);
    this.withdrawn = true;
  }

  async #send(path: string, body: object): Promise<Answer> {
    const answer = await this.#parts.sending.untilAnswered(path, { body, network: this.who.network });
    const { revision } = answer.body;
    if (typeof revision === 'number') this.revision = Math.max(this.revision, revision);
    return answer;
  }
}
