import { caching, fileHeaders } from '../headers.ts';
import type { LiveFile } from '../letters.ts';
import { ServedBody } from './served-body.ts';

const bodies = new WeakMap<LiveFile, Promise<ServedBody>>();

/** A file as it is sent, made when it is asked for first. */
export function fileBody(
  file: LiveFile,
  cacheControl: string,
  headers: Readonly<Record<string, string>> = fileHeaders,
): Promise<ServedBody> {
  let body = bodies.get(file);
  if (!body) {
    const { content, type } = file;
    body = ServedBody.make(content, { type, caching: cacheControl, quality: 11, headers });
    bodies.set(file, body);
  }
  return body;
}

/** A script's address says whether it will ever be another: with a version or a hash in it, it is not. */
export function scriptCaching(path: string): string {
  return /^(?:v\d+\/chunks|v\d+\.\d+\.\d+[^/]*)\//.test(path) ? caching.forEver : caching.script;
}
