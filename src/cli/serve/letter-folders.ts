import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed } from '../command-failed.ts';

/** Folders of letters below this one. */
const collection = 'letters';
const letterFile = 'letter.md';

/** The folders that hold a letter: those below DIR/letters, or DIR itself. */
export function letterFolders(dir: string): string[] {
  const letters = join(dir, collection);
  const names = existsSync(letters) ? readdirSync(letters).sort() : [];
  const below = names.filter((name) => !name.startsWith('.')).map((name) => join(letters, name));
  return [...below, dir].filter((folder) => existsSync(join(folder, letterFile)));
}

/** Where letters come and go: to be watched. */
export function letterPlaces(dir: string): string[] {
  return [dir, join(dir, collection)].filter((folder) => existsSync(folder));
}

/** @throws CommandFailed where there is nothing to serve */
export function checkDir(dir: string): void {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandFailed(`There is no folder ${dir}. Is the name right?`);
  }
  if (!letterFolders(dir).length) {
    const expected = join(dir, collection, 'our-letter', letterFile);
    throw new CommandFailed(`There is no letter in ${dir}. Put one at ${expected}.`);
  }
}
