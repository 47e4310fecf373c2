import assert from 'node:assert/strict';
import type { Ground } from '../support/fault/ground.ts';
import { person, submission } from '../support/fault/person.ts';
import type { Line } from './line.ts';

interface Those {
  readonly ground: Ground;
  readonly line: Line;
  /** The hash of the text they sign. */
  readonly text: string;
  readonly from: number;
  readonly many: number;
}

/** Has some people sign, and confirm with the code from their mail. */
export async function signAndConfirm({ ground, line, text, from, many }: Those): Promise<void> {
  await Promise.all(
    Array.from({ length: many }, async (_, index) => {
      const who = person(from + index);
      const { body } = await line.post('river/sign', submission(who, text));
      const { code } = await ground.post.mail(who.email, 'confirm');
      const confirmed = await line.post('river/sign/confirm', { attempt: body['attempt'], code });
      assert.equal(confirmed.status, 200);
    }),
  );
}
