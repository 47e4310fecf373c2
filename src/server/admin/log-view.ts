import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { AuditedAct } from '../store/schema.ts';
import type { AuditEntry } from '../store/organiser-store.ts';
import { adminPage } from './page.ts';

const acts: Readonly<Record<AuditedAct, string>> = {
  approve: 'published',
  reject: 'rejected',
  feature: 'put among the first, or out of them',
  correct: 'corrected the name',
  withdraw: 'deleted',
  undo: 'undone',
};

/** Who did what, and when, the newest first. */
export function logPage(
  { editions: [{ title }] }: LiveLetter,
  entries: readonly AuditEntry[],
): Promise<Response> {
  const rows = entries.map(
    ({ at, organiser, act, name, signatureId }) =>
      html`<tr>
        <td>
          <time datetime="${new Date(at).toISOString()}"
            >${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}</time
          >
        </td>
        <td><bdi>${organiser}</bdi></td>
        <td>${acts[act]}</td>
        <td><bdi>${name ?? `${signatureId} (gone)`}</bdi></td>
      </tr> `,
  );
  const last = entries.at(-1)?.id;
  return adminPage({
    title: `${title}: what was done`,
    body: html`<p><a href="./">Signatures</a></p>
      <h1>What was done</h1>
      ${
        rows.length
          ? html`<table>
              <thead>
                <tr>
                  <th scope="col">When (UTC)</th>
                  <th scope="col">Who</th>
                  <th scope="col">What</th>
                  <th scope="col">With</th>
                </tr>
              </thead>
              <tbody>
                ${rows}
              </tbody>
            </table>`
          : html`<p>Nothing yet.</p>`
      }
      ${entries.length === 100 && last !== undefined && html`<p><a href="?before=${last}">Earlier</a></p>`}`,
  });
}
