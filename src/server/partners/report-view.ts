import { spoken } from '../../locales/spoken.ts';
import { html } from 'hono/html';
import { localeFor } from '../../locales/index.ts';
import type { Locale } from '../../locales/languages.ts';
import { formatNumber, message, plural } from '../../locales/message.ts';
import { daysChart, type Span } from '../admin/days-chart.ts';
import { linkedPage, type Html } from '../admin/page.ts';
import { editionIn } from '../edition-in.ts';
import type { LiveEdition, LiveLetter } from '../letters.ts';
import { isSpoken } from '../request-language.ts';
import type { Partner } from './partner.ts';
import { snippetLines } from './snippet-lines.ts';
import { fewest } from './spans.ts';

/**
 * Sends on what stands behind the link's `#`, and takes it out of the address line. Browsers put what comes in place
 * of this page; one that would not finds nothing behind the `#` on its way back, and does not send it once more.
 */
const sendOn = `const token = location.hash.slice(1);
if (token) {
  history.replaceState(null, '', location.pathname + location.search);
  const field = document.getElementById('token');
  field.value = token;
  field.form.submit();
}`;

/** Where nothing is shown, or not yet. */
export function askingPage({ language, title }: LiveEdition, { isRefused = false } = {}): Promise<Response> {
  const { report } = spoken[localeFor(language)].pages;
  return linkedPage({
    language,
    title: report.title,
    status: isRefused ? 403 : 200,
    ...(!isRefused && { script: sendOn }),
    body: html`<p lang="${language}"><bdi>${title}</bdi></p>
      <h1>${report.title}</h1>
      ${isRefused && html`<p class="told" role="alert">${report.refused}</p>`}
      <form method="post" action="opened" class="row">
        <input type="hidden" name="lang" value="${language}" />
        <label for="token">${report.token}</label>
        <input id="token" name="token" required autocomplete="off" spellcheck="false" dir="ltr" />
        <button>${report.open}</button>
      </form>`,
  });
}

/** One partner's numbers and lines, and nothing of anybody else. */
export function reportPage(letter: LiveLetter, partner: Partner, spans: readonly Span[]): Promise<Response> {
  // In the partner's language where we speak it, else in the letter's.
  const { language = '' } = partner;
  const edition = editionIn(letter, language);
  const locale = localeFor(isSpoken(language) ? language : edition.language);
  const { report, toLetter } = spoken[locale].pages;
  return linkedPage({
    language: locale,
    title: `${partner.name}: ${report.title}`,
    body: html`<p lang="${edition.language}"><bdi>${edition.title}</bdi></p>
      <h1><bdi>${partner.name}</bdi></h1>
      ${numbers(spans, locale)}
      <h2>${report.snippet}</h2>
      ${snippetLines(letter.snippets(partner, locale))}
      <p><a href="../${edition.pagePath === 'index.html' ? '' : edition.pagePath}">${toLetter}</a></p>`,
  });
}

function numbers(spans: readonly Span[], locale: Locale): Html {
  const { report } = spoken[locale].pages;
  const last = spans.at(-1);
  const how = html`<p class="said">${message(locale, report.how, { n: fewest })}</p>`;
  if (!last)
    return html`<p class="total">${message(locale, report.few, { n: fewest })}</p>
      ${how}`;
  const dates = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const total = spans.reduce((sum, { many }) => sum + many, 0);
  const rows = spans.map(
    ({ from, to, many }) =>
      html`<tr>
        <th scope="row">${dates.formatRange(new Date(from), new Date(to))}</th>
        <td>${formatNumber(locale, many)}</td>
      </tr> `,
  );
  return html`<p class="total">
      <b>${plural(locale, report.total, total, { day: dates.format(new Date(last.to)) })}</b>
    </p>
    <h2>${report.overTime}</h2>
    ${daysChart(spans)} ${how}
    <details>
      <summary>${report.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${report.days}</th>
            <th scope="col">${report.signatures}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </details>`;
}
