import { html } from 'hono/html';
import type { Shown } from './desk-view.ts';
import type { Visit } from './guard.ts';
import { adminPage } from './page.ts';

/** Asks once more: what is deleted cannot be brought back. */
export function surePage(
  ids: readonly string[],
  { show, find }: Shown,
  { formToken, wording }: Visit,
): Promise<Response> {
  const { locale: language, desk } = wording;
  const { acts } = desk;
  return adminPage({
    language,
    title: acts.sure,
    body: html`<h1>${acts.sure}</h1>
      <p>${wording.plural(acts.sureSays, ids.length)}</p>
      <form method="post" action="acts" class="row">
        <input type="hidden" name="form" value="${formToken}" />
        <input type="hidden" name="show" value="${show}" />
        <input type="hidden" name="find" value="${find}" />
        <input type="hidden" name="sure" value="yes" />
        ${ids.map((id) => html`<input type="hidden" name="id" value="${id}" />`)}
        <button name="act" value="withdraw">${acts.remove}</button>
        <a href="./?${new URLSearchParams({ show, find }).toString()}">${acts.goBack}</a>
      </form>`,
  });
}
