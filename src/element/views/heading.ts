import { html, type TemplateResult } from 'lit';

/** A template cannot vary an element's name, so there is one per level. */
const byLevel = [
  (name: string, part: string, content: unknown) =>
    html`<h1 class=${name} part=${part}>${content}</h1>`,
  (name: string, part: string, content: unknown) =>
    html`<h2 class=${name} part=${part}>${content}</h2>`,
  (name: string, part: string, content: unknown) =>
    html`<h3 class=${name} part=${part}>${content}</h3>`,
  (name: string, part: string, content: unknown) =>
    html`<h4 class=${name} part=${part}>${content}</h4>`,
  (name: string, part: string, content: unknown) =>
    html`<h5 class=${name} part=${part}>${content}</h5>`,
  (name: string, part: string, content: unknown) =>
    html`<h6 class=${name} part=${part}>${content}</h6>`,
];

/** @param level from 1; deeper than 6 there is only 6 */
export function heading(level: number, className: string, content: unknown, part = ''): TemplateResult {
  return (byLevel[Math.min(level, 6) - 1] ?? byLevel[1]!)(className, part, content);
}
