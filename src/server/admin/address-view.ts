import { html } from 'hono/html';
import type { Held } from '../store/held.ts';
import { rules } from '../store/rules.ts';
import type { Visit } from './guard.ts';
import { heldSignature } from './held-view.ts';
import { adminPage, type Html } from './page.ts';
import type { Wording } from './wording.ts';

/** Asks for an address. @param erased how many signatures were just deleted with the rest */
export function askPage(
  { formToken, wording }: Visit,
  { erased, problem = false }: { readonly erased?: string | undefined; readonly problem?: boolean },
): Promise<Response> {
  const { locale: language, desk, held } = wording;
  return adminPage({
    language,
    title: held.title,
    status: problem ? 422 : 200,
    body: html`<p><a href="./">${desk.allLetters}</a></p>
      <h1>${held.title}</h1>
      ${erased !== undefined && html`<p class="told" role="status">${wording.plural(held.erased, Number(erased))}</p>`}
      ${problem && html`<p class="told" role="alert">${held.invalid}</p>`}
      <p>${held.how}</p>
      <form method="post" action="address" class="row">
        <input type="hidden" name="form" value="${formToken}" />
        <label for="email">${held.email}</label>
        <input id="email" name="email" type="email" required autocomplete="off" dir="ltr" />
        <button>${held.lookUp}</button>
      </form>`,
  });
}

interface HeldPage {
  readonly address: string;
  readonly held: readonly Held[];
  /** How often it stands in the log as an organiser's. */
  readonly acts: number;
  readonly titleOf: (letterId: string) => string | undefined;
}

/** All that is kept about an address, with what can be done with it. */
export function heldPage(
  { address, held, acts, titleOf }: HeldPage,
  { formToken, wording }: Visit,
): Promise<Response> {
  const { locale: language, held: words } = wording;
  const names = new Set(held.flatMap(({ signatures }) => signatures.map(({ row }) => row.name)));
  const fields = html`<input type="hidden" name="form" value="${formToken}" />
    <input type="hidden" name="email" value="${address}" />`;
  return adminPage({
    language,
    title: words.title,
    body: html`<p><a href="address">${words.another}</a></p>
      <h1>${words.title}</h1>
      <p>
        <b><bdi>${address}</bdi></b>
      </p>
      ${
        held.length
          ? html`<form method="post" action="address-file">
                ${fields} ${held.map((one) => letterPart(one, titleOf(one.letterId), wording))}
                ${names.size > 1 && html`<p class="told">${words.severalNames}</p>`}
                <p class="row">
                  <button>${words.download}</button>
                  <span class="said">${words.toHandOver}</span>
                </p>
              </form>
              <form method="post" action="address-erase" class="row">
                ${fields}<button class="quiet">${words.eraseAll}</button>
              </form>`
          : html`<p>${words.nothing}</p>`
      }
      ${acts > 0 && html`<p>${wording.plural(words.organiser, acts, { days: wording.period(rules.auditLife) })}</p>`}
      <h2>${words.notFound}</h2>
      <ul>
        ${words.notFoundHere.map((one) => html`<li>${one}</li> `)}
      </ul>`,
  });
}

function letterPart(held: Held, known: string | undefined, wording: Wording): Html {
  const { letterId, signatures, attempts, wrongCodes, grants, replies } = held;
  const { held: words } = wording;
  const others = [
    ...attempts.map(({ purpose, created_at, mails, tries }) =>
      wording.fill(purpose === 'sign' ? words.askedToSign : words.askedToChange, {
        ...{ at: wording.moment(created_at), mails, wrong: tries },
      }),
    ),
    ...wrongCodes.map((at) => wording.fill(words.wrongCode, { at: wording.moment(at) })),
    ...grants.map((until) => wording.fill(words.mayChange, { at: wording.moment(until) })),
    ...(replies ? [wording.fill(words.replies, { n: replies })] : []),
  ];
  return html`<h2><bdi>${known ?? letterId}</bdi></h2>
    <ul class="list">
      ${signatures.map((one) => heldSignature(one, wording))}
    </ul>
    ${
      others.length > 0 &&
      html`<p>${words.keptForADay}</p>
        <ul>
          ${others.map((one) => html`<li>${one}</li> `)}
        </ul>`
    }`;
}

/** What is deleted cannot be brought back, and something stays. */
export function erasePage(address: string, { formToken, wording }: Visit): Promise<Response> {
  const { locale: language, held } = wording;
  const { erase } = held;
  const says = wording.fillHtml(erase.says, { address: html`<b><bdi>${address}</bdi></b>` });
  const days = wording.period(rules.auditLife);
  return adminPage({
    language,
    title: erase.sure,
    body: html`<h1>${erase.sure}</h1>
      <p>${says}</p>
      <p>${erase.stays}</p>
      <ul>
        ${erase.staying.map((one) => html`<li>${wording.fill(one, { days })}</li> `)}
      </ul>
      <form method="post" action="address-erase" class="row">
        <input type="hidden" name="form" value="${formToken}" />
        <input type="hidden" name="email" value="${address}" />
        <input type="hidden" name="sure" value="yes" />
        <button>${erase.erase}</button>
        <a href="address">${erase.goBack}</a>
      </form>`,
  });
}
