import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { Numbers, Shares } from '../store/organiser-store.ts';
import { daysChart } from './days-chart.ts';
import { adminPage, type Html } from './page.ts';

/** How many signed, over time and by what they said. The picture shows what the table beside it says. */
export function numbersPage({ editions: [{ title }] }: LiveLetter, numbers: Numbers): Promise<Response> {
  const countries = new Intl.DisplayNames('en', { type: 'region' });
  const languages = new Intl.DisplayNames('en', { type: 'language' });
  const body = html`<p><a href="./">Signatures</a></p>
    <h1>Numbers</h1>
    ${overTime(numbers.days)}
    ${shares('Type', numbers.types, (type) => (type === 'person' ? 'Persons' : 'Organisations'))}
    ${shares('Country', numbers.countries, (code) => countries.of(code) ?? code)}
    ${shares('Language', numbers.languages, (tag) => languages.of(tag) ?? tag)}
    ${shares('Partner', numbers.partners, (partner) => partner)}
    <p>
      <a href="numbers.csv" download>These numbers as CSV</a>, <a href="numbers.json" download>as JSON</a>
    </p>`;
  return adminPage({ title: `${title}: numbers`, body });
}

function overTime(days: Shares): Html {
  const known = days.filter((one): one is readonly [string, number] => one[0] !== null);
  const [first] = known.at(0) ?? [];
  const [last] = known.at(-1) ?? [];
  if (first === undefined || last === undefined) {
    return html`<p>
      ${days.length ? 'On which days they signed is not known.' : 'Nobody is published yet.'}
    </p>`;
  }
  const most = Math.max(...known.map(([, many]) => many));
  return html`<h2>Day by day</h2>
    ${daysChart(known.map(([day, many]) => ({ from: day, to: day, many })))}
    <p class="said" aria-hidden="true">${first} to ${last}, at most ${most} a day</p>
    <details>
      <summary>The days as a table</summary>
      ${table('Day', days, (day) => day)}
    </details>`;
}

function shares(heading: string, of: Shares, named: (value: string) => string): Html {
  return of.length
    ? html`<h2>${heading}</h2>
        ${table(heading, of, named)}`
    : html``;
}

function table(heading: string, of: Shares, named: (value: string) => string): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${heading}</th>
        <th scope="col">Signatures</th>
      </tr>
    </thead>
    <tbody>
      ${of.map(
        ([value, many]) =>
          html`<tr>
            <th scope="row"><bdi>${value === null ? 'not said' : named(value)}</bdi></th>
            <td>${many.toLocaleString('en')}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}
