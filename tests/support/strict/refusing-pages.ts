import { extra, loader, nonce, pinned, strictest, type StrictPages, type StrictPlaces } from './page.ts';

/** Pages that keep something out which the letter needs. */
export function refusingPages(places: StrictPlaces): StrictPages {
  const { origin } = places;
  const policy = strictest(origin);
  const withoutPolicy = {
    ending: 'refused',
    said: [/^error: open-letter: .*Add "open-letter" to the trusted-types directive/],
    violations: /^trusted-types /,
  } as const;
  const none = { ...policy, 'trusted-types': "'none'" };
  const watchAlone = `${origin}/v1.0.0/watch.js`;
  return {
    'no Trusted Types policy allowed': { policy: none, ...withoutPolicy },
    'no Trusted Types policy allowed, nor asked for': {
      policy: { ...none, 'require-trusted-types-for': '' },
      ...withoutPolicy,
    },
    'no Trusted Types policy allowed, the script twice': {
      policy: none,
      scripts: [loader(origin), loader(origin)],
      ...withoutPolicy,
    },
    'no Trusted Types policy allowed, one pinned file': {
      policy: none,
      scripts: [pinned(places)],
      ...withoutPolicy,
    },
    'an empty list of Trusted Types policies': {
      policy: { ...policy, 'trusted-types': '' },
      ...withoutPolicy,
    },
    'a list of other Trusted Types policies': {
      policy: { ...policy, 'trusted-types': "theirs 'allow-duplicates'" },
      ...withoutPolicy,
    },
    'another list, with a default policy that refuses everything': {
      policy: { ...policy, 'trusted-types': 'default' },
      scripts: [extra(origin, 'refusing-policy'), loader(origin)],
      ...withoutPolicy,
    },
    'documents not allowed': {
      policy: { ...policy, 'connect-src': "'none'" },
      ending: 'failed',
      said: [/^error: open-letter: .*connect-src\.$/],
      violations: /^connect-src /,
    },
    'pictures not allowed': {
      policy: { ...policy, 'img-src': "'none'" },
      ending: 'letter',
      withoutLogos: true,
      violations: /^img-src /,
    },
    'the first file allowed alone': {
      policy: { ...policy, 'script-src': `${origin}/v1/open-letter.js ${watchAlone}` },
      ending: 'refused',
      said: [/^error: open-letter: its other files did not load.*script-src/],
      violations: /^script-src/,
    },
    'the script not allowed': {
      policy: { ...policy, 'script-src': watchAlone },
      ending: 'untouched',
      violations: /^script-src/,
    },
    'the script without the nonce': {
      policy: { ...policy, 'script-src': `'nonce-${nonce}' 'strict-dynamic'` },
      ending: 'untouched',
      violations: /^script-src/,
    },
    'a pinned file that is not the one': {
      policy,
      scripts: [pinned({ ...places, integrity: `sha384-${'A'.repeat(64)}` })],
      ending: 'untouched',
    },
    // Templates are HTML, which the parser of such pages refuses.
    'an XHTML page': {
      policy,
      xhtml: true,
      ending: 'refused',
      said: [/^error: open-letter: .*application\/xhtml\+xml/],
    },
    'an XHTML page, one pinned file': {
      policy,
      scripts: [pinned(places)],
      xhtml: true,
      ending: 'refused',
      said: [/^error: open-letter: .*application\/xhtml\+xml/],
    },
  };
}
