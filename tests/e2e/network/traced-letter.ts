/** A letter in which everything that can name an address names one of a stranger. */
import { people, riverLetter, type LetterDocument } from '../../support/composed-letter.ts';
import { image, json, status } from '../../support/feed-answers.ts';
import type { ScriptedFeed } from '../../support/scripted-feed.ts';

let strangers = 0;
/** Each a host of its own, so that one that is asked for can be told from the others. */
const stranger = (kind: string): string => `http://${kind}-${++strangers}.example.org/${kind}.svg`;

/** Markup by which a page asks for something, or has the browser get ready for it. */
const asking = (): readonly string[] => [
  `<img src="${stranger('img')}" alt="a picture">`,
  `<img src="//${new URL(stranger('img-relative')).host}/x.gif" srcset="${stranger('srcset')} 2x" alt="a picture">`,
  `<picture><source srcset="${stranger('source')}"><img src="${stranger('picture')}" alt="a picture"></picture>`,
  `<link rel="preconnect" href="${stranger('preconnect')}"><link rel="dns-prefetch" href="${stranger('dns')}">`,
  `<link rel="stylesheet" href="${stranger('sheet')}"><link rel="preload" as="image" href="${stranger('preload')}">`,
  `<link rel="prefetch" href="${stranger('prefetch')}"><link rel="icon" href="${stranger('icon')}">`,
  `<style>@import "${stranger('import')}"; p { background: url(${stranger('css')}) }</style>`,
  `<p style="background: url(${stranger('style')})" background="${stranger('background')}">Set like this.</p>`,
  `<script src="${stranger('script')}"></script><iframe src="${stranger('frame')}"></iframe>`,
  `<iframe srcdoc="<img src='${stranger('srcdoc')}'>"></iframe><object data="${stranger('object')}"></object>`,
  `<embed src="${stranger('embed')}"><video src="${stranger('video')}" poster="${stranger('poster')}" autoplay></video>`,
  `<audio src="${stranger('audio')}" autoplay></audio><track src="${stranger('track')}">`,
  `<input type="image" src="${stranger('input')}"><form action="${stranger('form')}"><button autofocus>Go</button></form>`,
  `<svg><image href="${stranger('svg')}"/><use href="${stranger('use')}#x"/></svg>`,
  `<base href="${stranger('base')}"><meta http-equiv="refresh" content="0; url=${stranger('refresh')}">`,
  `<table background="${stranger('table')}"><tr><td background="${stranger('cell')}">A cell</td></tr></table>`,
  `<p><a href="${stranger('link')}" ping="${stranger('ping')}" download>A link that leads away</a></p>`,
  `<math href="${stranger('math')}"><mi>x</mi></math><body background="${stranger('body')}">`,
];

/** Names on each further page of signatories. */
const perPage = 150;

/** Puts the letter in two languages on its server, with four pages of names. Returns its address. */
export function putTracedLetter(feed: ScriptedFeed, revision = 1): string {
  const total = 4 * perPage + revision;
  for (const name of ['boats', 'logo']) feed.put(`/images/${name}.svg`, image(100, 50));
  for (let page = 1; page <= 4; page++) {
    const count = page === 4 ? perPage + revision : perPage;
    const document = {
      version: 'open-letter/1',
      id: 'for-the-river',
      revision,
      items: people(count, (page - 1) * perPage + 1),
    };
    feed.put(
      `/names/${page}.json`,
      json(page === 4 ? document : { ...document, next_url: `${page + 1}.json` }),
    );
  }
  const numbers = {
    revision,
    total_signatures: total,
    total_listed: total,
    totals: { person: total, organization: 0 },
  };
  feed.put('/count.json', json({ version: 'open-letter/1', id: 'for-the-river', ...numbers }));
  const letter: LetterDocument = {
    ...numbers,
    content_html: `<h2 id="top">Why</h2><p>It carries boats.<sup><a id="ref" href="#note">1</a></sup></p>
      <p><img src="images/boats.svg" alt="Boats" width="100" height="50"></p>${asking().join('\n')}<p id="note">A note. <a href="#ref">Back</a></p>`,
    authors: [{ name: 'Friends of the Elm', url: stranger('author') }],
    home_page_url: stranger('home'),
    translations: [
      { language: 'en', title: 'For the river Elm', url: 'letter.json' },
      { language: 'de', title: 'Für den Fluss Ulme', url: 'letter.de.json' },
      { language: 'fr', title: 'Pour la rivière', url: stranger('translation') },
    ],
    count_url: 'count.json',
    signatories_url: 'names/1.json',
    items: [
      {
        id: 'own',
        name: 'Elm Society',
        type: 'organization',
        featured: true,
        url: stranger('signatory'),
        image: { url: 'images/logo.svg', width: 100, height: 50 },
      },
      {
        id: 'foreign',
        name: 'Ash Society',
        type: 'organization',
        featured: true,
        image: { url: stranger('logo'), width: 100, height: 50 },
      },
      ...people(perPage).slice(0, 60),
    ],
    sign: { href: stranger('sign') },
  };
  feed.put('/letter.de.json', json(riverLetter({ ...letter, language: 'de', title: 'Für den Fluss Ulme' })));
  return feed.put('/letter.json', json(riverLetter(letter)));
}

/** Puts a letter on the server that fails at first, and one whose documents are somewhere else. */
export function putFailingLetters(feed: ScriptedFeed): { failing: string; elsewhere: string } {
  const busy = status(503, { 'retry-after': '0' });
  return {
    failing: feed.put('/failing/letter.json', busy, busy, json(riverLetter({ sign: undefined }))),
    elsewhere: feed.put(
      '/elsewhere/letter.json',
      json(
        riverLetter({ signatories_url: stranger('names'), count_url: stranger('count'), total_listed: 900 }),
      ),
    ),
  };
}
