import { localeFor } from '../../locales/index.ts';
import { spoken } from '../../locales/spoken.ts';
import { html } from 'hono/html';
import { directionOf } from '../../locales/direction.ts';
import { caching } from '../headers.ts';
import type { Letters } from '../letters.ts';
import { Refusal } from '../refusal.ts';
import { pageAnswer } from './page.ts';
import { redirect } from './redirect.ts';

/** What stands at the endpoint's own address: its letter, or the list of its letters. */
export function overview(letters: Letters): Response | Promise<Response> {
  const all = letters.all();
  const [first, second] = all;
  if (!first) throw new Refusal('not-found');
  if (!second) return redirect(`${first.id}/`);
  const { language } = first.editions[0];
  const title = spoken[localeFor(language)].pages.letters;
  const items = all.map(({ id, editions: [{ language, title }] }) => {
    const dir = directionOf(language);
    return html`<li>
      <a href="${id}/" lang="${language}" dir="${dir}" hreflang="${language}">${title}</a>
    </li> `;
  });
  const body = html`<h1>${title}</h1>
    <ul>
      ${items}
    </ul>`;
  return pageAnswer({ language, title, body }, { status: 200, caching: caching.letter });
}
