/**
 * The script of the page for frames: it stands in the element as its first child, so that the attributes are there
 * before anything of the element is shown or loaded. What the query asks for is read as the attributes are; what
 * makes no sense is as if it had not been said.
 */

import { directionOf, documentFor } from '../client/language.ts';
import { partnerIdOf } from '../element/partner-id.ts';
import { partsOf } from '../element/parts.ts';

const query = new URLSearchParams(location.search);
const element = document.currentScript?.parentElement;

/** The letter's document in the language that is asked for; undefined where it has none such. */
function edition(): HTMLLinkElement | undefined {
  const wanted = query.get('lang');
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[hreflang]')];
  const [original, ...others] = links;
  if (!wanted || !original) return undefined;
  const { hreflang: language, href: own } = original;
  const translations = others.map(({ hreflang, href, title }) => ({ language: hreflang, url: href, title }));
  const found = documentFor({ language, translations }, own, [wanted]);
  return links.find(({ href }) => href === found);
}

function choose(attribute: string, value: string | undefined): void {
  if (value) element?.setAttribute(attribute, value);
}

/** The words that stand there until the letter does are in one language, too. */
function showFallback(): void {
  const { lang } = document.documentElement;
  for (const words of document.querySelectorAll<HTMLElement>('open-letter > [lang]')) {
    words.hidden = words.lang !== lang;
    if (!words.hidden) document.title = words.querySelector('h1')?.textContent ?? document.title;
  }
}

/**
 * Links open beside the partner's page, since most pages may not stand in a frame. A mail program takes no place on
 * it, and a new window for it would stay behind empty.
 */
function keepHere(event: Event): void {
  for (const link of event.composedPath()) {
    if (link instanceof HTMLAnchorElement && /^(mailto|tel):/.test(link.href)) link.target = '_self';
  }
}

const chosen = edition();
if (chosen) {
  const { documentElement: root } = document;
  root.lang = chosen.hreflang;
  root.dir = directionOf(chosen.hreflang);
  choose('src', chosen.href);
  document.addEventListener('DOMContentLoaded', showFallback);
}
const parts = Object.entries(partsOf(query.get('show') ?? undefined));
const shown = parts.filter(([, isShown]) => isShown);
if (shown.length < parts.length) choose('show', shown.map(([part]) => part).join(' '));
choose('partner', partnerIdOf(query.get('partner') ?? undefined));
document.addEventListener('click', keepHere, true);
