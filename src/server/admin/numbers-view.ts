import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { Numbers, Shares } from '../store/organiser-store.ts';
import { daysChart } from './days-chart.ts';
import { letterHead } from './letter-nav.ts';
import { adminPage, type Html } from './page.ts';
import type { Wording } from './wording.ts';

/** How many signed, over time and by what they said. The picture shows what the table beside it says. */
export function numbersPage(
  letter: LiveLetter,
  { days, types, countries, languages, partners }: Numbers,
  wording: Wording,
): Promise<Response> {
  const { locale: language, desk } = wording;
  const { ofNumbers } = desk;
  const shares = (heading: string, of: Shares, named: (value: string) => string): Html =>
    of.length
      ? html`<h2>${heading}</h2>
          ${table(heading, of, named, wording)}`
      : html``;
  const body = html`${letterHead(letter, wording, 'numbers')} ${overTime(days, wording)}
    ${shares(ofNumbers.type, types, (type) => (type === 'person' ? desk.persons : desk.organizations))}
    ${shares(ofNumbers.country, countries, (code) => wording.country(code))}
    ${shares(ofNumbers.language, languages, (tag) => wording.language(tag))}
    ${shares(ofNumbers.partner, partners, (partner) => partner)}
    <p class="row">
      <a href="numbers.csv" download>${ofNumbers.asCsv}</a>
      <a href="numbers.json" download>${ofNumbers.asJson}</a>
    </p>`;
  return adminPage({ language, title: `${letter.editions[0].title}: ${desk.numbers}`, body });
}

function overTime(days: Shares, wording: Wording): Html {
  const { list, ofNumbers } = wording.desk;
  const known = days.filter((one): one is readonly [string, number] => one[0] !== null);
  const [first] = known.at(0) ?? [];
  const [last] = known.at(-1) ?? [];
  if (first === undefined || last === undefined) {
    return html`<p>${days.length ? ofNumbers.daysUnknown : list.nobody.published}</p>`;
  }
  const values = {
    ...{ from: wording.day(first), to: wording.day(last) },
    n: Math.max(...known.map(([, many]) => many)),
  };
  return html`<h2>${ofNumbers.dayByDay}</h2>
    ${daysChart(known.map(([day, many]) => ({ from: day, to: day, many })))}
    <p class="said" aria-hidden="true">${wording.fill(ofNumbers.range, values)}</p>
    <details>
      <summary>${ofNumbers.asTable}</summary>
      ${table(ofNumbers.day, days, (day) => wording.day(day), wording)}
    </details>`;
}

function table(heading: string, of: Shares, named: (value: string) => string, wording: Wording): Html {
  const { signatures, ofNumbers } = wording.desk;
  // What stands above it says what it is.
  return html`<table>
    <thead class="unseen">
      <tr>
        <th scope="col">${heading}</th>
        <th scope="col">${signatures}</th>
      </tr>
    </thead>
    <tbody>
      ${of.map(
        ([value, many]) =>
          html`<tr>
            <th scope="row"><bdi>${value === null ? ofNumbers.notSaid : named(value)}</bdi></th>
            <td>${wording.number(many)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}
