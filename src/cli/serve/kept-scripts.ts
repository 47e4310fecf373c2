import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentTypeOf } from '../../server/content-type.ts';
import type { LiveFile } from '../../server/letters.ts';
import type { OutputFile } from '../build/output-file.ts';
import { readScripts, scriptsIn, withBase } from '../build/scripts.ts';
import { diskProblem } from './start-problem.ts';

/**
 * The scripts of this release, and those of all releases that this endpoint has served before: pages that were
 * loaded an hour ago, and those that pinned a version, still ask for them.
 * @param built the folder of the built scripts
 * @param base the endpoint's address, with a slash at its end
 * @throws InputError where they have not been built, CommandFailed where they cannot be kept
 */
export function keptScripts(
  built: string,
  data: string,
  base: string,
): { readonly version: string; readonly files: readonly LiveFile[] } {
  const { version, files } = readScripts(built, undefined);
  const folder = join(data, 'scripts');
  try {
    for (const file of files) keep(folder, file);
  } catch (error) {
    throw diskProblem(error, folder) ?? error;
  }
  const kept = scriptsIn(folder).map((path): LiveFile => {
    const content = readFileSync(join(folder, path));
    const isLoader = path.endsWith('/open-letter.js');
    return {
      path,
      type: contentTypeOf(path),
      // Kept without an address: it may be another one by the next start.
      content: isLoader ? Buffer.from(withBase(content.toString('utf8'), base, dirname(path))) : content,
    };
  });
  return { version, files: kept };
}

function keep(folder: string, { path, content }: OutputFile): void {
  const file = join(folder, path);
  const wanted = Buffer.from(content);
  if (readIfThere(file)?.equals(wanted)) return;
  mkdirSync(dirname(file), { recursive: true });
  // A name of its own: another instance may be keeping the same in the same folder.
  const written = `${file}.${randomBytes(8).toString('hex')}.new`;
  writeFileSync(written, wanted);
  renameSync(written, file);
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
