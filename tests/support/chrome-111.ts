import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const cache = join(import.meta.dirname, '../../node_modules/.cache/chrome-111');

/**
 * The path of a real Chrome 111, the oldest Chrome that the letter promises to run in. Its package carries one
 * program, for 64-bit Linux, as a Brotli file; it is unpacked when it is first wanted (160 MB).
 * @throws Error where this machine cannot run it, saying why
 */
export async function findChrome111(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`it is a program for 64-bit Linux, and this is ${process.platform} on ${process.arch}`);
  }
  const program = join(cache, 'chromium');
  if (existsSync(program)) return program;
  const library = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(dirname(library), '../bin/chromium.br');
  await mkdir(cache, { recursive: true });
  // Another run may be at it as well: each unpacks its own, and the last one to be ready stays.
  const own = `${program}-${process.pid}`;
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress({ chunkSize: 2 ** 21 }),
    createWriteStream(own, { mode: 0o755 }),
  );
  await rename(own, program);
  return program;
}
