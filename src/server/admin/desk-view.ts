import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { ModeratedSignature, Standing } from '../store/organiser-store.ts';
import { letterNav } from './letter-nav.ts';
import { signatureItem } from './list-view.ts';
import { adminPage, type Html } from './page.ts';
import type { Wording } from './wording.ts';

/** What of a letter's signatures is shown. */
export interface Shown {
  readonly show: 'waiting' | 'suspicious' | 'published' | 'rejected';
  /** A part of a name, or an address; empty where nobody is looked for. */
  readonly find: string;
}

interface Desk {
  readonly letter: LiveLetter;
  readonly standing: Standing;
  readonly signatures: readonly ModeratedSignature[];
  readonly shown: Shown;
  /** There may be more after these. */
  readonly isFull: boolean;
  readonly formToken: string;
  readonly wording: Wording;
  /** What was done just before. */
  readonly done:
    { readonly batch: string | undefined; readonly words: string; readonly many: string } | undefined;
  /** Why nothing was done. */
  readonly problem: string | undefined;
  /** The last one of the page before; empty on the first. */
  readonly after: string;
  readonly picked: ReadonlySet<string>;
  readonly reason: string;
}

/**
 * In the list: arrows go from name to name, `a` approves and `r` asks for the reason. They work while a box beside a
 * name has the focus, and nowhere else.
 */
const keys = `document.addEventListener('keydown', (event) => {
  const boxes = [...document.querySelectorAll('.pick input')];
  const at = boxes.indexOf(document.activeElement);
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) boxes[at + step]?.focus();
  else if (event.key === 'a' || event.key === 'r') {
    if (!boxes.some((box) => box.checked)) boxes[at].checked = true;
    if (event.key === 'a') document.getElementById('approve')?.click();
    else document.getElementById('reason')?.focus();
  } else return;
  event.preventDefault();
});`;

/** The list of one letter. */
export function deskPage(desk: Desk): Promise<Response> {
  const { letter, signatures, shown, problem, wording } = desk;
  const { locale: language, desk: words } = wording;
  const [{ title, language: lang }] = letter.editions;
  const body = html`${letterNav(wording, './')}
    <h1 lang="${lang}"><bdi>${title}</bdi></h1>
    ${tabs(desk)}
    <form class="find" role="search" action="./">
      <label for="find">${words.list.findLabel}</label>
      <input id="find" name="find" type="search" value="${shown.find}" dir="auto" />
      <button class="quiet">${words.list.find}</button>
    </form>
    ${toldBox(desk)} ${problem !== undefined && html`<p class="told" role="alert">${problem}</p>`}
    ${
      signatures.length
        ? list(desk)
        : html`<p>${shown.find ? words.list.notFound : words.list.nobody[shown.show]}</p>`
    }`;
  return adminPage({
    language,
    title: `${title}: ${words.signatures}`,
    body,
    script: keys,
    status: problem === undefined ? 200 : 422,
  });
}

/** What was done just before, as the address says it: whatever else stands there is not repeated. */
function toldBox({ done, formToken, shown, wording }: Desk): Html | undefined {
  const { acts } = wording.desk;
  const [, said] = Object.entries(acts.done).find(([act]) => act === done?.words) ?? [];
  if (!done || !said || !/^\d{1,6}$/.test(done.many)) return undefined;
  return html`<div class="told row" role="status">
    <span>${wording.plural(said, Number(done.many))}</span>
    ${
      done.batch !== undefined &&
      html`<form method="post" action="undo">
        ${hidden(formToken, shown)}<input type="hidden" name="batch" value="${done.batch}" />
        <button class="quiet">${acts.undo}</button>
      </form>`
    }
  </div>`;
}

function tabs({ standing, shown, wording }: Desk): Html {
  const { desk } = wording;
  const { list } = desk;
  const { pending, suspicious, published, rejected } = standing;
  const views = [
    ['waiting', pending],
    ['suspicious', suspicious],
    ['published', published],
    ['rejected', rejected],
  ] as const;
  return html`<nav class="tabs" aria-label="${desk.signatures}">
    ${views.map(([view, many]) => {
      const current = !shown.find && view === shown.show;
      return html`<a href="./?show=${view}" ${current && html`aria-current="page"`}
        >${list[view]} (${wording.number(many)})</a
      > `;
    })}
  </nav>`;
}

const hidden = (formToken: string, { show, find }: Shown): Html =>
  html`<input type="hidden" name="form" value="${formToken}" />
    <input type="hidden" name="show" value="${show}" />
    <input type="hidden" name="find" value="${find}" />`;

/** Picks everyone who stands on this page, or nobody: a page of its own, so that it needs no script. */
function pickAll({ signatures, shown: { show, find }, after, wording }: Desk, isAll: boolean): Html {
  const { list } = wording.desk;
  const query = new URLSearchParams({
    show,
    ...(find && { find }),
    ...(after && { after }),
    ...(!isAll && { pick: 'all' }),
  });
  return html`<a class="tick" href="./?${query.toString()}"
    >${isAll ? list.pickNobody : wording.fill(list.pickAll, { n: signatures.length })}</a
  >`;
}

function list(desk: Desk): Html {
  const { signatures, shown, isFull, formToken, picked, reason, problem, wording } = desk;
  const words = wording.desk.list;
  const last = signatures.at(-1)?.row.id ?? '';
  const isAll = signatures.every(({ row }) => picked.has(row.id));
  // Among what was found may be anything.
  const isUndecided = shown.find !== '' || shown.show !== 'published';
  const isRejected = shown.find === '' && shown.show === 'rejected';
  return html`<form method="post" action="acts">
    ${hidden(formToken, shown)}
    <!-- Enter in a field presses the first button of a form: this one does nothing. -->
    <button disabled hidden></button>
    ${signatures.length > 1 && html`<p class="row">${pickAll(desk, isAll)}</p>`}
    <ul class="list">
      ${signatures.map((one, index) =>
        signatureItem(one, {
          isPicked: picked.has(one.row.id),
          // Where all were picked the next thing is to do something with them: the keys for that work on a box.
          isFocused: isAll && index === 0 && problem === undefined,
          wording,
        }),
      )}
    </ul>
    ${isFull && !shown.find && html`<p><a href="./?show=${shown.show}&amp;after=${last}">${words.further}</a></p>`}
    <div class="bar" role="group" aria-label="${words.withPicked}">
      ${
        !isRejected &&
        html`<label
          >${words.reason}<input
            id="reason"
            name="reason"
            value="${reason}"
            dir="auto"
            ${problem !== undefined && 'autofocus'}
        /></label>`
      }
      ${isUndecided && html`<button id="approve" name="act" value="approve">${words.approve}</button>`}
      ${!isRejected && html`<button class="quiet" name="act" value="reject">${words.reject}</button>`}
      <button class="quiet" name="act" value="withdraw">${words.remove}</button>
    </div>
  </form>`;
}
