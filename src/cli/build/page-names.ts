import type { Signatory } from '../../feed/signatory.ts';
import { formatNumber } from '../../locales/message.ts';
import type { Strings } from '../../locales/strings.ts';
import { lines, markup, type Markup } from './markup.ts';

/** The logo wall and the names under their headings. */
export function pageNames(published: readonly Signatory[], language: string, strings: Strings): Markup {
  const logos = published.filter((one) => one.featured && one.image);
  const countryNames = new Intl.DisplayNames(language, { type: 'region' });
  const group = (heading: string, type: string): Markup | undefined => {
    const names = published.filter((one) => one.type === type);
    if (!names.length) return undefined;
    return lines(
      markup`<h3>${heading} <span class="n">${formatNumber(language, names.length)}</span></h3>`,
      markup`<ul class="names">`,
      ...sorted(names, language).map((one) => entry(one, countryNames)),
      markup`</ul>`,
    );
  };
  return lines(
    logos.length ? markup`<ul class="logos">${logos.map(logo)}</ul>` : undefined,
    group(strings.organizations, 'organization'),
    group(strings.people, 'person'),
  );
}

/** Featured ones first, as in the file; the rest as the letter's language sorts. */
function sorted(names: readonly Signatory[], language: string): Signatory[] {
  const { compare } = new Intl.Collator(language);
  const rest = names.filter((one) => !one.featured);
  rest.sort((a, b) => compare(a.sort_name ?? a.name, b.sort_name ?? b.name));
  return [...names.filter((one) => one.featured), ...rest];
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
