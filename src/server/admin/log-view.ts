import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { AuditEntry } from '../store/organiser-store.ts';
import { letterHead } from './letter-nav.ts';
import { adminPage } from './page.ts';
import type { Wording } from './wording.ts';

/** Who did what, and when, the newest first. */
export function logPage(
  letter: LiveLetter,
  entries: readonly AuditEntry[],
  wording: Wording,
): Promise<Response> {
  const { locale: language, desk } = wording;
  const { ofLog } = desk;
  const whom = ({ name, partner, signatureId, many }: AuditEntry): string => {
    if (many !== undefined) return wording.plural(desk.many, many);
    return partner ?? name ?? wording.fill(ofLog.gone, { id: signatureId });
  };
  const rows = entries.map(
    (entry) =>
      html`<li class="entry">
        <b>${ofLog.acts[entry.act]}:</b>
        <bdi>${whom(entry)}</bdi>
        <p class="said facts">
          <time datetime="${new Date(entry.at).toISOString()}">${wording.moment(entry.at)}</time>
          <bdi>${entry.organiser}</bdi>
        </p>
      </li> `,
  );
  const last = entries.at(-1)?.id;
  return adminPage({
    language,
    title: `${letter.editions[0].title}: ${desk.log}`,
    body: html`${letterHead(letter, wording, 'log')}
    ${
      rows.length
        ? html`<ol class="list">
            ${rows}
          </ol>`
        : html`<p>${ofLog.nothing}</p>`
    }
    ${entries.length === 100 && last !== undefined && html`<p><a href="?before=${last}">${ofLog.earlier}</a></p>`}`,
  });
}
