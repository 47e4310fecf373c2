import type { Ending } from './watch.ts';

/** Where things are on strict pages. */
export interface StrictPlaces {
  /** Of the letter's server: script, documents, pictures. */
  readonly origin: string;
  /** A server that nothing is allowed from. */
  readonly foreign: string;
  /** `sha384-…` of the standalone script. */
  readonly integrity: string;
}

/** A page with rules of its own, and how it should end up. */
export interface StrictPage {
  /** `Content-Security-Policy`, by directive. */
  readonly policy?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Script tags after the one that watches; the loader unless told otherwise. */
  readonly scripts?: readonly string[];
  readonly head?: string;
  readonly ending: Ending;
  /** Lines in the console that the page's owner finds, in order; none unless told. */
  readonly said?: readonly RegExp[];
  /** What the policy kept from happening; nothing unless told. */
  readonly violations?: readonly RegExp[];
  /** The logos cannot be shown. */
  readonly withoutLogos?: true;
  /** Stands in a frame with this attribute. */
  readonly sandbox?: string;
  /** An XHTML page. */
  readonly xhtml?: true;
  /** The page's engine loses the browser's own sanitiser, so that the library does its work. */
  readonly library?: true;
}

export const nonce = 'bm9uY2U';

/** Every way of being strict that a partner's page has been seen to have, by name. */
export function strictPages({
  origin,
  foreign,
  integrity,
}: StrictPlaces): Readonly<Record<string, StrictPage>> {
  const strictest = {
    'default-src': "'none'",
    'script-src': origin,
    'connect-src': origin,
    'img-src': origin,
    'style-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'open-letter',
  };
  const loader = `<script src="${origin}/v1/open-letter.js" async></script>`;
  const standalone = `<script src="${origin}/v1.0.0/open-letter.standalone.js" integrity="${integrity}" crossorigin="anonymous" async></script>`;
  const nonced = (attributes: string): string =>
    loader.replace('<script', `<script nonce="${nonce}" ${attributes}`);
  const without = (name: keyof typeof strictest): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(strictest).filter(([directive]) => directive !== name));
  const refused = {
    ending: 'refused',
    said: [/^error: open-letter: .*trusted-types/],
    violations: [/^trusted-types /],
  } as const;

  return {
    'the strictest policy': { policy: strictest, ending: 'letter' },
    'the strictest policy, in one file that is pinned': {
      policy: strictest,
      scripts: [standalone],
      ending: 'letter',
    },
    'the strictest policy, with the sanitiser library': {
      policy: strictest,
      library: true,
      ending: 'letter',
    },
    'the strictest policy, pinned, with the sanitiser library': {
      policy: strictest,
      scripts: [standalone],
      library: true,
      ending: 'letter',
    },
    'the strictest policy, as a module': {
      policy: strictest,
      scripts: [`<script type="module" src="${origin}/v1/open-letter.js"></script>`],
      ending: 'letter',
    },
    'the script twice': {
      policy: strictest,
      scripts: [loader, loader],
      ending: 'letter',
      said: [/^warn: open-letter: /],
    },
    'the script and its pinned file': {
      policy: strictest,
      scripts: [standalone, loader],
      ending: 'letter',
      said: [/^warn: open-letter: /],
    },
    'two versions of the script': {
      policy: strictest,
      scripts: [loader, `<script src="${origin}/v1.0.0/open-letter.js" defer></script>`],
      ending: 'letter',
      said: [/^warn: open-letter: .*(1\.0\.0.*9\.9\.9|9\.9\.9.*1\.0\.0)/],
    },
    'a page with a Lit of its own, whose policy is allowed': {
      policy: { ...strictest, 'trusted-types': 'open-letter lit-html' },
      scripts: [`<script type="module" src="${origin}/v1.0.0/page-lit.js"></script>`, loader],
      ending: 'letter',
    },
    'a default policy of the page that refuses everything': {
      policy: { ...strictest, 'trusted-types': 'default open-letter' },
      scripts: [`<script src="${origin}/v1.0.0/refusing-policy.js"></script>`, loader],
      ending: 'letter',
    },
    'no Trusted Types policy allowed': { policy: { ...strictest, 'trusted-types': "'none'" }, ...refused },
    'only other Trusted Types policies allowed': {
      policy: { ...strictest, 'trusted-types': "page-only 'allow-duplicates'" },
      ...refused,
    },
    'no Trusted Types policy allowed, pinned': {
      policy: { ...strictest, 'trusted-types': "'none'" },
      scripts: [standalone],
      ...refused,
    },
    'a nonce alone': {
      policy: { ...strictest, 'script-src': `'nonce-${nonce}'` },
      scripts: [nonced('')],
      ending: 'letter',
    },
    'a nonce with strict-dynamic': {
      policy: { ...strictest, 'script-src': `'nonce-${nonce}' 'strict-dynamic'` },
      scripts: [nonced('')],
      ending: 'letter',
    },
    'a nonce with strict-dynamic, as a module': {
      policy: { ...strictest, 'script-src': `'nonce-${nonce}' 'strict-dynamic'` },
      scripts: [nonced('type="module"')],
      ending: 'letter',
    },
    'strict-dynamic, put in by a script that is trusted': {
      policy: { ...without('require-trusted-types-for'), 'script-src': `'nonce-${nonce}' 'strict-dynamic'` },
      scripts: [`<script nonce="${nonce}" src="${origin}/v1.0.0/inserts.js"></script>`],
      ending: 'letter',
    },
    'a policy in the page itself': {
      head: `<meta http-equiv="Content-Security-Policy" content="${serialized(strictest)}">`,
      ending: 'letter',
    },
    'a policy that only reports': {
      headers: { 'content-security-policy-report-only': "default-src 'none'; style-src 'none'" },
      ending: 'letter',
      violations: [/./],
    },
    'a foreign base': {
      policy: { ...strictest, 'base-uri': '*' },
      head: `<base href="${foreign}/">`,
      ending: 'letter',
    },
    'isolated from other origins (require-corp)': {
      headers: {
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
      },
      policy: strictest,
      ending: 'letter',
    },
    'isolated from other origins (credentialless)': {
      headers: {
        'cross-origin-embedder-policy': 'credentialless',
        'cross-origin-opener-policy': 'same-origin',
        'origin-agent-cluster': '?1',
        'permissions-policy': 'fullscreen=(), clipboard-write=(), web-share=()',
      },
      policy: strictest,
      ending: 'letter',
    },
    'a sandboxed frame without an origin': {
      policy: strictest,
      sandbox: 'allow-scripts allow-forms',
      ending: 'letter',
    },
    'a page without an origin by its own header': {
      policy: { ...strictest, sandbox: 'allow-scripts' },
      ending: 'letter',
    },
    'an XHTML page': { xhtml: true, ending: 'refused', said: [/^error: open-letter: .*XHTML/] },
    'feeds may not be fetched': {
      policy: { ...strictest, 'connect-src': "'none'" },
      ending: 'failed',
      said: [/^error: open-letter: /],
      violations: [/^connect-src /],
    },
    'pictures may not be loaded': {
      policy: { ...strictest, 'img-src': "'none'" },
      ending: 'letter',
      withoutLogos: true,
      violations: [/^img-src /],
    },
    'the script may not load its parts': {
      policy: { ...strictest, 'script-src': `${origin}/v1/open-letter.js ${origin}/v1.0.0/watch.js` },
      ending: 'refused',
      said: [/^error: open-letter: /],
      violations: [/^script-src/],
    },
    'the script is not allowed at all': {
      policy: { ...strictest, 'script-src': `${origin}/v1.0.0/watch.js` },
      ending: 'untouched',
      violations: [/^script-src/],
    },
  };
}

export function serialized(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, values]) => `${directive} ${values}`)
    .join('; ');
}
