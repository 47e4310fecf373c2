import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { Visit } from './guard.ts';
import { letterHead } from './letter-nav.ts';
import { adminPage } from './page.ts';

/** Asks what of a letter's signatures is to be taken along. */
export function exportPage(letter: LiveLetter, { formToken, wording }: Visit): Promise<Response> {
  const { locale: language, desk } = wording;
  const { ofExport } = desk;
  const states = Object.entries(ofExport.states).map(
    ([state, words]) => html`<option value="${state}">${words}</option> `,
  );
  return adminPage({
    language,
    title: `${letter.editions[0].title}: ${desk.export}`,
    body: html`${letterHead(letter, wording, 'export')}
      <form method="post" action="export">
        <input type="hidden" name="form" value="${formToken}" />
        <p class="row">
          <label for="state">${ofExport.who}</label>
          <select id="state" name="state">
            <option value="">${ofExport.everyone}</option>
            ${states}
          </select>
        </p>
        <p class="row">
          <label for="format">${ofExport.as}</label>
          <select id="format" name="format">
            <option value="csv">${ofExport.csv}</option>
            <option value="json">${ofExport.json}</option>
          </select>
        </p>
        <p>
          <label class="tick"
            ><input type="checkbox" name="addresses" value="yes" />
            <span>${ofExport.withAddresses}</span></label
          >
        </p>
        <p class="said">${wording.fill(ofExport.beware, { no: 'no', publish: 'publish' })}</p>
        <button>${ofExport.download}</button>
      </form>`,
  });
}
