import { loader, serialized, strictest, type StrictPages, type StrictPlaces } from './page.ts';

const inItself = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** Pages that are strict by other means than their own header, or by more of them. */
export function framedPages({ origin, foreign }: StrictPlaces): StrictPages {
  const policy = strictest(origin);
  const sandbox = 'allow-scripts allow-forms';
  const isolated = { 'cross-origin-opener-policy': 'same-origin', 'origin-agent-cluster': '?1' };
  return {
    'a policy in the page itself': { head: inItself(serialized(policy)), ending: 'letter' },
    'a policy in the page itself that refuses ours': {
      head: inItself("trusted-types 'none'"),
      ending: 'refused',
      said: [/^error: open-letter: .*trusted-types/],
      violations: /^trusted-types /,
    },
    'two policies, in the page and with it': {
      policy,
      head: inItself("trusted-types open-letter theirs; script-src https: http:; style-src 'none'"),
      ending: 'letter',
    },
    'the strictest policy, to be reported only': {
      headers: { 'content-security-policy-report-only': serialized(policy) },
      ending: 'letter',
    },
    'all that could be refused, to be reported only': {
      policy,
      headers: {
        'content-security-policy-report-only':
          "default-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'",
      },
      ending: 'letter',
      violations: /^(script-src|connect-src|img-src|trusted-types)/,
    },
    'a foreign base': {
      policy: { ...policy, 'base-uri': foreign },
      head: `<base href="${foreign}/">`,
      ending: 'letter',
    },
    'a foreign base that is refused': {
      policy,
      head: `<base href="${foreign}/">`,
      scripts: [loader(origin, 'type="module"')],
      ending: 'letter',
      violations: /^base-uri /,
    },
    'isolated (require-corp)': {
      policy,
      headers: { ...isolated, 'cross-origin-embedder-policy': 'require-corp' },
      ending: 'letter',
    },
    'isolated (require-corp), the sanitiser library': {
      policy,
      headers: { ...isolated, 'cross-origin-embedder-policy': 'require-corp' },
      library: true,
      ending: 'letter',
    },
    'isolated (credentialless)': {
      policy,
      headers: { ...isolated, 'cross-origin-embedder-policy': 'credentialless' },
      ending: 'letter',
    },
    'no permission for anything': {
      policy,
      headers: {
        'permissions-policy':
          'clipboard-write=(), web-share=(), fullscreen=(), sync-xhr=(), unload=(), storage-access=()',
      },
      ending: 'letter',
    },
    'a page without an origin by its own policy': {
      policy: { ...policy, sandbox: 'allow-scripts' },
      ending: 'letter',
    },
    'a frame without an origin': { policy, frame: { sandbox }, ending: 'letter' },
    'a frame without an origin, the sanitiser library': {
      policy,
      frame: { sandbox },
      library: true,
      ending: 'letter',
    },
    'a frame without an address': { policy, frame: 'srcdoc', ending: 'letter' },
    'a frame out of a blob': { policy: { ...policy, 'frame-src': 'blob:' }, frame: 'blob', ending: 'letter' },
  };
}
