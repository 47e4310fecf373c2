import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Far more than a letter has; a folder with more is something else. */
const mostFiles = 2_000;

/** What a folder holds, as far as it can be told without reading it. */
export interface Fingerprint {
  /** Another one where a file has changed. */
  readonly text: string;
  /** The folder and those below it. */
  readonly folders: readonly string[];
}

/** @param without a folder that is no part of it: the database changes all the time */
export function fingerprint(folder: string, without: string): Fingerprint {
  const lines: string[] = [];
  const folders: string[] = [];
  const look = (path: string): void => {
    folders.push(path);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (lines.length + folders.length >= mostFiles) return;
      const file = join(path, entry.name);
      if (entry.name.startsWith('.') || resolve(file) === resolve(without)) continue;
      const found = statSync(file, { throwIfNoEntry: false });
      if (found?.isDirectory()) look(file);
      else if (found) lines.push(`${file} ${found.mtimeMs} ${found.size} ${found.ino}`);
    }
  };
  look(folder);
  return { text: lines.sort().join('\n'), folders };
}
