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
