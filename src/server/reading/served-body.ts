import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { commonHeaders } from '../headers.ts';
import { compressedForms, preferredEncoding, type Encoding } from './encodings.ts';

interface Kind {
  /** Media type. */
  readonly type: string;
  /** Value of `Cache-Control`. */
  readonly caching: string;
  /** Of brotli, 0–11: the more often something is made, the less. */
  readonly quality: number;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Form {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly tag: string;
  readonly headers: Record<string, string>;
  /** Where the reader has it already. */
  readonly unchanged: Record<string, string>;
}

/** Something that is read: its content and each of its compressed forms with its headers, all made once. */
export class ServedBody {
  /** What it takes in memory. */
  readonly bytes: number;
  readonly #forms: ReadonlyMap<Encoding, Form>;
  readonly #encodings: ReadonlySet<string>;

  private constructor(forms: ReadonlyMap<Encoding, Form>) {
    this.#forms = forms;
    this.#encodings = new Set(forms.keys());
    this.bytes = [...forms.values()].reduce((sum, { content }) => sum + content.length, 0);
  }

  static async make(content: string | Uint8Array, kind: Kind): Promise<ServedBody> {
    const plain = Buffer.from(content);
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
    const compressed = await compressedForms(plain, kind.type, kind.quality);
    const forms = new Map<Encoding, Form>([['identity', formOf(plain, 'identity', hash, kind)]]);
    for (const [encoding, form] of compressed) forms.set(encoding, formOf(form, encoding, hash, kind));
    return new ServedBody(forms);
  }

  /** Answers a GET; the framework makes the answer to a HEAD of it. */
  answer(c: Context): Response {
    const encoding = preferredEncoding(c.req.header('Accept-Encoding'), this.#encodings);
    const form = this.#forms.get(encoding) as Form;
    const known = c.req.header('If-None-Match');
    if (known !== undefined && holdsTag(known, form.tag)) {
      return new Response(null, { status: 304, headers: form.unchanged });
    }
    return new Response(form.content, { status: 200, headers: form.headers });
  }
}

function formOf(content: Uint8Array, encoding: Encoding, hash: string, kind: Kind): Form {
  // A strong tag stands for these very bytes: each form has its own.
  const tag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
  const unchanged = {
    ...commonHeaders,
    ...kind.headers,
    'Cache-Control': kind.caching,
    Vary: 'Accept-Encoding',
    ETag: tag,
  };
  const headers = {
    ...unchanged,
    'Content-Type': kind.type,
    'Content-Length': String(content.length),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  };
  return { content: content as Uint8Array<ArrayBuffer>, tag, headers, unchanged };
}

/** Whether one of the tags a reader knows is this one. Servers in between make weak ones of them. */
function holdsTag(ifNoneMatch: string, tag: string): boolean {
  return ifNoneMatch.split(',').some((one) => {
    const known = one.trim();
    return known === '*' || known.replace(/^W\//, '') === tag;
  });
}
