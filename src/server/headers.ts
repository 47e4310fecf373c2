/** With every answer: a letter is made to be read from other sites, script and pictures included. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
};

/** How long what is kept by browsers and by servers in between may be used. */
export const caching = {
  letter: fresh(60, 240, 300),
  count: fresh(10, 20, 86_400),
  names: fresh(120, 180, 300),
  script: fresh(3_600, 86_400, 604_800),
  /** What never changes under its name. */
  forEver: 'public, max-age=31536000, immutable',
  /** What was made for one person. */
  never: 'no-store',
} as const;

function fresh(maxAge: number, whileRevalidate: number, ifError: number): string {
  return `public, max-age=${maxAge}, stale-while-revalidate=${whileRevalidate}, stale-if-error=${ifError}`;
}

/** For pages of ours: nothing of other sites is in them, and nobody puts them into a frame. */
export const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
} as const;

/**
 * For the one page that stands in frames, of all websites or of those named.
 * @param origins which may frame it; undefined: all
 * @param sendsTo origins beside its own that signatures are sent to
 */
export function frameHeaders(
  origins: readonly string[] | undefined,
  sendsTo: readonly string[] = [],
): Readonly<Record<string, string>> {
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': ["'self'", ...sendsTo].join(' '),
    'base-uri': "'none'",
    'form-action': "'none'",
    // Said aloud: it goes before an X-Frame-Options that a host adds to all its pages.
    'frame-ancestors': origins ? ["'self'", ...origins].join(' ') : '*',
    'require-trusted-types-for': "'script'",
    'trusted-types': 'open-letter',
  };
  const written = Object.entries(policy).map(([directive, values]) => `${directive} ${values}`);
  return { 'Content-Security-Policy': written.join('; ') };
}

/** For what is no page, should somebody open it as one: a picture's script does not run. */
export const fileHeaders = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
} as const;
