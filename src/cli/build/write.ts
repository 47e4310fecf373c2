import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError, UnfinishedError } from '../input-error.ts';
import { letterPath, signatoriesFolder } from './documents.ts';
import type { OutputFile } from './output-file.ts';
import { writeProblem } from './write-problem.ts';

export interface Written {
  /** The files that are new or changed; the others were not touched. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
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
 * @param stage a folder on the same disk for what is not in its place yet
 * @throws InputError where nothing was written, UnfinishedError where some files are new and others old
 */
export function writeFolder(out: string, stage: string, files: readonly OutputFile[]): Written {
  const changed: string[] = [];
  try {
    const different = files.filter((file) => !isSame(join(out, file.path), file.content));
    different.forEach(({ content }, index) => {
      writeFileSync(join(stage, String(index)), content);
    });
    for (const { path } of different) mkdirSync(dirname(join(out, path)), { recursive: true });
    different.forEach(({ path }, index) => {
      renameSync(join(stage, String(index)), join(out, path));
      changed.push(path);
    });
    return { changed, removed: removeOutdated(out, files) };
  } catch (error) {
    const problem = writeProblem(error, out);
    throw changed.length ? new UnfinishedError(problem.text) : problem;
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

/** What only a build writes, by the folder it lies in. */
const ours: Readonly<Record<string, RegExp>> = {
  '': /^(letter\.[\w-]+\.json|(index\.[\w-]+|names-\d+(\.[\w-]+)?)\.html)$/,
  [signatoriesFolder]: /^\d+\.json$/,
  'images/': /^[0-9a-f]{12}\.[a-z]+$/,
};

/**
 * Names and pictures of an earlier build must not stay reachable: they may be of somebody who withdrew.
 * Scripts do stay, pages that were loaded an hour ago still ask for them.
 */
function removeOutdated(out: string, files: readonly OutputFile[]): string[] {
  const current = new Set(files.map((file) => file.path));
  const outdated = Object.entries(ours).flatMap(([folder, pattern]) =>
    (existsSync(join(out, folder)) ? readdirSync(join(out, folder)) : [])
      .filter((name) => pattern.test(name) && !current.has(folder + name))
      .map((name) => folder + name),
  );
  for (const path of outdated) rmSync(join(out, path));
  return outdated;
}
