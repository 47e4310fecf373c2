/** The form of a letter whose endpoint answers as a test wishes. */
import type { OpenLetterElement } from '../../../src/index.ts';
import type { FeedAnswer, FeedAnswers } from '../feed-answer.ts';
import { serveLetter, type Feed, type LetterDocument } from './feed.ts';
import { inside, put, ready, until, words } from './open-letter.ts';

export const accepted: FeedAnswer = { status: 202, body: { attempt: 'a1', resend_after: 30 } };
const signatory = { id: 'mine', name: 'Ana Berg', type: 'person', number: 15 };
const published: FeedAnswer = { body: { status: 'published', total_signatures: 15, revision: 8, signatory } };
const answers: FeedAnswers = { sign: accepted, 'sign/confirm': published };

/** Wide enough for a column beside the letter, or as narrow as a phone, whatever window the engine has. */
export const widths = { wide: 1000, narrow: 400 } as const;

export async function shown(
  width: keyof typeof widths = 'wide',
  {
    letter = {},
    more = {},
    inner = '',
  }: { letter?: LetterDocument; more?: FeedAnswers; inner?: string } = {},
): Promise<{ element: OpenLetterElement; feed: Feed }> {
  const sign = { url: 'sign', ...(letter['sign'] as object | undefined) };
  const content = { content_sha256: 'a'.repeat(64), ...letter, sign };
  const feed = await serveLetter(content, { ...answers, ...more });
  const html = `<div style="width:${widths[width]}px"><open-letter src="${feed.url()}" partner="harbour">${inner}</open-letter></div>`;
  return { element: await ready(await put(html)), feed };
}

export const opener = (element: OpenLetterElement): HTMLElement => inside(element, '.sign > .primary');
export const field = (element: OpenLetterElement, name: string): HTMLInputElement =>
  inside(element, `.panel [name="${name}"]`) as HTMLInputElement;
export const title = (element: OpenLetterElement): string => words(inside(element, '.panel-title'));
export const focused = (element: OpenLetterElement): Element | null =>
  (element.renderRoot as ShadowRoot).activeElement;

export async function open(element: OpenLetterElement): Promise<void> {
  opener(element).click();
  await until(() => element.renderRoot.querySelector('.panel form'), 'the form');
  await element.updateComplete;
}

/** As a visitor does: what is typed is told to the page. */
export function fill(element: OpenLetterElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const control = field(element, name);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

export async function submit(element: OpenLetterElement): Promise<void> {
  inside(element, '.panel form [type="submit"]').click();
  await element.updateComplete;
}

export const person = { name: 'Ana Berg', email: 'ana@example.org' };

export async function waiting(
  width: keyof typeof widths = 'wide',
  more: FeedAnswers = {},
  letter: LetterDocument = {},
): Promise<{ element: OpenLetterElement; feed: Feed }> {
  const started = await shown(width, { more, letter });
  await open(started.element);
  fill(started.element, person);
  await submit(started.element);
  await until(() => started.element.renderRoot.querySelector('[name="code"]'), 'the code');
  return started;
}

export async function confirm(element: OpenLetterElement, code = '012345'): Promise<void> {
  field(element, 'code').value = code;
  await submit(element);
}
