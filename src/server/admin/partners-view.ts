import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { Partner, Partners } from '../partners/partner.ts';
import { snippetLines } from '../partners/snippet-lines.ts';
import type { Shares, UnknownPartner } from '../store/organiser-store.ts';
import { adminPage, type Html } from './page.ts';

/** What can be done with links: for all who have none, for one who has none, anew, and away. */
export type PartnerAct = 'all' | 'make' | 'anew' | 'close';

interface Known {
  /** How many are published, by partners' ids. */
  readonly counts: Shares;
  /** To the reports, by partners' ids. */
  readonly links: ReadonlyMap<string, string>;
  readonly unknown: readonly UnknownPartner[];
  readonly formToken: string;
  /** What was done just before. */
  readonly done: string | undefined;
}

const told: Readonly<Record<PartnerAct | 'nothing', string>> = {
  all: 'Everyone has a link now.',
  make: 'There is a link now.',
  anew: 'There is a new link. The one before opens nothing any more.',
  close: 'The link opens nothing any more.',
  nothing: 'Nothing was changed: somebody else may have done it already.',
};

/** Copies a link; where the browser does not let that, it is picked to be copied by hand. */
const copy = `document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-copies]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copies);
  field.select();
  navigator.clipboard?.writeText(field.value).then(() => {
    document.getElementById('copied').textContent = 'The link is copied.';
  }, () => undefined);
});`;

/** The partners of one letter. */
export function partnersPage(letter: LiveLetter, known: Known): Promise<Response> {
  const { partners, editions } = letter;
  const said = Object.entries(told).find(([act]) => act === known.done)?.[1];
  const body = html`<p><a href="./">Signatures</a></p>
    <h1>Partners</h1>
    ${said !== undefined && html`<p class="told" role="status">${said}</p>`}
    <p id="copied" class="said" role="status"></p>
    ${partners ? list(letter, partners, known) : noList} ${partners && faults(partners)}
    ${unknownIds(known.unknown)} ${otherIds(partners, known)}`;
  return adminPage({ title: `${editions[0].title}: partners`, body, script: copy });
}

const noList = html`<p>
  There is no list of partners. Put a file <code>partners.csv</code> beside the letter, with a first line
  <code>id,name,website,mail,language</code> and a line for each partner; all but the first two may be empty.
  Then each of them has lines of its own to paste, and a report of what came by way of its website.
</p>`;

function list(letter: LiveLetter, { list: partners }: Partners, { counts, links, formToken }: Known): Html {
  if (!partners.length) return html`<p>Nobody stands in <code>partners.csv</code> yet.</p>`;
  const many = new Map(counts);
  return html`<form method="post" action="partners">
    <input type="hidden" name="form" value="${formToken}" />
    ${
      partners.some(({ id }) => !links.has(id)) &&
      html`<p>
          With a link to its report a partner sees how many came by way of its website, and nothing else. Who
          has the link can read that: send it to the partner alone.
        </p>
        <button name="act" value="all">Make a link for everyone without one</button>`
    }
    <ul class="list">
      ${partners.map((one) => partnerItem(letter, one, many.get(one.id) ?? 0, links.get(one.id)))}
    </ul>
  </form>`;
}

function partnerItem(letter: LiveLetter, partner: Partner, many: number, link: string | undefined): Html {
  const { id, name, website, mail } = partner;
  const to = html`<span class="unseen"> for ${name}</span>`;
  return html`<li class="entry">
    <bdi class="who">${name}</bdi>
    <p class="said">
      <code>${id}</code>${website && html` · <bdi>${website}</bdi>`}${mail && html` · <bdi>${mail}</bdi>`}
    </p>
    <p><b>${many.toLocaleString('en')}</b> ${many === 1 ? 'signature' : 'signatures'}</p>
    ${
      link === undefined
        ? html`<div class="row">
            <button class="quiet" name="act" value="make:${id}">Make a link to its report${to}</button>
          </div>`
        : html`<div class="row">
              <label for="link-${id}">Link to its report${to}</label>
              <input id="link-${id}" class="link" readonly value="${link}" dir="ltr" />
              <button type="button" class="quiet" data-copies="link-${id}">Copy${to}</button>
            </div>
            <div class="row">
              <button class="quiet" name="act" value="anew:${id}">New link, the old one ends${to}</button>
              <button class="quiet" name="act" value="close:${id}">No link any more${to}</button>
            </div>`
    }
    <details>
      <summary>Lines to paste${to}</summary>
      ${snippetLines(letter.snippets(partner, 'en'))}
    </details>
  </li>`;
}

function faults({ faults }: Partners): Html {
  return faults.length
    ? html`<h2>To put right in partners.csv</h2>
        <ul>
          ${faults.map(({ line, text }) => html`<li>${line !== undefined && `Line ${line}: `}${text}</li> `)}
        </ul>`
    : html``;
}

/** A typo in a snippet costs no signature, but somebody should mend it. */
function unknownIds(unknown: readonly UnknownPartner[]): Html {
  if (!unknown.length) return html``;
  const rows = unknown.map(
    ({ partner, website, many, lastOn }) =>
      html`<tr>
        <th scope="row">
          ${partner === '' ? 'no id at all' : partner === '*' ? 'further ones' : html`<code>${partner}</code>`}
        </th>
        <td><bdi>${website || 'not said'}</bdi></td>
        <td>${many.toLocaleString('en')}</td>
        <td>${lastOn}</td>
      </tr> `,
  );
  return html`<h2>Ids that are nobody’s</h2>
    <p>
      They came with signatures, which count, without a partner. Put a row for them into
      <code>partners.csv</code>, or tell the website to correct its lines.
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">Id</th>
          <th scope="col">Website</th>
          <th scope="col">Times</th>
          <th scope="col">Last</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

/** Signatures keep an id that was taken when there was no list, or another one. */
function otherIds(partners: Partners | undefined, { counts, links, formToken }: Known): Html {
  const listed = new Set(partners?.list.map(({ id }) => id));
  const others = counts.filter(([id]) => id !== null && !listed.has(id));
  const left = [...links.keys()].filter((id) => !listed.has(id));
  return html`${
    others.length > 0 &&
    html`<h2>Ids of earlier signatures</h2>
      <ul>
        ${others.map(([id, many]) => html`<li><code>${id}</code>: ${many.toLocaleString('en')}</li> `)}
      </ul>`
  }
  ${
    left.length > 0 &&
    html`<h2>Links to reports of nobody</h2>
      <p>They open nothing while these ids stand in no row of <code>partners.csv</code>.</p>
      <form method="post" action="partners" class="row">
        <input type="hidden" name="form" value="${formToken}" />
        ${left.map((id) => html`<button class="quiet" name="act" value="close:${id}">No link for ${id}</button> `)}
      </form>`
  }`;
}
