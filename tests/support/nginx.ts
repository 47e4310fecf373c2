import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onPath } from '../../.ci/browsers.mjs';
import { startChild, stopChild } from './child.ts';
import { freePort } from './free-port.ts';
import { makeFolder, removeFolder } from './temporary-folder.ts';

/** A real nginx on free loopback ports, as whoever runs the tests, in a folder of its own. */
export interface Nginx {
  readonly origin: string;
  /** Requests served so far as `200 GET /letter.json`, in order. */
  readonly requests: () => Promise<readonly string[]>;
  /** The `Referer` that came with each of them, as `/letter.json from http://…`; `-` where none did. */
  readonly referrers: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts nginx to serve a built folder.
 * @param root the folder to serve
 * @param fragment settings to include inside the `server { }` block; by default the ones the build wrote
 */
export async function startNginx(root: string, fragment = join(root, 'nginx.conf')): Promise<Nginx> {
  const port = await freePort();
  const server = `server {
    listen 127.0.0.1:${port};
    server_name 127.0.0.1;
    root "${root}";
    include "${fragment}";
  }`;
  return startNginxWith(server, port);
}

/**
 * Starts nginx with any servers.
 * @param servers what stands inside of `http { }`
 * @param port one of theirs, that answers without encryption
 */
export async function startNginxWith(servers: string, port: number): Promise<Nginx> {
  const program = onPath('nginx') ?? ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(existsSync);
  if (!program) throw new Error('nginx is not installed: on Debian, apt-get install nginx-light.');
  const folder = makeFolder('nginx');
  const settings = join(folder, 'nginx.conf');
  await writeFile(settings, configuration({ folder, servers, mimeTypes: mimeTypesOf(program) }));

  const server = startChild(program, ['-p', folder, '-c', settings, '-e', join(folder, 'error.log')]);
  const origin = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    await stopChild(server);
    removeFolder(folder);
  };
  const lines = async (log: string): Promise<string[]> =>
    (await readFile(join(folder, log), 'utf8')).split('\n').filter((line) => line !== '');
  try {
    await untilServing(origin, () => server.exitCode !== null);
  } catch {
    const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => 'no log was written');
    await stop();
    throw new Error(`nginx does not start with ${servers}:\n${log.trim()}`);
  }
  return {
    origin,
    requests: async () => (await lines('access.log')).filter((line) => !line.endsWith(probe)),
    referrers: async () => (await lines('referrers.log')).filter((line) => !line.startsWith(probe)),
    stop,
  };
}

/** The first request of all, which only asks whether the server is up. */
const probe = '/?is-it-up';

/** nginx comes with the table of file types that real hosts use; it lies beside the default settings. */
function mimeTypesOf(program: string): string {
  const about = execFileSync('/bin/sh', ['-c', '"$0" -V 2>&1', program], { encoding: 'utf8' });
  const settings = /--conf-path=(\S+)/.exec(about)?.[1] ?? '/etc/nginx/nginx.conf';
  return join(dirname(settings), 'mime.types');
}

interface Place {
  readonly folder: string;
  readonly servers: string;
  readonly mimeTypes: string;
}

function configuration({ folder, servers, mimeTypes }: Place): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join('\n  ');
  // A server started by root gives its workers to another user, who may not read a folder of root's.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `daemon off;
${user}
pid ${folder}/nginx.pid;
worker_processes 1;
events { worker_connections 256; }
http {
  ${temporary}
  include ${mimeTypes};
  default_type application/octet-stream;
  log_format short '$status $request_method $request_uri';
  log_format referrer '$request_uri from $http_referer';
  access_log ${folder}/access.log short;
  access_log ${folder}/referrers.log referrer;
  ${servers}
}
`;
}

async function untilServing(origin: string, hasEnded: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (hasEnded()) break;
    try {
      await fetch(origin + probe, { redirect: 'manual' });
      return;
    } catch {
      await wait(50);
    }
  }
  throw new Error('not serving');
}
