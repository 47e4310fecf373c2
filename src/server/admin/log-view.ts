import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { AuditedAct } from '../store/organiser-rows.ts';
import type { AuditEntry } from '../store/organiser-store.ts';
import { adminPage } from './page.ts';

const acts: Readonly<Record<AuditedAct, string>> = {
  approve: 'Published',
  reject: 'Rejected',
  feature: 'Put among the first, or out of them',
  correct: 'Name corrected',
  withdraw: 'Deleted',
  undo: 'Undone',
  export: 'List downloaded, without addresses',
  'export-addresses': 'List downloaded, with e-mail addresses',
  link: 'New link to the report of the partner',
  'no-link': 'No more link to the report of the partner',
  disclose: 'Copy given to whoever it is about',
  erase: 'Deleted with all that was kept about the address',
};

const signatures = (many: number): string =>
  many === 1 ? '1 signature' : `${many.toLocaleString('en')} signatures`;

/** Who did what, and when, the newest first. */
export function logPage(
  { editions: [{ title }] }: LiveLetter,
  entries: readonly AuditEntry[],
): Promise<Response> {
  const rows = entries.map(({ at, organiser, act, name, partner, signatureId, many }) => {
    const time = new Date(at).toISOString();
    return html`<li class="entry">
      <b>${acts[act]}:</b>
      <bdi>${many === undefined ? (partner ?? name ?? `${signatureId} (deleted)`) : signatures(many)}</bdi>
      <p class="said">
        <time datetime="${time}">${time.slice(0, 16).replace('T', ' ')}</time> UTC, <bdi>${organiser}</bdi>
      </p>
    </li> `;
  });
  const last = entries.at(-1)?.id;
  return adminPage({
    title: `${title}: what was done`,
    body: html`<p><a href="./">Signatures</a></p>
      <h1>What was done</h1>
      ${
        rows.length
          ? html`<ol class="list">
              ${rows}
            </ol>`
          : html`<p>Nothing yet.</p>`
      }
      ${entries.length === 100 && last !== undefined && html`<p><a href="?before=${last}">Earlier</a></p>`}`,
  });
}
