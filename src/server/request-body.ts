import type { Context } from 'hono';
import type { Env } from './parts.ts';
import { Refusal } from './refusal.ts';
import { readLanguage } from './request-language.ts';

/** What a visitor sends is short; whoever sends more means something else. */
const mostBytes = 16 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The body of a request, parsed. The language it says it is in is the one of every answer from here on.
 * @throws Refusal where it is of another kind, too large, or no JSON
 */
export async function readJson(c: Context<Env>): Promise<unknown> {
  const text = await readText(c, 'application/json');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal('not-json');
  }
  const said = readLanguage(languageOf(json));
  if (said !== undefined) c.set('language', said);
  return json;
}

/** Without a copy of the whole: every request has one. */
function languageOf(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'language')) return undefined;
  return (json as { language: unknown }).language;
}

/** The values of a body that were sent as text or not; of what is no object there are none. */
export function fieldsOf(json: unknown): Partial<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null) return {};
  return Object.assign(Object.create(null), json) as Record<string, unknown>;
}

/** @throws Refusal where it is of another media type, too large, or not UTF-8 */
export async function readText(c: Context<Env>, type: string): Promise<string> {
  const [sent = ''] = (c.req.header('Content-Type') ?? '').split(';');
  if (sent.trim().toLowerCase() !== type) throw new Refusal('wrong-content-type');
  const bytes = await readBytes(c);
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Refusal('not-json');
  }
}

/**
 * @throws Refusal where it is too large, or breaks off: then hardly anybody hears the answer, and nothing is ours to
 * mend
 */
async function readBytes(c: Context<Env>): Promise<Uint8Array> {
  try {
    return await receivedBytes(c);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('too-slow');
  }
}

async function receivedBytes(c: Context<Env>): Promise<Uint8Array> {
  const length = c.req.header('Content-Length');
  if (length !== undefined && c.req.header('Transfer-Encoding') === undefined) {
    if (!(Number(length) <= mostBytes)) throw new Refusal('too-large');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (bytes.length > mostBytes) throw new Refusal('too-large');
    return bytes;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const { body } = c.req.raw;
  if (!body) return new Uint8Array();
  for await (const chunk of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > mostBytes) throw new Refusal('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
