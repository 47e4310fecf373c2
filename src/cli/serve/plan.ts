import { isIP } from 'node:net';
import { join } from 'node:path';
import type { ReadArguments } from './read-settings.ts';
import type { Configuration } from './settings.ts';

/** Everything the endpoint is started with, complete and fit together. */
export interface Plan {
  readonly dir: string;
  readonly data: string;
  readonly host: string;
  readonly port: number;
  /** The endpoint's address with a slash at its end; it may depend on the port that was free. */
  readonly base: (port: number) => string;
  readonly configuration: Configuration;
}

/** Fits together what was said. @returns the plan, and what is wrong with it in whole sentences */
export function planFor(
  dir: string,
  { configuration, problems }: Pick<ReadArguments, 'configuration' | 'problems'>,
): { readonly plan: Plan; readonly problems: readonly string[] } {
  const { host, port, base, data, smtp, mailFrom } = configuration;
  const found = [...problems];
  if (base === undefined && !isOwnMachine(host)) {
    found.push(
      `Other machines reach ${host}: say with --base under which address, like https://letter.example.org.`,
    );
  }
  if (
    smtp === undefined &&
    !(isOwnMachine(host) && (base === undefined || isOwnMachine(new URL(base).hostname)))
  ) {
    found.push(
      'No mail server is set. Set SMTP_URL; or, to try it out with a page that shows the mails, let --host and --base be this machine.',
    );
  }
  if (smtp !== undefined && mailFrom === undefined) {
    found.push('Mails need a sender: set OPEN_LETTER_MAIL_FROM, or --mail-from.');
  }
  if (configuration.database !== undefined && configuration.secret === undefined) {
    found.push(
      'DATABASE_URL needs OPEN_LETTER_SECRET: at least 32 random characters, the same on every instance. Letters that are in a file so far are taken along by "open-letter move-store", and their secret is what stands in "secret" in the data folder.',
    );
  }
  const plan: Plan = {
    dir,
    data: dataFolder(dir, data),
    host,
    port,
    base: (actual) => base ?? `http://${isIP(host) === 6 ? `[${host}]` : host}:${actual}/`,
    configuration,
  };
  return { plan, problems: found };
}

/** Where the endpoint of this folder keeps what it remembers. */
export function dataFolder(dir: string, data: string | undefined): string {
  return data ?? join(dir, 'data');
}

function isOwnMachine(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}
