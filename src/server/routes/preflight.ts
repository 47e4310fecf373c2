import type { Context } from 'hono';
import { commonHeaders } from '../headers.ts';

/** What the form sends beside what browsers may send by themselves. */
const sentHeaders = ['Content-Type', 'Idempotency-Key'];

/** Answers a browser that asks whether a page of another site may send something here. */
export function preflight(c: Context): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...commonHeaders,
      Allow: 'GET, HEAD, POST, OPTIONS',
      ...(c.req.header('Origin') !== undefined && {
        'Access-Control-Allow-Methods': 'GET, HEAD, POST',
        'Access-Control-Allow-Headers': sentHeaders.join(', '),
        'Access-Control-Max-Age': '7200',
      }),
    },
  });
}
