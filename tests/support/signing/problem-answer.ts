import type { Answer } from '../feed-answers.ts';

/** What an endpoint answers to what it does not take. @param more members of the problem beside its code */
export const problem =
  (status: number, code: string, more: object = {}, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response
      .writeHead(status, {
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'Retry-After, ETag',
        'content-type': 'application/problem+json',
        ...headers,
      })
      .end(JSON.stringify({ type: `urn:open-letter:problem:${code}`, code, status, ...more }));
  };
