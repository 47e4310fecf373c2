import { commonHeaders, fileHeaders, caching } from '../headers.ts';

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const;

const encoder = new TextEncoder();

/** A file for an organiser to keep. */
export interface Download {
  /** Without what tells the kind: lower-case letters, digits and dashes. */
  readonly name: string;
  readonly format: keyof typeof types;
}

/** The browser keeps it and opens nothing; nobody in between keeps it, and no other website reads it. */
function headersOf({ name, format }: Download): Record<string, string> {
  return {
    'Content-Type': types[format],
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
    'Cache-Control': caching.never,
    'Content-Security-Policy': fileHeaders['Content-Security-Policy'],
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': commonHeaders['X-Content-Type-Options'] ?? '',
    'X-Robots-Tag': 'noindex',
  };
}

export function fileAnswer(download: Download, content: string): Response {
  return new Response(content, { headers: headersOf(download) });
}

/**
 * A file in pieces, each made when the one before is on its way. What goes wrong before the first is thrown.
 * @param failed is told what goes wrong later, when nothing can be said any more but that the file is not whole
 */
export async function streamedFile(
  download: Download,
  pieces: AsyncGenerator<string>,
  failed: (error: unknown) => void,
): Promise<Response> {
  const first = await pieces.next();
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      if (first.done !== true) stream.enqueue(encoder.encode(first.value));
    },
    async pull(stream) {
      try {
        const next = await pieces.next();
        if (next.done === true) stream.close();
        else stream.enqueue(encoder.encode(next.value));
      } catch (error) {
        failed(error);
        throw error;
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, { headers: headersOf(download) });
}
