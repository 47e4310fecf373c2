import { existsSync, readFileSync } from 'node:fs';
import { request as plainRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as secretRequest } from 'node:https';
import { onPath } from '../../../.ci/browsers.mjs';
import { makeCertificate } from '../certificate.ts';
import { startChild, stopChild } from '../child.ts';
import { freePort } from '../free-port.ts';
import { startNginxWith } from '../nginx.ts';
import { until } from '../server/serve-process.ts';
import { guideBlock } from './guide.ts';
import type { Machine } from './machine.ts';

/** Takes what is to be done when the test is over. */
interface Test {
  after(end: () => unknown): void;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Asked {
  /** Sent by POST, as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the addresses that are this machine, the one that asks: to the web server, another visitor. */
  readonly from?: string;
}

/** Asks the web server in front, by the name that the guide gives it. @throws Error where no answer comes */
export type Ask = (path: string, asked?: Asked) => Promise<Answered>;

const host = 'letter.example.org';

/** nginx as the guide sets it up. @param upstream the guide's, with other addresses, where there are several */
export async function startNginxOf(test: Test, machine: Machine, upstream: string): Promise<Ask> {
  const [plain, secret] = [await freePort(), await freePort()];
  const { certificate, key } = makeCertificate(machine.at('.'), host);
  const settings = guideBlock('ssl_certificate', {
    'listen 80;': `listen 127.0.0.1:${plain};`,
    'listen 443 ': `listen 127.0.0.1:${secret} `,
    '  listen [::]:80;\n': '',
    '  listen [::]:443 ssl http2;\n': '',
    '/etc/letsencrypt/live/letter.example.org/fullchain.pem': certificate,
    '/etc/letsencrypt/live/letter.example.org/privkey.pem': key,
  });
  const servers = settings.replace(/upstream open_letter \{[^}]*\}/, () => upstream);
  const nginx = await startNginxWith(servers, plain);
  test.after(() => nginx.stop());
  return asking({ port: secret, servername: host, ca: readFileSync(certificate) });
}

const caddy = onPath('caddy') ?? ['/usr/bin/caddy', '/usr/local/bin/caddy'].find(existsSync);

/** Why Caddy is not tried here; undefined where it is. */
export const noCaddy =
  caddy === undefined && process.env['CI'] !== 'true' && 'Caddy is not installed: apt-get install caddy';

/** Caddy as the guide sets it up, without the certificate that it would ask for. @param site the guide's block */
export async function startCaddyOf(test: Test, machine: Machine, site: string): Promise<Ask> {
  if (caddy === undefined) throw new Error('Caddy is not installed.');
  const port = await freePort();
  const file = machine.write(
    machine.at('Caddyfile'),
    `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\n${site.replace(`${host} {`, `http://:${port} {`)}\n`,
  );
  const home = machine.at('caddy');
  const server = startChild(caddy, ['run', '--config', file, '--adapter', 'caddyfile'], {
    env: { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
  });
  test.after(() => stopChild(server));
  const ask = asking({ port });
  await until(() =>
    ask('/healthz').then(
      () => true,
      () => false,
    ),
  );
  return ask;
}

function asking(to: RequestOptions & { readonly servername?: string; readonly ca?: Buffer }): Ask {
  return (path, { body, headers, from } = {}) =>
    new Promise((resolve, reject) => {
      const isPost = body !== undefined;
      const options = {
        ...{ ...to, path, host: '127.0.0.1', method: isPost ? 'POST' : 'GET', agent: false },
        ...(from !== undefined && { localAddress: from }),
        headers: { Host: host, ...(isPost && { 'Content-Type': 'application/json' }), ...headers },
      };
      const asked = (to.ca ? secretRequest : plainRequest)(options, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.once('error', reject);
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      asked.once('error', reject).end(isPost ? JSON.stringify(body) : undefined);
    });
}
