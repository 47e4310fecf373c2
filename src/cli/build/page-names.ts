import type { Signatory } from '../../feed/signatory.ts';
import { formatNumber, message } from '../../locales/message.ts';
import { lines, markup, type Markup } from './markup.ts';
import { namesPath, type NamesPart } from './names-parts.ts';
import type { Voice } from './voice.ts';

/** The logo wall: all that are featured and have one. */
export function pageLogos(published: readonly Signatory[]): Markup | undefined {
  const logos = published.filter((one) => one.featured && one.image);
  return logos.length ? markup`<ul class="logos">${logos.map(logo)}</ul>` : undefined;
}

/** Names under their headings. */
export function pageNames({ groups }: NamesPart, { language, strings }: Voice): Markup {
  const countryNames = new Intl.DisplayNames(language, { type: 'region' });
  const headings = { organization: strings.organizations, person: strings.people };
  return lines(
    ...groups.map(({ type, total, names }) =>
      lines(
        markup`<h3>${headings[type as keyof typeof headings]} <span class="n">${formatNumber(language, total)}</span></h3>`,
        markup`<ul class="names">`,
        ...names.map((one) => entry(one, countryNames)),
        markup`</ul>`,
      ),
    ),
  );
}

/** The way to the pages with the other names. */
export function otherNames(
  parts: readonly NamesPart[],
  current: NamesPart,
  letterPage: string,
  { language, words }: Voice,
): Markup | undefined {
  const total = parts.at(-1)?.to ?? 0;
  if (parts.length < 2) return undefined;
  return lines(
    markup`<ul class="more">`,
    ...parts.map((part, index) => {
      const range = message(language, words.namesRange, { from: part.from, to: part.to, total });
      if (part === current) return markup`<li aria-current="page">${range}</li>`;
      return markup`<li><a href="${namesPath(index + 1, letterPage)}">${range}</a></li>`;
    }),
    markup`</ul>`,
  );
}

function entry(one: Signatory, countryNames: Intl.DisplayNames): Markup {
  const bare = markup`<bdi>${one.name}</bdi>`;
  const name = one.url ? markup`<a href="${one.url}" rel="noopener noreferrer nofollow">${bare}</a>` : bare;
  const country = one.country && countryNames.of(one.country);
  const about = [one.role, one.organization, one.locality, country].filter((text) => text !== undefined);
  const parts = about.map((text, index) => markup`${index > 0 && ' · '}<bdi>${text}</bdi>`);
  return markup`<li id="s-${one.id}">${name}${parts.length > 0 && markup` <small>${parts}</small>`}</li>`;
}

/** Logos of every shape get about the same area, so that none looks more important. */
function logo({ name, image }: Signatory): Markup {
  const { url = '', width = 1, height = 1 } = image ?? {};
  const ratio = width / height;
  const shown = Math.min(56, Math.max(24, 58 / Math.sqrt(ratio)));
  const size = markup`width="${Math.round(shown * ratio)}" height="${Math.round(shown)}"`;
  return markup`<li><img src="${url}" alt="${name}" ${size}></li>`;
}
