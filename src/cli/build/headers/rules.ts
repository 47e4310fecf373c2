import { countPath, signatoriesFolder } from '../documents.ts';

/** What a server sends along with some files of the folder. No file is in two rules. */
export interface HeaderRule {
  readonly about: string;
  /** Relative to the folder: a file, or all that lies in one that ends with a slash. */
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** With every answer: a letter is made to be read from other sites, script and pictures included. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
};

/** Tells servers that know no types, or old ones, what the files are. */
export const mediaTypes: Readonly<Record<string, readonly string[]>> = {
  'text/html': ['html'],
  'application/json': ['json'],
  'text/javascript': ['js'],
  'image/svg+xml': ['svg'],
  'image/png': ['png'],
  'image/jpeg': ['jpg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  // What people put beside a letter.
  'application/pdf': ['pdf'],
  'text/css': ['css'],
  'text/plain': ['txt'],
};

/** Text that is worth compressing. */
export const compressed = ['application/json', 'text/javascript', 'image/svg+xml'];

/** For the server alone. */
export const hiddenFiles = ['_headers', '.htaccess', 'nginx.conf'];

const forEver = 'public, max-age=31536000, immutable';

/** Names that differ from folder to folder. */
export interface Names {
  /** The letter's documents, one for each language. */
  readonly letters: readonly string[];
  /** The readable pages. */
  readonly pages: readonly string[];
  /** The folders of released scripts, like `v1.0.0`. */
  readonly versions: readonly string[];
}

export function headerRules({ letters, pages, versions }: Names): readonly HeaderRule[] {
  return [
    { about: 'the letter', paths: letters, headers: { 'Cache-Control': fresh(60, 240, 300) } },
    {
      about: 'the readable pages, which nobody may put into a frame',
      paths: pages,
      headers: { 'Cache-Control': fresh(60, 240, 300), 'Content-Security-Policy': "frame-ancestors 'none'" },
    },
    { about: 'the count', paths: [countPath], headers: { 'Cache-Control': fresh(10, 20, 86_400) } },
    {
      about: 'the signatories',
      paths: [signatoriesFolder],
      headers: { 'Cache-Control': fresh(120, 180, 300) },
    },
    {
      about: 'the script that pages load',
      paths: ['v1/open-letter.js'],
      headers: { 'Cache-Control': fresh(3_600, 86_400, 604_800) },
    },
    {
      about: 'what never changes under its name',
      paths: ['v1/chunks/', ...versions.map((version) => `${version}/`), 'images/'],
      headers: { 'Cache-Control': forEver },
    },
  ];
}

function fresh(maxAge: number, whileRevalidate: number, ifError: number): string {
  return `public, max-age=${maxAge}, stale-while-revalidate=${whileRevalidate}, stale-if-error=${ifError}`;
}
