import { html } from 'hono/html';
import type { ModeratedSignature } from '../store/organiser-store.ts';
import type { Html } from './page.ts';
import type { Wording } from './wording.ts';

/** One of the list, with what can be done with this one alone. */
export function signatureItem(
  { row, email, details }: ModeratedSignature,
  { isPicked, isFocused, wording }: { isPicked: boolean; isFocused: boolean; wording: Wording },
): Html {
  const { id, type, name, role, organization, country, comment, url, state, partner, signed_on, reason } =
    row;
  const { list, organization: organizationWord } = wording.desk;
  const about = [
    type === 'organization' ? organizationWord : '',
    role,
    organization,
    row.locality,
    country && wording.country(country),
    partner && wording.fill(list.fromPage, { partner }),
    signed_on && wording.day(signed_on),
    row.number !== null && wording.fill(list.number, { n: row.number }),
    row.listed === 0 && list.unnamed,
    row.featured === 1 && list.featured,
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  const odd = (JSON.parse(row.marks) as string[]).map((mark) => wording.mark(mark));
  const more = Object.entries(details).map(([key, value]) => `${detailWord(key, list)}: ${String(value)}`);
  const isWaiting = state === 'pending' || state === 'rejected';
  return html`<li>
    <label class="pick"
      ><input
        type="checkbox"
        name="id"
        value="${id}"
        ${isPicked && 'checked'}
        ${isFocused && 'autofocus'}
      /><span class="unseen">${wording.fill(list.pick, { name: name || list.noName })}</span></label
    >
    <div>
      <bdi class="who">${name || list.noName}</bdi>
      ${odd.map((words) => html`<span class="mark">${words}</span> `)}
      <p class="said">${parted(about)}</p>
      ${email && html`<p class="said"><bdi>${email}</bdi> ${ownAddress(email, url) && html`<span class="mark">${list.ownAddress}</span>`}</p>`}
      ${url && html`<p class="said"><bdi>${url}</bdi></p>`}
      ${
        comment &&
        html`<p>
          <q><bdi>${comment}</bdi></q>
        </p>`
      }
      ${more.length > 0 && html`<p class="said">${parted(more)}</p>`}
      ${reason && html`<p class="said">${wording.fillHtml(list.because, { reason: html`<bdi>${reason}</bdi>` })}</p>`}
      <div class="row">
        ${isWaiting && html`<button name="act" value="approve:${id}">${list.approve}<span class="unseen"> ${name}</span></button>`}
        ${state !== 'rejected' && html`<button class="quiet" name="act" value="reject:${id}">${list.reject}<span class="unseen"> ${name}</span></button>`}
      </div>
      <details>
        <summary>${list.more}<span class="unseen"> ${wording.fill(list.about, { name })}</span></summary>
        <div class="row">
          <label for="name-${id}">${list.name}</label>
          <input id="name-${id}" name="name:${id}" value="${name}" dir="auto" />
          <button class="quiet" name="act" value="correct:${id}">${list.correct}</button>
        </div>
        <div class="row">
          <button class="quiet" name="act" value="${row.featured === 1 ? 'unfeature' : 'feature'}:${id}">
            ${row.featured === 1 ? list.unfeature : list.feature}
          </button>
          <button class="quiet" name="act" value="withdraw:${id}">${list.removeOne}</button>
        </div>
      </details>
    </div>
  </li>`;
}

/** Each part keeps its direction, whichever way those beside it run. */
function parted(parts: readonly string[]): Html {
  return html`${parts.map((part, index) => html`${index > 0 && ' · '}<bdi>${part}</bdi>`)}`;
}

/** What an organisation says of whom to ask; further answers are called as the letter calls them. */
export function detailWord(key: string, { contactName, contactRole }: Wording['desk']['list']): string {
  return key === 'contact_name' ? contactName : key === 'contact_role' ? contactRole : key;
}

/** Whether a mail to this address goes to the website that is named: a hint that they are who they say. */
function ownAddress(email: string, url: string | null): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (url === null || !URL.canParse(url)) return false;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
}
