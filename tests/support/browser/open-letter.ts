/** The element as a test sees it: put on the page, ready, and what stands inside. */
import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../../src/define.ts';
import type { OpenLetterElement } from '../../../src/index.ts';

/** A machine under load is slow; what never comes is a failure all the same. */
const patience = { timeout: 9_000, interval: 20 };

/** Waits until something holds, and says what did not. */
export function until(holds: () => unknown, what: string): Promise<void> {
  return waitUntil(async () => Boolean(await holds()), `waited for: ${what}`, patience);
}

/** Puts HTML with one `<open-letter>` in it on the page. */
export async function put(html: string): Promise<OpenLetterElement> {
  const root = await fixture<HTMLElement>(html);
  const element = root.matches('open-letter') ? root : root.querySelector('open-letter');
  return element as OpenLetterElement;
}

/** Waits until letter, words and what stands around the text are there. */
export async function ready(element: OpenLetterElement): Promise<OpenLetterElement> {
  await until(() => element.status === 'ready', 'the letter');
  await until(() => {
    const sign = element.renderRoot.querySelector('.sign, .signatories');
    return sign ?? element.show === 'letter';
  }, 'what stands around the text');
  await element.updateComplete;
  return element;
}

/** Puts one `<open-letter>` with this `src` and these attributes on the page, and waits until it is ready. */
export async function show(src: string, attributes = ''): Promise<OpenLetterElement> {
  return ready(await put(`<open-letter src="${src}" ${attributes}></open-letter>`));
}

/** The one element inside that a test is about. */
export function inside(element: OpenLetterElement, selector: string): HTMLElement {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing inside matches ${selector}.`);
  return found;
}

export function all(element: OpenLetterElement, selector: string): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** Text as it is read: white space counts once. */
export function words(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The names in the list, from top to bottom. */
export function namesShown(element: OpenLetterElement): string[] {
  return all(element, '[part=signatory]').map((row) => words(row.querySelector('bdi')));
}

/** A button inside, by its words. */
export function button(element: OpenLetterElement, text: string): HTMLElement | undefined {
  return all(element, 'button').find((one) => words(one).startsWith(text));
}

/** Whether two are one node. A failure names them: written out whole they would keep a browser busy for minutes. */
export function expectSame(found: Node | null | undefined, wanted: Node): void {
  if (found !== wanted) expect(nameOf(found)).to.equal(`this one: ${nameOf(wanted)}`);
}

function nameOf(node: Node | null | undefined): string {
  return node instanceof Element ? (node.cloneNode() as Element).outerHTML : String(node?.nodeName);
}
