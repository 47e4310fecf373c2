/** Where PostgreSQL's programs are on this machine: where Debian and its kin have them, then PATH. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath } from './browsers.mjs';

/** One folder for each release. */
const debian = '/usr/lib/postgresql';

/** @returns {string | undefined} the folder of the newest, or undefined where none is installed */
export function findPostgres() {
  const releases = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const named = onPath('initdb');
  const folders = [
    ...releases.map((release) => join(debian, release, 'bin')),
    ...(named ? [dirname(named)] : []),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}
