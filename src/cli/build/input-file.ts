import { readFileSync } from 'node:fs';
import { InputError } from '../input-error.ts';

/** @throws InputError where the file cannot be read */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new InputError(`There is no file ${file}. Is the name right?`);
    if (code === 'EISDIR') throw new InputError(`${file} is a folder. Name the file in it.`);
    throw new InputError(`${file} cannot be read (${code ?? 'unknown reason'}).`);
  }
}

/**
 * A text file with any mark of its encoding removed.
 * @throws InputError where it cannot be read or is not UTF-8
 */
export function readText(file: string): string {
  const bytes = readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('This is not UTF-8. Save it again with the encoding "UTF-8".', {
      file,
      line: firstBrokenLine(bytes),
    });
  }
}

function firstBrokenLine(bytes: Buffer): number {
  const replaced = new TextDecoder().decode(bytes);
  return replaced.slice(0, replaced.indexOf('\uFFFD')).split('\n').length;
}
