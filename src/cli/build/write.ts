import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../input-error.ts';
import { letterPath, signatoriesFolder } from './documents.ts';
import type { OutputFile } from './output-file.ts';

export interface Written {
  /** How many files are new or changed; the others were not touched. */
  readonly changed: number;
  readonly removed: number;
}

/** @throws InputError where the folder is somebody else's */
export function checkFolder(out: string): void {
  if (existsSync(join(out, 'index.html')) && !existsSync(join(out, letterPath))) {
    throw new InputError(`${out} holds another website (index.html). Choose an empty folder for --out.`);
  }
}

/**
 * Writes the folder. Everything is first written beside its place, and only then renamed into it, in the given
 * order: a build that fails leaves the folder as it was, and no reader ever meets half a file.
 */
export function writeFolder(out: string, files: readonly OutputFile[]): Written {
  const isNew = !existsSync(out);
  const staged: string[] = [];
  let stage = '';
  try {
    mkdirSync(out, { recursive: true });
    stage = mkdtempSync(join(out, '.build-'));
    const changed = files.filter((file) => !isSame(join(out, file.path), file.content));
    for (const [index, { content }] of changed.entries()) writeFileSync(join(stage, String(index)), content);
    for (const [index, { path }] of changed.entries()) {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      renameSync(join(stage, String(index)), join(out, path));
      staged.push(path);
    }
    return { changed: changed.length, removed: removeOutdated(out, files) };
  } catch (error) {
    const { code = 'unknown reason', path = out } = error as NodeJS.ErrnoException;
    if (isNew && !staged.length) rmSync(out, { recursive: true, force: true });
    throw new InputError(`${path} cannot be written (${code}).`);
  } finally {
    if (stage) rmSync(stage, { recursive: true, force: true });
  }
}

function isSame(path: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(content));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    // Something else stands in the file's place: better found now than when half the folder is new.
    throw error;
  }
}

/**
 * Names and pictures of an earlier build must not stay reachable: they may be of somebody who withdrew.
 * Scripts do stay, pages that were loaded an hour ago still ask for them.
 */
function removeOutdated(out: string, files: readonly OutputFile[]): number {
  const current = new Set(files.map((file) => file.path));
  const ours = { [signatoriesFolder]: /^\d+\.json$/, 'images/': /^[0-9a-f]{12}\.[a-z]+$/ };
  const outdated = Object.entries(ours).flatMap(([folder, pattern]) =>
    (existsSync(join(out, folder)) ? readdirSync(join(out, folder)) : [])
      .filter((name) => pattern.test(name) && !current.has(folder + name))
      .map((name) => join(out, folder, name)),
  );
  for (const path of outdated) rmSync(path);
  return outdated.length;
}
