import { execFile } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Endpoint } from '../src/cli/serve/endpoint.ts';
import { startSampleEndpoint } from './sample-endpoint.ts';
import { startStaticServer, type StaticServer, type StaticServerOptions } from './static-server.ts';

export type DemoOptions = {
  /** The index takes this port and the other sites those after it; a port that is taken is passed over. */
  readonly firstPort: number;
  /** Where the sample letter is built to as plain files; made if it is not there. */
  readonly letterFolder: string;
  /** Where the endpoint keeps who signed; made if it is not there. */
  readonly dataFolder: string;
};

export type Demo = {
  /** The addresses to open, without a closing slash. */
  readonly index: string;
  /** The endpoint that takes signatures to the sample letter. */
  readonly endpoint: string;
  /** The letter's own page there. */
  readonly letter: string;
  /** The mails that it would send. */
  readonly mailbox: string;
  /** The same letter as plain files. */
  readonly folder: string;
  readonly charity: string;
  readonly blog: string;
  readonly kampagne: string;
  readonly arabic: string;
  readonly close: () => Promise<void>;
};

const project = fileURLToPath(new URL('..', import.meta.url));
const pages = (site: string) => join(project, 'demo', site);

/**
 * Starts an endpoint for the sample letter and serves the pages that show it and on which it is signed. The letter
 * stands on 127.0.0.1 and its partners on localhost, so that a browser treats them as different sites, as in the
 * field. Beside them stands the same letter as plain files, which know nothing of who signs at the endpoint.
 */
export async function startDemo({ firstPort, letterFolder, dataFolder }: DemoOptions): Promise<Demo> {
  await mkdir(letterFolder, { recursive: true });
  const servers: StaticServer[] = [];
  let running: Endpoint | undefined;
  const close = async () => {
    await Promise.all([...servers.map((server) => server.close()), running?.stop()]);
  };
  const serve = async (offset: number, options: Omit<StaticServerOptions, 'port'>) => {
    const server = await startOnFreePort(firstPort === 0 ? 0 : firstPort + offset, options);
    servers.push(server);
    return server.origin;
  };
  try {
    running = await startSampleEndpoint(firstPort === 0 ? 0 : firstPort + 6, dataFolder);
    const endpoint = new URL(running.base).origin;
    const letter = `${endpoint}/csa-regulation`;
    const servePartner = (offset: number, site: string) =>
      serve(offset, { root: pages(site), host: 'localhost', replace: { endpoint, letter } });
    // The folder's address is written into its files, so its port has to be known before it is built.
    const folder = await serve(1, { root: letterFolder, host: '127.0.0.1' });
    await buildLetter(letterFolder, folder);
    const origins = {
      endpoint,
      letter,
      mailbox: `${endpoint}/mailbox`,
      folder,
      charity: await servePartner(2, 'charity'),
      blog: await servePartner(3, 'blog'),
      kampagne: await servePartner(4, 'kampagne'),
      arabic: await servePartner(5, 'arabic'),
    };
    const index = await serve(0, { root: pages('index'), host: 'localhost', replace: origins });
    return { index, ...origins, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startOnFreePort(
  port: number,
  options: Omit<StaticServerOptions, 'port'>,
): Promise<StaticServer> {
  try {
    return await startStaticServer({ ...options, port });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || port >= 65535) throw error;
    return startOnFreePort(port + 1, options);
  }
}

async function buildLetter(folder: string, origin: string): Promise<void> {
  const command = join(project, 'dist', 'cli.js');
  await access(command).catch(() => {
    throw new Error(
      'The command is not built yet (dist/cli.js is missing). Run "npm run build", then try again.',
    );
  });
  const sample = join(project, 'tests', 'fixtures', 'sample');
  const files = [join(sample, 'letter.md'), join(sample, 'signatories.csv')];
  await promisify(execFile)(process.execPath, [
    command,
    'build',
    ...files,
    '--out',
    folder,
    '--base',
    origin,
  ]);
}
