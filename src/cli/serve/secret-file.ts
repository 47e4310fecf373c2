import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed } from '../command-failed.ts';

/** Where the secret is that belongs to the database of a data folder. */
export function secretFile(folder: string): string {
  return join(folder, 'secret');
}

/**
 * @returns undefined where there is none
 * @throws CommandFailed where it is none
 */
export function readSecret(folder: string): string | undefined {
  const file = secretFile(folder);
  if (!existsSync(file)) return undefined;
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new CommandFailed(`${file} should hold at least 32 random characters. Put it back from a copy.`);
}

/** Makes one, unless somebody else makes one at the same moment. @returns the one that is there then */
export function makeSecret(folder: string): string {
  writeSecret(folder, randomBytes(32).toString('hex'));
  return readSecret(folder) as string;
}

/** Whoever looks at the same moment finds the whole file or none: it gets its name when it is written. */
export function writeSecret(folder: string, secret: string): void {
  const file = secretFile(folder);
  // Not named after the process: in a container each has the number of the one that was killed here before.
  const written = `${file}.${randomBytes(8).toString('hex')}`;
  writeFileSync(written, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(written, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(written);
  }
}
