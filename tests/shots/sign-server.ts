import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an endpoint says, so that each state of the form can be pictured. */
type Answer = readonly [status: number, body: object, headers?: Readonly<Record<string, string>>];

const attempt = { attempt: 'pictured', resend_after: 30 };
const own = [
  { id: 'own', name: 'Anna Berg', type: 'person', publish: true, status: 'published', number: 104 },
];

/** The first letters of the address say what becomes of what it signs. */
const bySender: Readonly<Record<string, Answer>> = {
  busy: [429, { code: 'too-many' }, { 'Retry-After': '80' }],
  refused: [403, { code: 'origin-refused', detail: 'This letter cannot be signed from this website.' }],
  changed: [409, { code: 'letter-changed' }],
};

/** By code: `111111` is listed, `222222` counted, `333333` waits for the organiser; any other is wrong. */
const statuses: Readonly<Record<string, string>> = {
  '111111': 'published',
  '222222': 'counted',
  '333333': 'awaiting-approval',
};

function answerTo(path: string, body: { email?: string; code?: string }): Answer {
  const [sender = ''] = (body.email ?? '').split('@');
  if (path === '/sign') return bySender[sender] ?? [202, attempt];
  if (path === '/sign/manage') return [202, attempt];
  if (path === '/sign/manage/confirm') return [200, { token: 'pictured', signatures: own }];
  if (path === '/sign/manage/withdraw') return [200, { total_signatures: 103, revision: 9 }];
  const status = statuses[body.code ?? ''];
  if (status === undefined) return [422, { code: 'wrong-code', tries_left: 4 }];
  const signatory = { id: 'own', name: 'Anna Berg', type: 'person', number: 104 };
  return [200, { status, total_signatures: 104, revision: 8, ...(status === 'published' && { signatory }) }];
}

/** Takes signatures for the pictures alone. @returns its address, and what ends it */
export async function startSignServer(): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/sign`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const cors = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'content-type, idempotency-key',
    'Access-Control-Expose-Headers': 'Retry-After',
  };
  if (request.method === 'OPTIONS') {
    response.writeHead(204, cors).end();
    return;
  }
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const [status, body, headers] = answerTo(request.url ?? '', JSON.parse(text) as { email?: string });
  response.writeHead(status, { ...cors, 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
