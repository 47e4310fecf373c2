import { formatNumber, message, plural } from '../../locales/message.ts';
import type { Strings } from '../../locales/strings.ts';
import { decoded } from './decoded.ts';
import type { Content } from './documents.ts';
import { longDate } from './long-date.ts';
import { lines, markup, type Markup } from './markup.ts';
import type { PageWords } from './words.ts';

/** A number under five would only tell that nobody came yet. */
const fewest = 5;

/** The counter, the goal and the way to sign. */
export function pageSigning({ facts, list, sign }: Content, strings: Strings, words: PageWords): Markup {
  const { language, goal, contact, closes_at: end } = facts;
  const total = list.published.length + list.unnamed;
  const href = sign?.href;
  return lines(
    markup`<aside>`,
    markup`<p class="count">${total < fewest ? strings.beFirst : counter(total, list.published, language, strings)}</p>`,
    goal && total >= fewest ? progress(total, goal, language, strings) : undefined,
    href ? markup`<p class="action"><a class="button" href="${href}">${strings.sign}</a></p>` : undefined,
    href ? markup`<p class="action muted">${leadsTo(href, language, strings)}</p>` : undefined,
    end
      ? markup`<p class="muted">${message(language, words.closesOn, { date: longDate(language, end) })}</p>`
      : undefined,
    contact && contact !== href ? writeTo(contact, words) : undefined,
    markup`</aside>`,
  );
}

function counter(
  total: number,
  published: Content['list']['published'],
  language: string,
  strings: Strings,
): Markup {
  const persons = published.filter((one) => one.type === 'person').length;
  const people = persons === published.length ? strings.signedPeople : strings.signedBoth;
  const words = persons ? people : strings.signedOrganizations;
  return markup`<strong>${formatNumber(language, total)}</strong> <span>${plural(language, words, total)}</span>`;
}

function progress(total: number, goal: number, language: string, strings: Strings): Markup {
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

function leadsTo(href: string, language: string, strings: Strings): string {
  const { protocol, hostname, pathname } = new URL(href);
  if (protocol !== 'mailto:') return message(language, strings.continuesOn, { to: hostname });
  return message(language, strings.opensMail, { to: decoded(pathname) });
}

function writeTo(contact: string, words: PageWords): Markup {
  return markup`<p class="muted">${words.contact}: <a href="${contact}">${contact.replace(/^mailto:/, '')}</a></p>`;
}
