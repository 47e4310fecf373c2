import { formatNumber, message, plural } from '../../locales/message.ts';
import { decoded } from './decoded.ts';
import type { Edition } from './edition.ts';
import { embedFolder } from './embed-page.ts';
import { longDate } from './long-date.ts';
import { lines, markup, type Markup } from './markup.ts';
import type { PageContent } from './page-content.ts';
import type { Voice } from './voice.ts';

/** A number under five would only tell that nobody came yet. */
const fewest = 5;

/** The counter, the goal and the way to sign. */
export function pageSigning({ facts, sign }: Edition, list: PageContent['list'], voice: Voice): Markup {
  const { goal, contact, closes_at: end, closed } = facts;
  const { language, strings, words, attributes } = voice;
  const total = list.published.length + list.unnamed;
  const href = sign?.href;
  // This page needs no script, and the form does: it stands on the page for frames.
  const target = href ?? (sign?.url && !closed ? `${embedFolder}?lang=${language}` : undefined);
  return lines(
    markup`<aside${attributes}>`,
    markup`<p class="count">${total < fewest ? strings.beFirst : counter(total, list, voice)}</p>`,
    goal && total >= fewest ? progress(total, goal, voice) : undefined,
    target ? markup`<p class="action"><a class="button" href="${target}">${strings.sign}</a></p>` : undefined,
    href ? markup`<p class="action muted">${leadsTo(href, voice)}</p>` : undefined,
    end
      ? markup`<p class="muted">${message(language, words.closesOn, { date: longDate(language, end) })}</p>`
      : undefined,
    contact && contact !== href ? writeTo(contact, voice) : undefined,
    markup`</aside>`,
  );
}

function counter(total: number, { published }: PageContent['list'], { language, strings }: Voice): Markup {
  const persons = published.filter((one) => one.type === 'person').length;
  const people = persons === published.length ? strings.signedPeople : strings.signedBoth;
  const words = persons ? people : strings.signedOrganizations;
  return markup`<strong>${formatNumber(language, total)}</strong> <span>${plural(language, words, total)}</span>`;
}

function progress(total: number, goal: number, { language, strings }: Voice): Markup {
  const missing = goal - total;
  const words =
    missing > 0
      ? plural(language, strings.moreToReach, missing, { goal })
      : message(language, strings.goalReached, { goal });
  return lines(
    markup`<progress max="${goal}" value="${Math.min(goal, total)}" aria-labelledby="goal"></progress>`,
    markup`<p class="muted" id="goal">${words}</p>`,
  );
}

function leadsTo(href: string, { language, strings }: Voice): string {
  const { protocol, hostname, pathname } = new URL(href);
  if (protocol !== 'mailto:') return message(language, strings.continuesOn, { to: hostname });
  return message(language, strings.opensMail, { to: decoded(pathname) });
}

function writeTo(contact: string, { words }: Voice): Markup {
  return markup`<p class="muted">${words.contact}: <a href="${contact}"><bdi>${contact.replace(/^mailto:/, '')}</bdi></a></p>`;
}
