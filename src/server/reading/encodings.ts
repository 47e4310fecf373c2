import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** Best first. */
const offered = ['br', 'gzip'] as const;

const compressible = /^text\/|json|javascript|svg/;

/** Below this the headers cost more than what is saved. */
const leastBytes = 300;

/** Which of the forms there are the request would rather have. */
export function preferredEncoding(acceptEncoding: string | undefined, forms: ReadonlySet<string>): Encoding {
  if (!acceptEncoding) return 'identity';
  const weights = weightsIn(acceptEncoding);
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  let best: Encoding = 'identity';
  for (const encoding of offered) {
    if (!forms.has(encoding) || !weightOf(encoding)) continue;
    if (best === 'identity' || weightOf(encoding) > weightOf(best)) best = encoding;
  }
  return best;
}

const known = new Map<string, ReadonlyMap<string, number>>();
const mostKnown = 100;

/** The encodings that are named, with their weights. All readers together say it in a few ways. */
function weightsIn(acceptEncoding: string): ReadonlyMap<string, number> {
  const before = known.get(acceptEncoding);
  if (before) return before;
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  if (known.size >= mostKnown) known.clear();
  known.set(acceptEncoding, weights);
  return weights;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The compressed forms of a content that are smaller than it is. @param quality of brotli, 0–11 */
export async function compressedForms(
  content: Uint8Array,
  type: string,
  quality: number,
): Promise<ReadonlyMap<Encoding, Uint8Array>> {
  const forms = new Map<Encoding, Uint8Array>();
  if (content.length < leastBytes || !compressible.test(type)) return forms;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([brotli(content, { params }), zip(content)]);
  if (br.length < content.length) forms.set('br', br);
  if (gz.length < content.length) forms.set('gzip', gz);
  return forms;
}
