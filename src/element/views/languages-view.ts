import { html, nothing, type TemplateResult } from 'lit';
import type { Letter } from '../../feed/letter.ts';
import type { Strings } from '../../locales/words/reading.ts';

/** The letter's languages to choose from, each by its own name. */
export function languagesView(
  { language, translations = [] }: Letter,
  strings: Strings,
  choose: (language: string) => void,
): TemplateResult | typeof nothing {
  if (!translations.length) return nothing;
  const all = [language, ...translations.map((one) => one.language)].sort();
  return html`<label class="languages">
    <span class="hidden">${strings.language}</span>
    <select
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      ${all.map(
        (tag) => html`<option value=${tag} lang=${tag} .selected=${tag === language}>${nameOf(tag)}</option>`,
      )}
    </select>
    <svg viewBox="0 0 10 6" aria-hidden="true"><path d="M1 1l4 4 4-4" /></svg>
  </label>`;
}

/** What only the letter's authors agreed upon has no name: `de-x-easy` stays as it is. */
function nameOf(tag: string): string {
  return tag.includes('-x-') ? tag : (new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag);
}
