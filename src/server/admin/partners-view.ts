import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { Partner, Partners } from '../partners/partner.ts';
import { snippetLines } from '../partners/snippet-lines.ts';
import type { Shares, UnknownPartner } from '../store/organiser-store.ts';
import { letterHead } from './letter-nav.ts';
import { adminPage, type Html } from './page.ts';
import type { Wording } from './wording.ts';

/** What can be done with links: for all who have none, for one who has none, anew, and away. */
export type PartnerAct = 'all' | 'make' | 'anew' | 'close';

interface Known {
  /** How many are published, by partners' ids. */
  readonly counts: Shares;
  /** To the reports, by partners' ids. */
  readonly links: ReadonlyMap<string, string>;
  readonly unknown: readonly UnknownPartner[];
  readonly formToken: string;
  readonly wording: Wording;
  /** What was done just before. */
  readonly done: string | undefined;
}

/** Copies a link; where the browser does not let that, it is picked to be copied by hand. */
const copy = `document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-copies]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copies);
  field.select();
  navigator.clipboard?.writeText(field.value).then(() => {
    const told = document.getElementById('copied');
    told.textContent = told.dataset.words;
  }, () => undefined);
});`;

/** The partners of one letter. */
export function partnersPage(letter: LiveLetter, known: Known): Promise<Response> {
  const { partners, editions } = letter;
  const { wording } = known;
  const { locale: language, desk, partners: words } = wording;
  const said = Object.entries(words.done).find(([act]) => act === known.done)?.[1];
  const body = html`${letterHead(letter, wording, 'partners')}
    ${said !== undefined && html`<p class="told" role="status">${said}</p>`}
    <p id="copied" class="said" role="status" data-words="${words.copied}"></p>
    ${
      partners
        ? list(letter, partners, known)
        : html`<p>${wording.fillHtml(words.noList, { file, headings })}</p>`
    }
    ${partners && faults(partners, wording)} ${unknownIds(known.unknown, wording)}
    ${otherIds(partners, known)}`;
  return adminPage({ language, title: `${editions[0].title}: ${desk.partners}`, body, script: copy });
}

const file = html`<code>partners.csv</code>`;
const headings = html`<code>id,name,website,mail,language</code>`;

function list(letter: LiveLetter, { list: partners }: Partners, known: Known): Html {
  const { counts, links, formToken, wording } = known;
  const { partners: words } = wording;
  if (!partners.length) return html`<p>${wording.fillHtml(words.nobody, { file })}</p>`;
  const many = new Map(counts);
  return html`<form method="post" action="partners">
    <input type="hidden" name="form" value="${formToken}" />
    ${
      partners.some(({ id }) => !links.has(id)) &&
      html`<p>${words.whatFor}</p>
        <button name="act" value="all">${words.linkForAll}</button>`
    }
    <ul class="list">
      ${partners.map((one) => partnerItem(one, many.get(one.id) ?? 0, letter, known))}
    </ul>
  </form>`;
}

function partnerItem(partner: Partner, many: number, letter: LiveLetter, { links, wording }: Known): Html {
  const { id, name, website, mail } = partner;
  const { desk, partners: words } = wording;
  const link = links.get(id);
  const to = html`<span class="unseen"> ${wording.fill(words.for, { name })}</span>`;
  return html`<li class="entry">
    <bdi class="who">${name}</bdi>
    <p class="said facts">
      <code>${id}</code> ${website && html`<bdi>${website}</bdi>`} ${mail && html`<bdi>${mail}</bdi>`}
    </p>
    <p>${wording.plural(desk.many, many)}</p>
    ${
      link === undefined
        ? html`<div class="row">
            <button class="quiet" name="act" value="make:${id}">${words.makeLink}${to}</button>
          </div>`
        : html`<div class="row">
              <label for="link-${id}">${words.link}${to}</label>
              <input id="link-${id}" class="link" readonly value="${link}" dir="ltr" />
              <button type="button" class="quiet" data-copies="link-${id}">${words.copy}${to}</button>
            </div>
            <div class="row">
              <button class="quiet" name="act" value="anew:${id}">${words.newLink}${to}</button>
              <button class="quiet" name="act" value="close:${id}">${words.noLink}${to}</button>
            </div>`
    }
    <details>
      <summary>${words.lines}${to}</summary>
      ${snippetLines(letter.snippets(partner, wording.locale))}
    </details>
  </li>`;
}

/** The faults themselves are told as the command tells them, which speaks English. */
function faults({ faults }: Partners, wording: Wording): Html {
  const { partners: words } = wording;
  const at = (line: number | undefined): string =>
    line === undefined ? '' : wording.fill(words.line, { line });
  return faults.length
    ? html`<h2>${wording.fillHtml(words.putRight, { file })}</h2>
        <ul>
          ${faults.map(({ line, text }) => html`<li>${at(line)} <bdi lang="en">${text}</bdi></li> `)}
        </ul>`
    : html``;
}

/** A typo in a snippet costs no signature, but somebody should mend it. */
function unknownIds(unknown: readonly UnknownPartner[], wording: Wording): Html {
  const { partners: words } = wording;
  if (!unknown.length) return html``;
  const rows = unknown.map(
    ({ partner, website, many, lastOn }) =>
      html`<tr>
        <th scope="row">
          ${partner === '' ? words.noId : partner === '*' ? words.furtherIds : html`<code>${partner}</code>`}
        </th>
        <td class="text"><bdi>${website || words.notSaid}</bdi></td>
        <td>${wording.number(many)}</td>
        <td>${wording.day(lastOn)}</td>
      </tr> `,
  );
  return html`<h2>${words.unknownIds}</h2>
    <p>${wording.fillHtml(words.unknownHow, { file })}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.id}</th>
          <th scope="col" class="text">${words.website}</th>
          <th scope="col">${words.times}</th>
          <th scope="col">${words.last}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

/** Signatures keep an id that was taken when there was no list, or another one. */
function otherIds(partners: Partners | undefined, { counts, links, formToken, wording }: Known): Html {
  const { partners: words } = wording;
  const listed = new Set(partners?.list.map(({ id }) => id));
  const others = counts.filter(([id]) => id !== null && !listed.has(id));
  const left = [...links.keys()].filter((id) => !listed.has(id));
  return html`${
    others.length > 0 &&
    html`<h2>${words.earlierIds}</h2>
      <ul>
        ${others.map(([id, many]) => html`<li><code>${id}</code>: ${wording.number(many)}</li> `)}
      </ul>`
  }
  ${
    left.length > 0 &&
    html`<h2>${words.linksOfNobody}</h2>
      <p>${wording.fillHtml(words.linksOfNobodyHow, { file })}</p>
      <form method="post" action="partners" class="row">
        <input type="hidden" name="form" value="${formToken}" />
        ${left.map((id) => html`<button class="quiet" name="act" value="close:${id}">${wording.fill(words.noLinkFor, { id })}</button> `)}
      </form>`
  }`;
}
