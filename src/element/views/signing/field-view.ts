import { html, nothing, type TemplateResult } from 'lit';
import type { Field, KnownKey } from '../../../client/signing/fields.ts';
import type { SignatoryType } from '../../../feed/submission-reading.ts';
import { isolated } from '../../../locales/isolated.ts';
import { message } from '../../../locales/message.ts';
import type { SigningStrings } from '../../../locales/words/signing.ts';
import type { Strings } from '../../../locales/words/reading.ts';
import { controlId } from './control-id.ts';
import type { FieldFault } from './errors-view.ts';

/** What all fields of a form have in common. */
export interface FieldPlace {
  readonly words: SigningStrings;
  readonly strings: Strings;
  readonly language: string;
  readonly type: SignatoryType;
  readonly fields: readonly Field[];
  readonly faults: readonly FieldFault[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  /** What an address was probably meant to be. */
  readonly likelyEmail: string | undefined;
}

export interface FieldHandlers {
  /** A field was left. */
  readonly left: (event: Event) => void;
  /** Takes over the address that was probably meant. */
  readonly useLikely: () => void;
}

/** One thing that is asked for. Values are put in after rendering: what stands in a field is the visitor's. */
export function fieldView(field: Field, place: FieldPlace, handlers: FieldHandlers): TemplateResult {
  const { key, kind } = field;
  const id = controlId(key);
  const fault = place.faults.find((one) => one.key === key)?.said;
  const described = [fault && `${id}-fault`, hintOf(field, place) && `${id}-hint`].filter(Boolean).join(' ');
  const parts = { id, fault, described: described || undefined };
  return kind === 'checkbox'
    ? tickView(field, place, parts)
    : html`<div class="field" part="field">
        <label for=${id}
          ><span class="label">${labelOf(field, place)}</span> ${
            besideOf(field, place) ? html`<span class="beside">${besideOf(field, place)}</span>` : nothing
          }</label
        >
        ${faultView(parts, place)} ${control(field, place, parts, handlers)}
        ${key === 'email' ? likelyView(place, handlers) : nothing}
      </div>`;
}

interface Parts {
  readonly id: string;
  readonly fault: string | undefined;
  /** Ids of what is said beside the control. */
  readonly described: string | undefined;
}

function faultView({ id, fault }: Parts, { words }: FieldPlace): TemplateResult | typeof nothing {
  return fault === undefined
    ? nothing
    : html`<p class="fault" id=${`${id}-fault`}>
        <span class="hidden">${words.error}</span> <span .textContent=${fault}></span>
      </p>`;
}

function tickView(field: Field, place: FieldPlace, { id, fault, described }: Parts): TemplateResult {
  const { key, url, required } = field;
  const { words } = place;
  const hint = hintOf(field, place);
  return html`<div class="field" part="field">
    ${faultView({ id, fault, described }, place)}
    <label class="tick" for=${id}>
      <input
        id=${id}
        name=${key}
        type="checkbox"
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${fault === undefined ? nothing : 'true'}
        aria-describedby=${described ?? nothing}
      />
      <span>${labelOf(field, place)}</span>
    </label>
    ${hint ? html`<p class="note under" id=${`${id}-hint`}>${hint}</p>` : nothing}
    ${
      url
        ? html`<p class="note under">
            <a href=${url} target="_blank" rel="noopener noreferrer">${words.more}</a>
          </p>`
        : nothing
    }
  </div>`;
}

function control(
  { key, kind, options, required }: Field,
  { words, type, countries, faults }: FieldPlace,
  { id, described }: Parts,
  { left }: FieldHandlers,
): TemplateResult {
  const needed = required ? 'true' : nothing;
  const invalid = faults.some((one) => one.key === key) ? 'true' : nothing;
  const autocomplete = autocompleteOf(key as KnownKey, type);
  if (kind === 'textarea') {
    return html`<textarea
      id=${id}
      name=${key}
      rows="3"
      autocomplete="off"
      aria-required=${needed}
      aria-invalid=${invalid}
      aria-describedby=${described ?? nothing}
    ></textarea>`;
  }
  if (kind === 'select' || kind === 'country') {
    const all = kind === 'country' ? countries : (options ?? []).map((name) => ({ code: name, name }));
    return html`<div class="chooser">
      <select
        id=${id}
        name=${key}
        autocomplete=${autocomplete}
        aria-required=${needed}
        aria-invalid=${invalid}
        aria-describedby=${described ?? nothing}
      >
        <option value="">${words.choose}</option>
        ${all.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
      </select>
      <svg viewBox="0 0 10 6" aria-hidden="true"><path d="M1 1l4 4 4-4" /></svg>
    </div>`;
  }
  const mode = kind === 'email' ? 'email' : kind === 'url' ? 'url' : nothing;
  return html`<input
    id=${id}
    name=${key}
    type=${kind === 'email' ? 'email' : 'text'}
    inputmode=${mode}
    autocomplete=${autocomplete}
    autocapitalize=${mode === nothing ? nothing : 'none'}
    spellcheck="false"
    dir=${mode === nothing ? 'auto' : 'ltr'}
    aria-required=${needed}
    aria-invalid=${invalid}
    aria-describedby=${described ?? nothing}
    @change=${left}
  />`;
}

function likelyView(
  { words, language, likelyEmail }: FieldPlace,
  { useLikely }: FieldHandlers,
): TemplateResult {
  const offer = (email: string): TemplateResult =>
    html`<span .textContent=${message(language, words.didYouMean, { email: isolated(email) })}></span>
      <button class="plain" type="button" @click=${useLikely}>${words.useIt}</button>`;
  return html`<p class="likely" role="status">${likelyEmail ? offer(likelyEmail) : nothing}</p>`;
}

function labelOf({ key, label }: Field, { words, type, fields }: FieldPlace): string {
  if (label !== undefined) return label;
  const isPerson = type === 'person';
  const belonging = fields.some((one) => one.key === 'role')
    ? words.organization
    : words.organizationOrProfession;
  const known: Readonly<Record<KnownKey, string>> = {
    name: words.name,
    email: isPerson ? words.email : words.workEmail,
    organization: isPerson ? belonging : words.organizationName,
    role: isPerson ? words.role : words.yourRole,
    country: words.country,
    locality: words.locality,
    comment: words.comment,
    url: words.url,
    publish: words.publish,
    authorised: words.authorised,
  };
  return known[key as KnownKey];
}

/** What is said beside the label: what is left to choose, what everyone sees, and what nobody does. */
function besideOf(field: Field, { words, type }: FieldPlace): string {
  const { key, required } = field;
  const said = required ? [] : [words.optional];
  const shown = key === 'name' && type === 'person' ? words.nameHint : words.shownPublicly;
  return [...said, field.public ? shown : words.neverShown].join(words.comma);
}

/** What is said below what is ticked. */
function hintOf({ key, kind, required, ...field }: Field, { words }: FieldPlace): string | undefined {
  if (kind === 'checkbox' && field.public) return words.shownPublicly;
  return key === 'publish' && !required ? words.publishHint : undefined;
}

function autocompleteOf(key: KnownKey, type: SignatoryType): string {
  const isPerson = type === 'person';
  const known: Readonly<Partial<Record<KnownKey, string>>> = {
    name: 'name',
    email: isPerson ? 'email' : 'work email',
    organization: 'organization',
    role: 'organization-title',
    country: 'country',
    locality: 'address-level2',
    url: 'url',
  };
  return known[key] ?? 'off';
}
