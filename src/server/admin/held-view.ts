import { html } from 'hono/html';
import type { Held } from '../store/held.ts';
import type { SignatureState } from '../store/schema.ts';
import type { Html } from './page.ts';

type HeldSignature = Held['signatures'][number];

const states: Readonly<Record<SignatureState, string>> = {
  unconfirmed: 'not confirmed',
  pending: 'waits for you',
  published: 'published',
  rejected: 'rejected',
};

export function momentTold(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A signature with all that is known of it, to be picked. */
export function heldSignature(signature: HeldSignature): Html {
  const { id, name } = signature.row;
  const facts = factsOf(signature).filter(([, value]) => value !== null && value !== '');
  return html`<li>
    <label class="pick"
      ><input type="checkbox" name="id" value="${id}" checked /><span class="unseen"
        >Hand over ${name}</span
      ></label
    >
    <div>
      <bdi class="who">${name || '(no name)'}</bdi>
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

function factsOf({ row, email, details, mails, done }: HeldSignature): Fact[] {
  const list = (json: string): string => (JSON.parse(json) as string[]).join(', ');
  return [
    ['State', states[row.state]],
    ['Type', row.type === 'person' ? 'person' : 'organisation'],
    ['E-mail address', email ?? null],
    ['Named in public', row.listed ? 'yes' : 'no'],
    ['Number', row.number],
    ['Role', row.role],
    ['Organisation', row.organization],
    ['Place', row.locality],
    ['Country', row.country],
    ['Comment', row.comment],
    ['Website', row.url],
    ...Object.entries(details).map(([label, value]): Fact => [label, String(value)]),
    ['Day of signing', row.signed_on],
    ['Sent', momentTold(row.created_at)],
    ['Confirmed', row.confirmed_at === null ? null : momentTold(row.confirmed_at)],
    ['Language', row.language],
    ['Partner’s page', row.partner],
    ['Consents', list(row.consents)],
    ['Text, by its SHA-256', row.text_sha256],
    ['Seems odd', list(row.marks)],
    ['Rejected because', row.reason],
    ...mails.map(({ kind, state, created_at, error }): Fact => [
      state === 'waiting' ? 'Mail that waits' : 'Mail that failed',
      [kind, momentTold(created_at), error].filter((part) => part !== null).join(', '),
    ]),
    ...done.map(({ act, at, before }): Fact => [
      'Done by organisers',
      [act, momentTold(at), before && `name before: ${before.name}`].filter(Boolean).join(', '),
    ]),
  ];
}
