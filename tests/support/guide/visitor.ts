import assert from 'node:assert/strict';
import { submission } from '../fault/person.ts';
import type { PostOffice } from '../fault/post-office.ts';
import type { Ask } from './front.ts';

interface Way {
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody signs through the web server in front, and types the code of their mail. @returns what they are told */
export async function signThrough(
  ask: Ask,
  post: PostOffice,
  email: string,
  { from = '127.0.0.1', headers }: Way = {},
): Promise<Readonly<Record<string, unknown>>> {
  const said = async (path: string, body: unknown, key = ''): Promise<Record<string, unknown>> => {
    const answer = await ask(path, {
      body,
      from,
      headers: { ...headers, ...(key && { 'Idempotency-Key': key }) },
    });
    assert(answer.status === 200 || answer.status === 202, `${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text) as Record<string, unknown>;
  };
  const letter = JSON.parse((await ask('/clean-rivers/letter.json')).text) as { content_sha256: string };
  const name = `Ada ${email.replace(/@.*/, '')}`;
  const body = submission({ name, email, key: '', network: '' }, letter.content_sha256);
  const { attempt } = await said('/clean-rivers/sign', body, email.replace(/\W/g, '-'));
  const { code } = await post.mail(email, 'confirm');
  return said('/clean-rivers/sign/confirm', { attempt, code });
}
