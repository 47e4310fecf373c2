import type { Signatory } from '../../feed/signatory.ts';
import { formatNumber } from '../../locales/message.ts';
import type { Strings } from '../../locales/strings.ts';
import { markup, type Markup } from './markup.ts';

/** The logo wall and the names under their headings. */
export function pageNames(published: readonly Signatory[], language: string, strings: Strings): Markup {
  const groups = [
    { heading: strings.organizations, names: published.filter((one) => one.type === 'organization') },
    { heading: strings.people, names: published.filter((one) => one.type === 'person') },
  ].filter(({ names }) => names.length);
  const logos = published.filter((one) => one.featured && one.image);
  const nameOf = new Intl.DisplayNames(language, { type: 'region' });
  return markup`${
    logos.length > 0 &&
    markup`<ul class="logos">${logos.map(logo)}</ul>
`
  }${groups.map(
    ({
      heading,
      names,
    }) => markup`<h3>${heading} <span class="n">${formatNumber(language, names.length)}</span></h3>
<ul class="names">
${sorted(names, language).map((one) => entry(one, nameOf))}</ul>
`,
  )}`;
}

/** Featured ones first, as in the file; the rest as the letter's language sorts. */
function sorted(names: readonly Signatory[], language: string): Signatory[] {
  const { compare } = new Intl.Collator(language);
  const rest = names.filter((one) => !one.featured);
  rest.sort((a, b) => compare(a.sort_name ?? a.name, b.sort_name ?? b.name));
  return [...names.filter((one) => one.featured), ...rest];
}

function entry(one: Signatory, countryNames: Intl.DisplayNames): Markup {
  const name = markup`<bdi>${one.name}</bdi>`;
  const country = one.country && countryNames.of(one.country);
  const about = [one.role, one.organization, one.locality, country].filter((text) => text !== undefined);
  return markup`<li id="s-${one.id}">${
    one.url ? markup`<a href="${one.url}" rel="noopener noreferrer nofollow">${name}</a>` : name
  }${about.length > 0 && markup` <small>${about.map((text, index) => markup`${index > 0 && ' · '}<bdi>${text}</bdi>`)}</small>`}</li>
`;
}

/** Logos of every shape get the same area, so that none looks more important. */
function logo({ name, image }: Signatory): Markup {
  const { url = '', width = 1, height = 1 } = image ?? {};
  const ratio = width / height;
  const shownHeight = Math.min(56, Math.max(24, 58 / Math.sqrt(ratio)));
  return markup`<li><img src="${url}" alt="${name}" width="${Math.round(shownHeight * ratio)}" height="${Math.round(shownHeight)}"></li>`;
}
