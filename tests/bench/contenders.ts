import { readFile } from 'node:fs/promises';
import type { Host } from './host.ts';
import { publishSample } from './published.ts';
import packageJson from '../../package.json' with { type: 'json' };

/** Where to look for what, in a page or in the shadow root of its letter. */
export interface Look {
  readonly inside: string;
  readonly shadow: boolean;
  /** All of these have to be there. */
  readonly selectors: readonly string[];
}

/** One way of showing the letter on a partner's page. */
export interface Contender {
  readonly name: string;
  readonly address: string;
  /** The letter's title and its first paragraph. */
  readonly opening: Look;
  /** Text, number and list. */
  readonly whole: Look;
  /** It stands in a frame, and `opening` and `whole` are found there. */
  readonly isFramed?: true;
}

const ours: Look = {
  inside: 'open-letter',
  shadow: true,
  selectors: ['.title', '.text p', '.count strong', '.names li'],
};
const theirs: Look = {
  inside: '#letter',
  shadow: false,
  selectors: ['h2', '.text p', '.sign strong', '.names li'],
};
const openingOf = (look: Look): Look => ({ ...look, selectors: look.selectors.slice(0, 2) });

/**
 * Publishes the letter on one host and four partners' pages on the other. The pages are equal but for the
 * place of the letter, and the letter's documents are the same for all.
 */
export async function publishContenders(letter: Host, partner: Host): Promise<readonly Contender[]> {
  const snippet = await publishSample(letter);
  const source = await readFile(new URL('hand-written.js', import.meta.url), 'utf8');
  const address = letter.put('/hand-written.js', source, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'access-control-allow-origin': '*',
    'timing-allow-origin': '*',
  });
  const bare = snippet.replace(/(<open-letter [^>]*>).*(<\/open-letter>)/s, '$1$2');
  if (bare === snippet) throw new Error('The snippet holds no words of the letter.');
  const place = `<div id="letter" lang="en" data-src="${letter.origin}/letter.json"></div>`;
  const page = (name: string, body: string): string =>
    partner.put(`/${name}`, partnersPage(body), { 'content-type': 'text/html; charset=utf-8' });

  const snapshot: Look = { inside: 'open-letter', shadow: false, selectors: ['h2', 'p'] };
  return [
    { name: 'script', address: page('script', bare), opening: openingOf(ours), whole: ours },
    {
      name: 'hand-script',
      address: page('hand-script', `${place}\n<script src="${address}" async></script>`),
      opening: openingOf(theirs),
      whole: theirs,
    },
    { name: 'snapshot', address: page('snapshot', snippet), opening: snapshot, whole: ours },
    {
      name: 'hand-inline',
      address: page('hand-inline', `${place}\n<script>${source}</script>`),
      opening: openingOf(theirs),
      whole: theirs,
    },
  ];
}

/** The same pages, and those with the other ways that the letter's page offers. */
export async function publishWays(letter: Host, partner: Host): Promise<readonly Contender[]> {
  const contenders = await publishContenders(letter, partner);
  const page = (name: string, body: string): string =>
    partner.put(`/${name}`, partnersPage(body), { 'content-type': 'text/html; charset=utf-8' });
  const element = `<open-letter src="${letter.origin}/letter.json" lang="en"></open-letter>`;
  const script = `<script src="${letter.origin}/v${packageJson.version}/open-letter.standalone.js" async></script>`;
  const frame = `<iframe src="${letter.origin}/embed/index.html?lang=en" title="Letter" width="100%" height="800" style="border: 0"></iframe>`;
  const looks = { opening: openingOf(ours), whole: ours };
  return [
    ...contenders,
    { name: 'standalone', address: page('standalone', element + script), ...looks },
    { name: 'frame', address: page('frame', frame), ...looks, isFramed: true },
  ];
}

/** An article of a campaign's site; its footer lies below the window however short the letter is at first. */
function partnersPage(letter: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>We have signed</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0; font: 1.0625rem/1.6 Georgia, "Liberation Serif", serif; color: #1d2025; background: #fff; }
header, footer { padding: 1rem; background: #12304a; color: #fff; }
article { max-inline-size: 46rem; min-block-size: 100vh; margin-inline: auto; padding: 1rem; }
article .text { max-inline-size: 38em; }
.logos img { inline-size: 6rem; block-size: auto; margin: 0.5rem; }
</style>
</head>
<body>
<header>Harbour Watch</header>
<article>
<h1>We have signed</h1>
<p>With many others we ask for this. Read what we have put our name to.</p>
${letter}
</article>
<footer>Harbour Watch, Quay Street 4</footer>
</body>
</html>
`;
}
