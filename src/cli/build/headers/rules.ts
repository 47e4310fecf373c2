import { caching, frameHeaders, pageHeaders } from '../../../server/headers.ts';
import { countPath, signatoriesFolder } from '../documents.ts';
import { embedFolder } from '../embed-page.ts';

/** What a server sends along with some files of the folder. No file is in two rules. */
export interface HeaderRule {
  readonly about: string;
  /** Relative to the folder: a file, or all that lies in one that ends with a slash. An `index.html` stands for its folder's address as well. */
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

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
export const compressed = ['application/json', 'text/javascript', 'text/css', 'image/svg+xml'];

/** For the server alone. */
export const hiddenFiles = ['_headers', '.htaccess', 'nginx.conf'];

/** Names that differ from folder to folder. */
export interface Names {
  /** The letter's documents, one for each language. */
  readonly letters: readonly string[];
  /** The readable pages. */
  readonly pages: readonly string[];
  /** The folders of released scripts, like `v1.0.0`. */
  readonly versions: readonly string[];
  /** Origins of other servers that signatures are sent to. */
  readonly sendsTo: readonly string[];
}

export function headerRules({ letters, pages, versions, sendsTo }: Names): readonly HeaderRule[] {
  return [
    { about: 'the letter', paths: letters, headers: { 'Cache-Control': caching.letter } },
    {
      about: 'the readable pages, which nobody may put into a frame',
      paths: pages,
      headers: {
        'Cache-Control': caching.letter,
        'Content-Security-Policy': "frame-ancestors 'none'",
        'X-Frame-Options': pageHeaders['X-Frame-Options'],
      },
    },
    {
      about: 'the page for frames',
      paths: [`${embedFolder}index.html`],
      headers: { 'Cache-Control': caching.letter, ...frameHeaders(undefined, sendsTo) },
    },
    { about: 'the count', paths: [countPath], headers: { 'Cache-Control': caching.count } },
    {
      about: 'the signatories',
      paths: [signatoriesFolder],
      headers: { 'Cache-Control': caching.names },
    },
    {
      about: 'the script that pages load, and what the page for frames has beside it',
      paths: ['v1/open-letter.js', 'v1/embed.js', 'v1/embed.css'],
      headers: { 'Cache-Control': caching.script },
    },
    {
      about: 'what never changes under its name',
      paths: ['v1/chunks/', ...versions.map((version) => `${version}/`), 'images/'],
      headers: { 'Cache-Control': caching.forEver },
    },
  ];
}
