import { caching, commonHeaders } from '../headers.ts';

/** Relative, so that it leads to the right place behind a proxy that adds something in front. */
export function redirect(location: string): Response {
  const headers = { ...commonHeaders, 'Cache-Control': caching.letter, Location: location };
  return new Response(null, { status: 302, headers });
}
