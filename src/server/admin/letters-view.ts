import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { Standing } from '../store/organiser-store.ts';
import type { Visit } from './guard.ts';
import { adminPage } from './page.ts';

/** All letters, each with how many wait. */
export function lettersPage(
  letters: readonly (readonly [LiveLetter, Standing])[],
  { organiser, formToken, wording }: Visit,
): Promise<Response> {
  const { locale: language, desk, held } = wording;
  const rows = letters.map(([{ id, editions }, { pending, suspicious, published }]) => {
    const [{ title, language: lang }] = editions;
    return html`<li class="entry">
      <a class="who" href="${id}/" lang="${lang}"><bdi>${title}</bdi></a>
      <p class="said">${wording.fill(desk.standing, { waiting: pending + suspicious, published })}</p>
    </li>`;
  });
  const body = html`<h1>${desk.letters}</h1>
    <ul class="list">
      ${rows}
    </ul>
    <p><a href="address">${held.title}</a></p>
    <form method="post" action="sign-out" class="row">
      <input type="hidden" name="form" value="${formToken}" />
      <span class="said"><bdi>${organiser}</bdi></span>
      <button class="quiet">${desk.entry.signOut}</button>
    </form>`;
  return adminPage({ language, title: desk.letters, body });
}
