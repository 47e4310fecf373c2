import { spoken } from '../../locales/spoken.ts';
import { html } from 'hono/html';
import type { SignatoryType } from '../../feed/submission.ts';
import type { Locale } from '../../locales/languages.ts';
import { localeFor } from '../../locales/index.ts';
import { isolated } from '../../locales/isolated.ts';
import { message } from '../../locales/message.ts';
import type { SigningStrings } from '../../locales/words/signing.ts';
import type { LiveEdition, LiveLetter } from '../letters.ts';
import { writtenPage } from '../routes/page.ts';
import type { ProofUse } from '../security/proof.ts';
import { rules } from '../store/rules.ts';
import type { PrivacyWords } from '../../locales/words/privacy.ts';
import { askedFor, takenBeside, type Asked } from './asked.ts';
import { keptPeriods, period } from './periods.ts';
import { style } from './style.ts';

type Html = ReturnType<typeof html>;

/** What of the endpoint concerns those who sign. */
export interface EndpointFacts {
  /** Whom mails are handed to; undefined where none leave. */
  readonly mailHost: string | undefined;
  /** So long a network is known, in milliseconds. */
  readonly networkTime: number;
  readonly proof: ProofUse;
  /** Whether there are pages for organisers. */
  readonly hasOrganisers: boolean;
}

/** What becomes of the data of those who sign, as the letter and its endpoint are configured. */
export async function privacyPage(
  letter: LiveLetter,
  edition: LiveEdition,
  endpoint: EndpointFacts,
): Promise<{ readonly text: string; readonly policy: string }> {
  const locale = localeFor(edition.language);
  const words = spoken[locale].privacy;
  const labels = spoken[locale].signing;
  const { changeSignature } = spoken[locale].reading;
  const href = edition.pagePath === 'index.html' ? './' : edition.pagePath;
  const section = (heading: string, content: Html | readonly Html[]): Html =>
    html`<section>
      <h2>${heading}</h2>
      ${content}
    </section>`;
  const tables = typesOf(edition).map((type) => {
    const asked = askedFor(edition, type, words, labels);
    const beside = takenBeside(edition, type, labels);
    const fields = new Intl.ListFormat(locale, { type: 'disjunction' }).format(beside);
    return html`${askedTable(words[type === 'person' ? 'persons' : 'organizations'], asked, words)}
    ${beside.length > 0 && html`<p>${message(locale, words.otherForms, { fields })}</p>`}`;
  });
  const body = html`<p>
      <a href="${href}" lang="${edition.language}"><bdi>${edition.title}</bdi></a>
    </p>
    <h1>${labels.privacy}</h1>
    ${section(words.responsible, responsible(letter, edition, words))}
    ${section(words.asked, [...tables, html`<p>${words.along}</p>`, html`<p>${words.free}</p>`])}
    ${section(words.why, list(words.purposes))} ${section(words.agreed, consents(edition, words, labels))}
    ${section(words.ground, ground(letter, words))}
    ${section(words.seen, list(seenBy(locale, words, letter, edition, endpoint)))}
    ${section(words.kept, twoColumns([words.data, words.period], keptPeriods(locale, words, letter, endpoint.networkTime)))}
    ${section(words.defence, list(defence(words, endpoint)))}
    ${section(words.cookies, html`<p>${cookies(locale, words, endpoint)}</p>`)}
    ${section(words.rights, list(rights(locale, words, letter, edition, changeSignature)))}
    <p class="small">${words.made}</p>`;
  return writtenPage({ language: locale, title: `${labels.privacy} · ${edition.title}`, body, style });
}

function typesOf({ document: { sign } }: LiveEdition): readonly SignatoryType[] {
  return sign?.types?.length ? sign.types : ['person', 'organization'];
}

const list = (all: readonly string[]): Html =>
  html`<ul>
    ${all.map((one) => html`<li>${one}</li> `)}
  </ul>`;

function responsible(letter: LiveLetter, { language, document }: LiveEdition, words: PrivacyWords): Html {
  const { contact, authors = [] } = document;
  const named = letter.controller ?? authors.map(({ name }) => name).join(', ');
  const shown = contact?.replace(/^mailto:/i, '').replace(/\?.*$/, '');
  return html`<p class="who" lang="${language}"><bdi>${named || words.organisers}</bdi></p>
    ${letter.controller === undefined && toConfirm(words)}
    ${
      contact === undefined
        ? html`<p>${words.noContact}</p>
            ${toConfirm(words)}`
        : html`<p>
            ${words.contact}: <a href="${contact}"><bdi>${shown}</bdi></a>
          </p>`
    }`;
}

const toConfirm = (words: PrivacyWords): Html => html`<p class="confirm">${words.toConfirm}</p>`;

function askedTable(caption: string, asked: readonly Asked[], words: PrivacyWords): Html {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.data}</th>
        <th scope="col">${words.needed}</th>
        <th scope="col">${words.public}</th>
      </tr>
    </thead>
    <tbody>
      ${asked.map(
        ({ label, language, needed, public: seen }) =>
          html`<tr>
            <th scope="row" ${language !== undefined && html`lang="${language}"`}><bdi>${label}</bdi></th>
            <td>${needed ? words.yes : words.no}</td>
            <td>${seen}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function twoColumns(
  [what, how]: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${what}</th>
        <th scope="col">${how}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([one, other]) =>
          html`<tr>
            <th scope="row">${one}</th>
            <td>${other}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

/** Those that every letter has, then its own. */
function consents(edition: LiveEdition, words: PrivacyWords, { publish, authorised }: SigningStrings): Html {
  const { language, document } = edition;
  const asked = document.sign?.consents ?? [];
  const needed = (isNeeded: boolean): string =>
    isNeeded ? words.needed.toLocaleLowerCase(language) : words.voluntary;
  const row = (label: Html | string, isNeeded: boolean): Html =>
    html`<li>
      <q><bdi>${label}</bdi></q> (${needed(isNeeded)})
    </li> `;
  return html`<ul>
    ${!asked.some(({ name }) => name === 'publish') && row(publish, false)}
    ${asked.map(({ label, required, url }) =>
      row(
        html`<span lang="${language}"
          >${url === undefined ? label : html`<a href="${url}" rel="noopener noreferrer">${label}</a>`}</span
        >`,
        required === true,
      ),
    )}
    ${typesOf(edition).includes('organization') && row(authorised, true)}
  </ul>`;
}

function ground({ legalGround }: LiveLetter, words: PrivacyWords): Html {
  return html`${list([...words.grounds[legalGround ?? 'consent'], words.groundOfDefence])}
  ${legalGround === undefined && toConfirm(words)}`;
}

function seenBy(
  locale: Locale,
  words: PrivacyWords,
  { moderation, partners }: LiveLetter,
  { document: { sign } }: LiveEdition,
  { mailHost, hasOrganisers }: EndpointFacts,
): readonly string[] {
  const { hostname: host } = new URL(sign?.url ?? 'about:blank');
  return [
    words.byEveryone,
    words.moderation[moderation],
    ...(hasOrganisers ? [words.byOrganisers] : []),
    ...(partners ? [words.byPartners] : []),
    ...(host ? [message(locale, words.keptAt, { host: isolated(host) })] : []),
    mailHost === undefined ? words.notMailed : message(locale, words.mailedBy, { host: isolated(mailHost) }),
  ];
}

function defence({ counting, proof, decided }: PrivacyWords, endpoint: EndpointFacts): readonly string[] {
  return [counting, ...(endpoint.proof === 'off' ? [] : [proof[endpoint.proof]]), decided];
}

function cookies(locale: Locale, words: PrivacyWords, { hasOrganisers }: EndpointFacts): string {
  if (!hasOrganisers) return words.noCookies;
  const hours = period(locale, rules.sessionLife);
  return `${words.noCookies} ${message(locale, words.organiserCookie, { hours })}`;
}

function rights(
  locale: Locale,
  words: PrivacyWords,
  { retainDays }: LiveLetter,
  { document: { contact } }: LiveEdition,
  changing: string,
): readonly string[] {
  return [
    words.rightsList,
    message(locale, words.withdrawing, { words: changing }),
    ...(retainDays === undefined ? [] : [words.afterwards]),
    ...(contact === undefined ? [] : [words.otherwise]),
    words.complaint,
  ];
}
