import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Mail } from '../../../src/server/mail/mailer.ts';
import { liveLetter } from '../../support/server/live-letter.ts';
import { openEndpoint, type TestEndpoint } from '../../support/server/endpoint.ts';

export const olga = 'olga@coalition.example.org';
const base = 'https://letter.example.org/';

/** An endpoint with organisers' pages, and the mails they cause. */
export interface Coalition {
  readonly endpoint: TestEndpoint;
  readonly mails: Mail[];
  /** Who may sign in. */
  readonly addresses: Set<string>;
}

export async function openCoalition(): Promise<Coalition> {
  const mails: Mail[] = [];
  const addresses = new Set([olga]);
  const send = (mail: Mail): Promise<void> => {
    mails.push(mail);
    return Promise.resolve();
  };
  const endpoint = await openEndpoint(
    { ...liveLetter(), moderation: 'organizations' },
    { organisers: { addresses, base, send } },
  );
  return { endpoint, mails, addresses };
}

/** The mails so far, and those that are being written: whoever asks for a link does not wait for it. */
export async function mailed({ mails }: Coalition): Promise<readonly Mail[]> {
  for (let turns = 0; turns < 50; turns++) await turn();
  return mails;
}

/** A page that has come. */
export interface Page {
  readonly answer: Response;
  readonly html: string;
}

/** An organiser's browser: it keeps the cookie, and sends forms as they stand in a page. */
export class Browser {
  readonly #endpoint: TestEndpoint;
  cookie = '';
  /** As `Accept-Language` says it. */
  languages = '';

  constructor(endpoint: TestEndpoint) {
    this.#endpoint = endpoint;
  }

  async open(path: string): Promise<Page> {
    return this.#page(await this.#endpoint.get(path, this.#headers));
  }

  /** @param headers others than a browser's own */
  async send(
    path: string,
    fields: string | URLSearchParams,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const answer = await this.#endpoint.app.request(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
        ...this.#headers,
        ...headers,
      },
      body: fields.toString(),
    });
    const location = answer.headers.get('Location');
    const [cookie] = answer.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
    if (location === null) return this.#page(answer);
    assert.equal(answer.status, 303);
    const { pathname, search } = new URL(location, `https://letter.example.org${path}`);
    return this.open(pathname + search);
  }

  /** Signs in with the link from the mail. */
  async signIn(coalition: Coalition): Promise<Page> {
    await this.send('/admin/sign-in', new URLSearchParams({ email: olga }));
    const mails = await mailed(coalition);
    const [, token = ''] = /admin\/enter#(\S+)/.exec(mails.at(-1)?.text ?? '') ?? [];
    return this.send('/admin/enter', new URLSearchParams({ token }));
  }

  /** Sends the list's form. @param fields beside those that stand in it unseen */
  async act(
    page: Page,
    fields: readonly (readonly [string, string])[],
    action = 'acts',
    folder = '/admin/elm/',
  ): Promise<Page> {
    const sent = new URLSearchParams(hiddenFields(page.html, action));
    for (const [name, value] of fields) sent.append(name, value);
    return this.send(folder + action, sent);
  }

  get #headers(): Record<string, string> {
    return { Cookie: this.cookie, 'Accept-Language': this.languages };
  }

  async #page(answer: Response): Promise<Page> {
    return { answer, html: await answer.text() };
  }
}

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

function elements(html: string): Tree.Element[] {
  const inside = (node: Tree.ParentNode): Tree.Element[] =>
    node.childNodes.filter(isElement).flatMap((one) => [one, ...inside(one)]);
  return inside(parse(html));
}

const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

function hiddenFields(html: string, action: string): Record<string, string> {
  const form = elements(html).find((one) => one.tagName === 'form' && attribute(one, 'action') === action);
  assert(form, `There is a form for ${action}.`);
  const inside = (node: Tree.ParentNode): Tree.Element[] =>
    node.childNodes.filter(isElement).flatMap((one) => [one, ...inside(one)]);
  return Object.fromEntries(
    inside(form)
      .filter((one) => attribute(one, 'type') === 'hidden')
      .map((one) => [attribute(one, 'name') ?? '', attribute(one, 'value') ?? '']),
  );
}

/** The names of the list, in its order. */
export function names(html: string): string[] {
  return elements(html)
    .filter((one) => attribute(one, 'class') === 'who')
    .map((one) => one.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
}

/** The id beside a name. */
export function idOf(html: string, name: string): string {
  const boxes = elements(html).filter((one) => attribute(one, 'name') === 'id');
  return attribute(boxes[names(html).indexOf(name)] ?? assert.fail(`There is ${name}.`), 'value') ?? '';
}
