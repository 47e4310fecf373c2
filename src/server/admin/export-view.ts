import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import { adminPage } from './page.ts';

/** Asks what of a letter's signatures is to be taken along. */
export function exportPage({ editions: [{ title }] }: LiveLetter, formToken: string): Promise<Response> {
  return adminPage({
    title: `${title}: export`,
    body: html`<p><a href="./">Signatures</a></p>
      <h1>Export</h1>
      <form method="post" action="export">
        <input type="hidden" name="form" value="${formToken}" />
        <p class="row">
          <label for="state">Who</label>
          <select id="state" name="state">
            <option value="">Everyone</option>
            <option value="published">Who is published</option>
            <option value="pending">Who waits for you</option>
            <option value="rejected">Who was rejected</option>
            <option value="unconfirmed">Who has not confirmed yet</option>
          </select>
        </p>
        <p class="row">
          <label for="format">As</label>
          <select id="format" name="format">
            <option value="csv">CSV, for a spreadsheet</option>
            <option value="json">JSON, for a program</option>
          </select>
        </p>
        <p>
          <label class="tick"
            ><input type="checkbox" name="addresses" value="yes" />
            <span>With e-mail addresses and answers that are never public</span></label
          >
        </p>
        <p class="said">
          Who does not want to be named is in it, with “no” under “publish”: do not put it on the web as it
          is. “What was done” says who has taken a copy, when, and of how many signatures. Delete it when you
          need it no more.
        </p>
        <button>Download</button>
      </form>`,
  });
}
