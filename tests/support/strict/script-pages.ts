import { extra, loader, nonce, pinned, strictest, type StrictPages, type StrictPlaces } from './page.ts';

const twice = [/^warn: open-letter: loaded twice/];

/** Pages that let the script in, each in its own way. */
export function scriptPages(places: StrictPlaces): StrictPages {
  const { origin, integrity } = places;
  const policy = strictest(origin);
  const byNonce = { ...policy, 'script-src': `'nonce-${nonce}'` };
  const dynamic = { ...policy, 'script-src': `'nonce-${nonce}' 'strict-dynamic'` };
  const nonced = `nonce="${nonce}"`;
  const file = pinned(places);
  return {
    'the strictest policy': { policy, ending: 'letter' },
    'the strictest policy, as a module': {
      policy,
      scripts: [loader(origin, 'type="module"')],
      ending: 'letter',
    },
    'the strictest policy, in one pinned file': { policy, scripts: [file], ending: 'letter' },
    'the sanitiser library': { policy, library: true, ending: 'letter' },
    'the sanitiser library, in one pinned file': {
      policy,
      scripts: [file],
      library: true,
      ending: 'letter',
    },
    'one pinned file by its hash': {
      policy: { ...policy, 'script-src': `'nonce-${nonce}' '${integrity}'` },
      scripts: [file],
      ending: 'letter',
    },
    'the script twice': { policy, scripts: [loader(origin), loader(origin)], ending: 'letter', said: twice },
    'the pinned file twice': { policy, scripts: [file, file], ending: 'letter', said: twice },
    'the script beside the pinned file': {
      policy,
      scripts: [file, loader(origin)],
      ending: 'letter',
      said: twice,
    },
    'two versions': {
      policy,
      scripts: [loader(origin), extra(origin, 'other/open-letter', 'defer="defer"')],
      ending: 'letter',
      said: [/^warn: open-letter: .*\((1\.0\.0, 9\.9\.9|9\.9\.9, 1\.0\.0)\)/],
    },
    'a nonce': { policy: byNonce, scripts: [loader(origin, nonced)], ending: 'letter' },
    'a nonce, as a module': {
      policy: byNonce,
      scripts: [loader(origin, `${nonced} type="module"`)],
      ending: 'letter',
    },
    'strict-dynamic': { policy: dynamic, scripts: [loader(origin, nonced)], ending: 'letter' },
    'strict-dynamic, as a module': {
      policy: dynamic,
      scripts: [loader(origin, `${nonced} type="module"`)],
      ending: 'letter',
    },
    // The page's own script would need a policy of its own to put a script's address in.
    'strict-dynamic, put in by a script that has the nonce': {
      policy: { ...dynamic, 'require-trusted-types-for': '' },
      scripts: [extra(origin, 'inserts', nonced)],
      ending: 'letter',
    },
    'templates of the page, by a policy that it allows': {
      policy: { ...policy, 'trusted-types': 'lit-html open-letter' },
      scripts: [extra(origin, 'page-templates', 'type="module"'), loader(origin)],
      theirs: 'Theirs',
      ending: 'letter',
    },
    // What is uncaught there is the page's own script.
    'templates of the page, by a policy that it refuses': {
      policy,
      scripts: [extra(origin, 'page-templates', 'type="module"'), loader(origin)],
      ending: 'letter',
      said: [/^uncaught: .*lit-html/],
      violations: /^trusted-types /,
    },
    'a default policy that refuses everything': {
      policy: { ...policy, 'trusted-types': 'default open-letter' },
      scripts: [extra(origin, 'refusing-policy'), loader(origin)],
      ending: 'letter',
    },
    'a default policy that refuses everything, and the sanitiser library': {
      policy: { ...policy, 'trusted-types': 'default open-letter' },
      scripts: [extra(origin, 'refusing-policy'), loader(origin)],
      library: true,
      ending: 'letter',
    },
  };
}
