import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from '../../input-error.ts';

/** Enough to see how a file is encoded and parted. */
const headBytes = 65_536;
const chunkBytes = 1 << 20;

/** The first bytes of a file. @throws InputError where it cannot be read */
export function readHead(file: string): Buffer {
  for (const chunk of fileBytes(file, 0, headBytes)) return chunk;
  return Buffer.alloc(0);
}

/**
 * A file piece by piece: a long list need not fit into memory. A piece is only good until the next one is asked
 * for.
 * @throws InputError where it cannot be read
 */
export function* fileBytes(file: string, from = 0, size = chunkBytes): Generator<Buffer> {
  const handle = open(file);
  try {
    const buffer = Buffer.allocUnsafe(size);
    let position = from;
    for (;;) {
      const length = readSync(handle, buffer, 0, size, position);
      if (!length) return;
      position += length;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

function open(file: string): number {
  try {
    const handle = openSync(file, 'r');
    if (!fstatSync(handle).isDirectory()) return handle;
    closeSync(handle);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new InputError(`There is no file ${file}. Is the name right?`);
    throw new InputError(`${file} cannot be read (${code ?? 'unknown reason'}).`);
  }
  throw new InputError(`${file} is a folder. Name the file in it.`);
}
