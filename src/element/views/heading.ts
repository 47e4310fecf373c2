import { html, type TemplateResult } from 'lit';

/** A template cannot vary an element's name, so there is one per level. */
const byLevel: readonly ((className: string, content: unknown) => TemplateResult)[] = [
  (className, content) => html`<h1 class=${className}>${content}</h1>`,
  (className, content) => html`<h2 class=${className}>${content}</h2>`,
  (className, content) => html`<h3 class=${className}>${content}</h3>`,
  (className, content) => html`<h4 class=${className}>${content}</h4>`,
  (className, content) => html`<h5 class=${className}>${content}</h5>`,
  (className, content) => html`<h6 class=${className}>${content}</h6>`,
];

/** @param level from 1; deeper than 6 there is only 6 */
export function heading(level: number, className: string, content: unknown): TemplateResult | undefined {
  return byLevel[Math.min(level, 6) - 1]?.(className, content);
}
