import { html } from 'hono/html';
import type { Held } from '../store/held.ts';
import { detailWord } from './list-view.ts';
import type { Html } from './page.ts';
import type { Wording } from './wording.ts';

type HeldSignature = Held['signatures'][number];

/** A signature with all that is known of it, to be picked. */
export function heldSignature(signature: HeldSignature, wording: Wording): Html {
  const { held } = wording;
  const { id, name } = signature.row;
  const facts = factsOf(signature, wording).filter(([, value]) => value !== null && value !== '');
  return html`<li>
    <label class="pick"
      ><input type="checkbox" name="id" value="${id}" checked /><span class="unseen"
        >${wording.fill(held.handOver, { name: name || held.noName })}</span
      ></label
    >
    <div>
      <bdi class="who">${name || held.noName}</bdi>
      <dl>
        ${facts.map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd><bdi>${value}</bdi></dd> `,
        )}
      </dl>
    </div>
  </li>`;
}

type Fact = readonly [label: string, value: string | number | null];

function factsOf({ row, email, details, mails, done }: HeldSignature, wording: Wording): Fact[] {
  const { desk, held } = wording;
  const { facts } = held;
  const list = (json: string, named: (one: string) => string = (one) => one): string =>
    (JSON.parse(json) as string[]).map(named).join(', ');
  const whole = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(', ');
  return [
    [facts.state, held.states[row.state]],
    [facts.type, row.type === 'person' ? desk.person : desk.organization],
    [facts.email, email ?? null],
    [facts.named, row.listed ? held.yes : held.no],
    [facts.number, row.number],
    [facts.role, row.role],
    [facts.organization, row.organization],
    [facts.place, row.locality],
    [facts.country, row.country && wording.country(row.country)],
    [facts.comment, row.comment],
    [facts.website, row.url],
    ...Object.entries(details).map(([label, value]): Fact => [detailWord(label, desk.list), String(value)]),
    [facts.day, row.signed_on && wording.day(row.signed_on)],
    [facts.sent, wording.moment(row.created_at)],
    [facts.confirmed, row.confirmed_at === null ? null : wording.moment(row.confirmed_at)],
    [facts.language, row.language && wording.language(row.language)],
    [facts.partner, row.partner],
    [facts.consents, list(row.consents)],
    [facts.text, row.text_sha256],
    [facts.odd, list(row.marks, (mark) => wording.mark(mark))],
    [facts.because, row.reason],
    ...mails.map(({ kind, state, created_at, error }): Fact => [
      state === 'waiting' ? facts.mailWaiting : facts.mailFailed,
      whole([held.mails[kind], wording.moment(created_at), error]),
    ]),
    ...done.map(({ act, at, before }): Fact => [
      facts.done,
      whole([
        desk.ofLog.acts[act],
        wording.moment(at),
        before && wording.fill(held.nameBefore, { name: before.name }),
      ]),
    ]),
  ];
}
