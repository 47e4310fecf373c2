import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { Html } from './page.ts';
import type { Wording } from './wording.ts';

/** The pages of a letter, by their addresses; its list of signatures is the first. */
const pages = {
  './': 'signatures',
  numbers: 'numbers',
  partners: 'partners',
  export: 'export',
  log: 'log',
} as const;

/** Stands above each of them. @param here the one it stands above */
export function letterNav(wording: Wording, here: keyof typeof pages): Html {
  const { desk } = wording;
  return html`<nav class="pages" aria-label="${desk.pages}">
    <a href="../">${desk.allLetters}</a>
    ${Object.entries(pages).map(
      ([path, words]) =>
        html`<a href="${path}" ${path === here && html`aria-current="page"`}>${desk[words]}</a> `,
    )}
  </nav>`;
}

/** The same, with whose page it is, and what it is called. */
export function letterHead(
  { editions: [{ title, language }] }: LiveLetter,
  wording: Wording,
  here: Exclude<keyof typeof pages, './'>,
): Html {
  return html`${letterNav(wording, here)}
    <p class="said" lang="${language}"><bdi>${title}</bdi></p>
    <h1>${wording.desk[pages[here]]}</h1>`;
}
