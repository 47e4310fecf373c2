import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { ModeratedSignature, Standing } from '../store/organiser-store.ts';
import { signatureItem } from './list-view.ts';
import { adminPage, type Html } from './page.ts';

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

const told: Readonly<Record<string, string>> = {
  approve: 'published',
  reject: 'rejected; whoever signed is told in 10 minutes',
  feature: 'changed',
  correct: 'corrected; whoever signed is told in 10 minutes',
  withdraw: 'deleted',
  undo: 'as before',
};

const nobody = {
  waiting: 'Nobody waits for you.',
  suspicious: 'Nobody looks suspicious.',
  published: 'Nobody is published yet.',
  rejected: 'Nobody was rejected.',
};

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
  const { letter, signatures, shown, problem, done } = desk;
  const title = letter.editions[0].title;
  const said = done && told[done.words];
  const body = html`<p><a href="../">All letters</a></p>
    <h1><bdi>${title}</bdi></h1>
    ${tabs(desk)}
    <form class="find" role="search" action="./">
      <label for="find">Name or e-mail address</label>
      <input id="find" name="find" type="search" value="${shown.find}" />
      <button class="quiet">Find</button>
    </form>
    ${said !== undefined && toldBox(desk, said)}
    ${problem !== undefined && html`<p class="told" role="alert">${problem}</p>`}
    ${signatures.length ? list(desk) : html`<p>${shown.find ? 'Nobody is found.' : nobody[shown.show]}</p>`}`;
  return adminPage({
    title: `${title}: signatures`,
    body,
    script: keys,
    status: problem === undefined ? 200 : 422,
  });
}

function toldBox({ done, formToken, shown }: Desk, said: string): Html {
  const many = /^\d{1,6}$/.test(done?.many ?? '') ? `${done?.many ?? ''} ` : '';
  return html`<div class="told row" role="status">
    <span>${many}${said}.</span>
    ${
      done?.batch !== undefined &&
      html`<form method="post" action="undo">
        ${hidden(formToken, shown)}<input type="hidden" name="batch" value="${done.batch}" />
        <button class="quiet">Undo</button>
      </form>`
    }
  </div>`;
}

function tabs({ standing, shown }: Desk): Html {
  const { pending, suspicious, published, rejected } = standing;
  const views = [
    ['waiting', 'Waiting', pending],
    ['suspicious', 'Suspicious', suspicious],
    ['published', 'Published', published],
    ['rejected', 'Rejected', rejected],
  ] as const;
  return html`<nav aria-label="Signatures">
    ${views.map(([view, label, many]) => {
      const current = !shown.find && view === shown.show;
      return html`<a href="./?show=${view}" ${current && html`aria-current="page"`}>${label} (${many})</a> `;
    })}
    <a href="numbers">Numbers</a> <a href="partners">Partners</a> <a href="export">Export</a>
    <a href="log">What was done</a>
  </nav>`;
}

const hidden = (formToken: string, { show, find }: Shown): Html =>
  html`<input type="hidden" name="form" value="${formToken}" />
    <input type="hidden" name="show" value="${show}" />
    <input type="hidden" name="find" value="${find}" />`;

/** Picks everyone who stands on this page, or nobody: a page of its own, so that it needs no script. */
function pickAll({ signatures, shown: { show, find }, after, picked }: Desk): Html {
  const isAll = signatures.every(({ row }) => picked.has(row.id));
  const query = new URLSearchParams({
    show,
    ...(find && { find }),
    ...(after && { after }),
    ...(!isAll && { pick: 'all' }),
  });
  return html`<a class="tick" href="./?${query.toString()}"
    >${isAll ? 'Pick nobody' : `Pick all ${signatures.length}`}</a
  >`;
}

function list(desk: Desk): Html {
  const { signatures, shown, isFull, formToken, picked, reason, problem } = desk;
  const last = signatures.at(-1)?.row.id ?? '';
  // Among what was found may be anything.
  const isUndecided = shown.find !== '' || shown.show !== 'published';
  const isRejected = shown.find === '' && shown.show === 'rejected';
  return html`<form method="post" action="acts">
    ${hidden(formToken, shown)}
    <!-- Enter in a field presses the first button of a form: this one does nothing. -->
    <button disabled hidden></button>
    ${signatures.length > 1 && html`<p class="row">${pickAll(desk)}</p>`}
    <ul class="list">
      ${signatures.map((one) => signatureItem(one, { isPicked: picked.has(one.row.id) }))}
    </ul>
    ${isFull && !shown.find && html`<p><a href="./?show=${shown.show}&amp;after=${last}">Further ones</a></p>`}
    <div class="bar" role="group" aria-label="With those picked">
      ${
        !isRejected &&
        html`<label
          >Reason for rejecting<input
            id="reason"
            name="reason"
            value="${reason}"
            ${problem !== undefined && 'autofocus'}
        /></label>`
      }
      ${isUndecided && html`<button id="approve" name="act" value="approve">Approve</button>`}
      ${!isRejected && html`<button class="quiet" name="act" value="reject">Reject</button>`}
      <button class="quiet" name="act" value="withdraw">Delete…</button>
    </div>
  </form>`;
}
