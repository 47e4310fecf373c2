import type { Ending } from './told.ts';

/** Where things are that strict pages load. */
export interface StrictPlaces {
  /** Of the letter's server: script, documents, pictures. */
  readonly origin: string;
  /** A server that nothing is allowed from. */
  readonly foreign: string;
  /** `sha384-…` of the standalone script. */
  readonly integrity: string;
}

export type Policy = Readonly<Record<string, string>>;

/** A page with rules of its own, and how it should end up. */
export interface StrictPage {
  /** `Content-Security-Policy`, by directive. */
  readonly policy?: Policy;
  readonly headers?: Readonly<Record<string, string>>;
  /** Script tags after the one that watches; the loader's where it is left out. */
  readonly scripts?: readonly string[];
  readonly head?: string;
  readonly ending: Ending;
  /** Lines in the console that the page's owner finds, in order; none where it is left out. */
  readonly said?: readonly RegExp[];
  /** What alone the policy kept from happening; nothing where it is left out. */
  readonly violations?: RegExp;
  /** No logo can be loaded. */
  readonly withoutLogos?: true;
  /** The page's own script, with templates of its own, does its work too. */
  readonly theirs?: string;
  /** The page is the content of a frame: with this `sandbox` attribute, or made by a page of the same policy. */
  readonly frame?: { readonly sandbox: string } | 'srcdoc' | 'blob';
  readonly xhtml?: true;
  /** The browser loses its own sanitiser, so that the library does its work. */
  readonly library?: true;
}

export type StrictPages = Readonly<Record<string, StrictPage>>;

export const nonce = 'bm9uY2U';

/** As strict as a page can be that shows the letter. */
export const strictest = (origin: string): Policy => ({
  'default-src': "'none'",
  'script-src': origin,
  'connect-src': origin,
  'img-src': origin,
  'style-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'open-letter',
});

/** Ways to load the script. */
export const loader = (origin: string, attributes = 'async="async"'): string =>
  `<script src="${origin}/v1/open-letter.js" ${attributes}></script>`;

export const pinned = ({ origin, integrity }: StrictPlaces): string =>
  `<script src="${origin}/v1.0.0/open-letter.standalone.js" integrity="${integrity}" crossorigin="anonymous" async="async"></script>`;

/** One of the scripts that a test has put on the letter's server. */
export const extra = (origin: string, name: string, attributes = ''): string =>
  `<script src="${origin}/v1.0.0/${name}.js" ${attributes}></script>`;

export function serialized(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, values]) => `${directive} ${values}`)
    .join('; ');
}
