import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolveUrl } from '../../feed/url.ts';
import { InputError } from '../input-error.ts';
import { decoded } from './decoded.ts';
import type { Findings } from './findings.ts';
import type { LetterFile } from './letter-file.ts';
import { isClosedRedirector, trackingParameters, withoutRedirector } from './redirectors.ts';
import { attribute, elements, setAttribute, textOf, unwrap, type Element, type Fragment } from './tree.ts';

interface LinkContext {
  readonly source: LetterFile;
  /** What relative links resolve against: the letter's own page. */
  readonly home: string | undefined;
  readonly findings: Findings;
}

/** Makes every link absolute; one that leads nowhere leaves its words. */
export function settleLinks(fragment: Fragment, context: LinkContext): void {
  const all = elements(fragment);
  const ids = new Set(all.map((element) => attribute(element, 'id')).filter((id) => id));
  const targets = new Set(all.map((element) => decoded(attribute(element, 'href')?.trim().slice(1) ?? '')));
  const isTarget = (link: Element): boolean => targets.has(attribute(link, 'id') || '#');
  const nowhere: string[] = [];
  for (const element of all) {
    if (element.tagName !== 'a') setAttribute(element, 'href', undefined);
    if (element.tagName !== 'img') setAttribute(element, 'src', undefined);
    if (element.tagName !== 'a') continue;
    const href = attribute(element, 'href')?.trim();
    if (href?.startsWith('#') && ids.has(decoded(href.slice(1)))) continue;
    if (href === undefined || href === '' || href.startsWith('#')) {
      const words = textOf(element).trim();
      if (href !== undefined && words) nowhere.push(words);
      keepWords(element, isTarget(element));
    } else {
      const address = follow(href, textOf(element).trim(), context);
      if (address) setAttribute(element, 'href', address);
      else keepWords(element, isTarget(element));
    }
  }
  reportNowhere(nowhere, context);
}

function reportNowhere(nowhere: readonly string[], { source, findings }: LinkContext): void {
  if (!nowhere.length) return;
  const shown = nowhere.slice(0, 10).map((text) => `“${shortened(text)}”`);
  const words = shown.join(', ') + (nowhere.length > 10 ? ` and ${nowhere.length - 10} more` : '');
  const line = nowhere.map((text) => source.lines.next(`[${text}`)).find((found) => found);
  const text =
    nowhere.length === 1
      ? `1 link leads nowhere; its words were kept: ${words}.`
      : `${nowhere.length} links lead nowhere; their words were kept: ${words}.`;
  findings.add('link-nowhere', text, line);
}

function follow(written: string, words: string, { source, home, findings }: LinkContext): string | undefined {
  const line = (): number | undefined => source.lines.next(written) ?? source.lines.next(decoded(written));
  const href = meant(written);
  if (href !== written) {
    findings.add('link-incomplete', `The link “${shortened(written)}” was read as ${href}.`, line());
  }
  if (!home && !URL.canParse(href)) {
    throw new InputError(
      `The link "${shortened(href)}" needs to know the address of the letter's page. Add "home_page_url: https://…" to the front matter, or use --base.`,
      { file: source.file, line: line() },
    );
  }
  const address = isDisguised(href) ? undefined : resolveUrl(href, home ?? 'about:blank', 'content');
  if (!address) {
    const text = `The link "${shortened(href)}" is not one that a letter may have; its words were kept.`;
    findings.add('link-refused', text, line());
    return undefined;
  }
  if (!URL.canParse(href) && isFileBeside(href, source.file)) {
    const text = `The file "${shortened(href)}" is not copied: put it where the link leads, to ${address}.`;
    findings.add('link-file', text, line());
  }
  return /^https?:/.test(address) ? settleWebAddress(address, words, findings, line) : address;
}

function settleWebAddress(
  address: string,
  words: string,
  findings: Findings,
  line: () => number | undefined,
): string | undefined {
  const target = resolveUrl(withoutRedirector(address), 'about:blank', 'content');
  const { hostname } = new URL(address);
  if (target !== address && target) {
    const text = `A link went through ${hostname}, which notes who follows it. It now leads straight to ${target}.`;
    findings.add('redirector', text, line());
  }
  if (target && isClosedRedirector(target)) {
    const text = `A link leads through ${new URL(target).hostname}, which notes who follows it and hides where it leads. Write the address it leads to.`;
    findings.add('redirector-closed', text, line());
  }
  const tracking = target ? trackingParameters(target) : [];
  if (tracking.length) {
    const text = `A link tells its target where readers come from (${tracking.join(', ')}). It was kept; remove what follows the ? if you do not want that.`;
    findings.add('tracking', text, line());
  }
  const shown = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/?#:]\S*)?$/i.exec(words)?.[1];
  if (shown && target && bareHost(shown) !== bareHost(new URL(target).hostname) && shown !== hostname) {
    const text = `The words of a link say ${shown}, but it leads to ${new URL(target).hostname}. Which one is right?`;
    findings.add('link-words', text, line());
  }
  return target;
}

/** Addresses as people write them: without the beginning that tells them from a file's name. */
function meant(href: string): string {
  if (/^www\.[\w-]+\.\w/i.test(href)) return `https://${href}`;
  if (/^\/\/[\w-]/.test(href)) return `https:${href}`;
  if (/^https?:\/?[^/]/i.test(href)) return href.replace(/:\/?/, '://');
  return /^[^\s@<>:/?#\\]+@[^\s@<>:/?#\\]+\.[a-z]{2,}$/i.test(href) ? `mailto:${href}` : href;
}

/** Browsers take a backslash for a slash, people do not: such a link may lead elsewhere than it looks. */
function isDisguised(href: string): boolean {
  return /^[^?#]*(\\|%5c|\uFFFD|%EF%BF%BD)/i.test(href);
}

function isFileBeside(href: string, letter: string): boolean {
  const name = decoded(href.replace(/[?#].*$/s, ''));
  return /^[^/].*\.\w{2,5}$/.test(name) && !name.includes('\0') && existsSync(join(dirname(letter), name));
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** Another link may lead to this place in the text. */
function keepWords(link: Element, isTarget: boolean): void {
  if (isTarget) setAttribute(link, 'href', undefined);
  else unwrap(link);
}
