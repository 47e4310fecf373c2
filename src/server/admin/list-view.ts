import { html } from 'hono/html';
import type { ModeratedSignature } from '../store/organiser-store.ts';
import type { Html } from './page.ts';

/** What is odd about a signature, in words. */
const marks: Readonly<Record<string, string>> = {
  'mixed-scripts': 'letters of two alphabets in one word',
  'emoji-only': 'no letters in the name',
  suspicious: 'hardly a name, or a website in it',
  honeypot: 'filled in a field that people do not see',
  'many-from-network': 'many from the same network',
};

/** What an organisation says of whom to ask, in words; further ones are called as the letter calls them. */
const detailWords: Readonly<Record<string, string>> = {
  contact_name: 'contact',
  contact_role: 'role of the contact',
};

/** One of the list, with what can be done with this one alone. */
export function signatureItem(
  { row, email, details }: ModeratedSignature,
  { isPicked }: { isPicked: boolean },
): Html {
  const { id, type, name, role, organization, country, comment, url, state, partner, signed_on, reason } =
    row;
  const about = [
    type === 'organization' ? 'Organisation' : '',
    role,
    organization,
    row.locality,
    country,
    partner && `from the page of ${partner}`,
    signed_on,
    row.number !== null && `signatory ${row.number}`,
    row.listed === 0 && 'counted without a name',
    row.featured === 1 && 'featured',
  ].filter(Boolean);
  const odd = (JSON.parse(row.marks) as string[]).map((mark) => marks[mark] ?? mark);
  const more = Object.entries(details).map(([key, value]) => `${detailWords[key] ?? key}: ${String(value)}`);
  const isWaiting = state === 'pending' || state === 'rejected';
  return html`<li>
    <label class="pick"
      ><input type="checkbox" name="id" value="${id}" ${isPicked && 'checked'} /><span class="unseen"
        >Pick ${name}</span
      ></label
    >
    <div>
      <bdi class="who">${name || '(no name)'}</bdi>
      ${odd.map((words) => html`<span class="mark">${words}</span> `)}
      <p class="said"><bdi>${about.join(' · ')}</bdi></p>
      ${email && html`<p class="said"><bdi>${email}</bdi> ${ownAddress(email, url) && html`<span class="mark">address of their own website</span>`}</p>`}
      ${url && html`<p class="said"><bdi>${url}</bdi></p>`}
      ${
        comment &&
        html`<p>
          <q><bdi>${comment}</bdi></q>
        </p>`
      }
      ${more.length > 0 && html`<p class="said"><bdi>${more.join(' · ')}</bdi></p>`}
      ${reason && html`<p class="said">Rejected: <bdi>${reason}</bdi></p>`}
      <div class="row">
        ${isWaiting && html`<button name="act" value="approve:${id}">Approve<span class="unseen"> ${name}</span></button>`}
        ${state !== 'rejected' && html`<button class="quiet" name="act" value="reject:${id}">Reject<span class="unseen"> ${name}</span></button>`}
      </div>
      <details>
        <summary>More<span class="unseen"> about ${name}</span></summary>
        <div class="row">
          <label for="name-${id}">Name</label>
          <input id="name-${id}" name="name:${id}" value="${name}" />
          <button class="quiet" name="act" value="correct:${id}">Correct the name</button>
        </div>
        <div class="row">
          <button class="quiet" name="act" value="${row.featured === 1 ? 'unfeature' : 'feature'}:${id}">
            ${row.featured === 1 ? 'No longer first' : 'Show among the first'}
          </button>
          <button class="quiet" name="act" value="withdraw:${id}">Delete for good…</button>
        </div>
      </details>
    </div>
  </li>`;
}

/** Whether a mail to this address goes to the website that is named: a hint that they are who they say. */
function ownAddress(email: string, url: string | null): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (url === null || !URL.canParse(url)) return false;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
}
