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
  /** Where the sample letter is built to; made if it is not there. */
  readonly letterFolder: string;
  /** Where the endpoint keeps who signed; made if it is not there. */
  readonly dataFolder: string;
};

export type Demo = {
  /** The addresses to open, each on an origin of its own and without a closing slash. */
  readonly index: string;
  readonly letter: string;
  readonly charity: string;
  readonly blog: string;
  readonly kampagne: string;
  readonly arabic: string;
  /** The endpoint that takes signatures to the sample letter, with a slash at its end; its mails are at `mailbox/`. */
  readonly endpoint: string;
  readonly close: () => Promise<void>;
};

const project = fileURLToPath(new URL('..', import.meta.url));
const pages = (site: string) => join(project, 'demo', site);

/**
 * Builds the sample letter and serves it beside the pages that show it. The letter stands on 127.0.0.1 and
 * its partners on localhost, so that a browser treats them as different sites, as in the field. The pages show
 * the letter as published files; an endpoint that takes signatures to the same letter runs beside them.
 */
export async function startDemo({ firstPort, letterFolder, dataFolder }: DemoOptions): Promise<Demo> {
  await mkdir(letterFolder, { recursive: true });
  const servers: StaticServer[] = [];
  let endpoint: Endpoint | undefined;
  const close = async () => {
    await Promise.all([...servers.map((server) => server.close()), endpoint?.stop()]);
  };
  const serve = async (offset: number, options: Omit<StaticServerOptions, 'port'>) => {
    const server = await startOnFreePort(firstPort === 0 ? 0 : firstPort + offset, options);
    servers.push(server);
    return server.origin;
  };
  try {
    // The letter's address is written into its files, so its port has to be known before it is built.
    const letter = await serve(1, { root: letterFolder, host: '127.0.0.1' });
    await buildLetter(letterFolder, letter);
    const servePartner = (offset: number, site: string) =>
      serve(offset, { root: pages(site), host: 'localhost', replace: { letter } });
    const charity = await servePartner(2, 'charity');
    const blog = await servePartner(3, 'blog');
    const kampagne = await servePartner(4, 'kampagne');
    const arabic = await servePartner(5, 'arabic');
    const origins = { letter, charity, blog, kampagne, arabic };
    const index = await serve(0, { root: pages('index'), host: 'localhost', replace: origins });
    endpoint = await startSampleEndpoint(firstPort === 0 ? 0 : firstPort + 6, dataFolder);
    return { index, ...origins, endpoint: endpoint.base, close };
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
