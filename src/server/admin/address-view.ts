import { html } from 'hono/html';
import type { Held } from '../store/held.ts';
import { rules } from '../store/rules.ts';
import { days } from '../store/time.ts';
import { heldSignature, momentTold } from './held-view.ts';
import { adminPage, type Html } from './page.ts';

const title = 'Everything about one address';

/** Asks for an address. @param erased how many signatures were just deleted with the rest */
export function askPage({
  formToken,
  erased,
  problem = false,
}: {
  readonly formToken: string;
  readonly erased?: string | undefined;
  readonly problem?: boolean;
}): Promise<Response> {
  const words = erased === '1' ? '1 signature' : `${erased ?? ''} signatures`;
  return adminPage({
    title,
    status: problem ? 422 : 200,
    body: html`<p><a href="./">All letters</a></p>
      <h1>${title}</h1>
      ${erased !== undefined && html`<p class="told" role="status">Deleted: ${words}, and all else about the address.</p>`}
      ${problem && html`<p class="told" role="alert">Enter an e-mail address like name@example.org.</p>`}
      <p>
        For whoever asks what is kept about them, or wants it deleted. Let them write to you from that
        address: who does not own it has no right to what stands here.
      </p>
      <form method="post" action="address" class="row">
        <input type="hidden" name="form" value="${formToken}" />
        <label for="email">E-mail address</label>
        <input id="email" name="email" type="email" required autocomplete="off" dir="ltr" />
        <button>Look it up</button>
      </form>`,
  });
}

interface HeldPage {
  readonly address: string;
  readonly held: readonly Held[];
  /** How often it stands in the log as an organiser's. */
  readonly acts: number;
  readonly titleOf: (letterId: string) => string | undefined;
  readonly formToken: string;
}

/** All that is kept about an address, with what can be done with it. */
export function heldPage({ address, held, acts, titleOf, formToken }: HeldPage): Promise<Response> {
  const names = new Set(held.flatMap(({ signatures }) => signatures.map(({ row }) => row.name)));
  const fields = html`<input type="hidden" name="form" value="${formToken}" />
    <input type="hidden" name="email" value="${address}" />`;
  return adminPage({
    title,
    body: html`<p><a href="address">Another address</a></p>
      <h1>${title}</h1>
      <p>
        <b><bdi>${address}</bdi></b>
      </p>
      ${
        held.length
          ? html`<form method="post" action="address-file">
                ${fields} ${held.map((one) => letterPart(one, titleOf(one.letterId)))}
                ${
                  names.size > 1 &&
                  html`<p class="told">
                    Several names have signed with this address. Untick what does not belong to whoever asks.
                  </p>`
                }
                <p class="row">
                  <button>Download as JSON</button>
                  <span class="said">to hand over; nobody else is in it</span>
                </p>
              </form>
              <form method="post" action="address-erase" class="row">
                ${fields}<button class="quiet">Delete all of it…</button>
              </form>`
          : html`<p>Nothing is kept about this address.</p>`
      }
      ${
        acts > 0 &&
        html`<p>
          This address has also been an organiser’s: ${acts} ${acts === 1 ? 'line' : 'lines'} of “What was
          done” name it. They stay for ${rules.auditLife / days} days, since they show who handled what.
        </p>`
      }
      <h2>What is not found here</h2>
      <ul>
        <li>
          Who came in with a table, or whose address has been deleted because its time was over, is known by
          name alone: look for the name in the letter’s list.
        </li>
        <li>How much comes from a network is counted without any address of a person.</li>
        <li>
          Tables you exported, backups, and the logs of your web server and mail provider are outside of this.
        </li>
      </ul>`,
  });
}

function letterPart(held: Held, known: string | undefined): Html {
  const { letterId, signatures, attempts, wrongCodes, grants, replies } = held;
  const others = [
    ...attempts.map(
      ({ purpose, created_at, mails, tries }) =>
        `${momentTold(created_at)}: asked for a code to ${purpose === 'sign' ? 'sign' : 'change something'}; mails: ${mails}, wrong codes: ${tries}`,
    ),
    ...wrongCodes.map((at) => `${momentTold(at)}: a wrong code`),
    ...grants.map((until) => `May change something until ${momentTold(until)}`),
    ...(replies ? [`Answers kept in case a request is sent again: ${replies}`] : []),
  ];
  return html`<h2><bdi>${known ?? letterId}</bdi></h2>
    <ul class="list">
      ${signatures.map(heldSignature)}
    </ul>
    ${
      others.length > 0 &&
      html`<p>Kept for a day at most:</p>
        <ul>
          ${others.map((words) => html`<li>${words}</li> `)}
        </ul>`
    }`;
}

/** What is deleted cannot be brought back, and something stays. */
export function erasePage({
  address,
  formToken,
}: {
  readonly address: string;
  readonly formToken: string;
}): Promise<Response> {
  return adminPage({
    title: 'Delete everything?',
    body: html`<h1>Delete everything?</h1>
      <p>
        All that is kept about <b><bdi>${address}</bdi></b> will be deleted, in all letters: signatures in
        whatever state, under whatever name, with answers, consents and mails that wait. This cannot be
        undone, and nobody is told by mail.
      </p>
      <p>What stays:</p>
      <ul>
        <li>
          in “What was done”, that and when something was done with a signature that is gone, and by which
          organiser: neither name nor address, for ${rules.auditLife / days} days, to show that it was done;
        </li>
        <li>copies in browsers and servers in between, for ten minutes at most;</li>
        <li>tables you exported, and backups: delete there yourself, and again after restoring one.</li>
      </ul>
      <form method="post" action="address-erase" class="row">
        <input type="hidden" name="form" value="${formToken}" />
        <input type="hidden" name="email" value="${address}" />
        <input type="hidden" name="sure" value="yes" />
        <button>Delete everything</button>
        <a href="address">No, go back</a>
      </form>`,
  });
}
