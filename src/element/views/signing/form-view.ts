import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../../../client/signing/draft.ts';
import type { SignStep } from '../../../client/signing/sign-state.ts';
import type { SignatoryType } from '../../../feed/submission-reading.ts';
import { isolated } from '../../../locales/isolated.ts';
import { message } from '../../../locales/message.ts';
import { controlId } from './control-id.ts';
import { errorsView, type FieldFault } from './errors-view.ts';
import { fieldView, type FieldHandlers, type FieldPlace } from './field-view.ts';
import { progressView, type ProgressHandlers } from './progress-view.ts';

export interface FormState extends FieldPlace {
  readonly types: readonly SignatoryType[];
  readonly draft: Draft;
  readonly step: SignStep;
  readonly faults: readonly FieldFault[];
  /** Who keeps what is sent, if the letter says so. */
  readonly organiser: string | undefined;
  /** Where it goes, if that is another place than the letter comes from. */
  readonly host: string | undefined;
  readonly privacyUrl: string | undefined;
  /** Where else one can turn to. */
  readonly contact: string | undefined;
  readonly now: number;
}

export interface FormHandlers extends FieldHandlers, ProgressHandlers {
  readonly submit: (event: Event) => void;
  readonly choose: (type: SignatoryType) => void;
  readonly input: (event: Event) => void;
  /** Leads to the field that a fault is about. */
  readonly show: (event: Event, key: string) => void;
  readonly readLetter: () => void;
}

/** The form. It is shown as long as nothing has arrived, so that nothing that was typed is out of sight. */
export function formView(state: FormState, handlers: FormHandlers): TemplateResult {
  const { words, types, fields, faults, step } = state;
  return html`<form class="form" part="form" novalidate @submit=${handlers.submit} @input=${handlers.input}>
    ${noticeView(state, handlers)} ${faults.length ? errorsView(faults, words, handlers.show) : nothing}
    ${types.length > 1 ? typeView(state, handlers) : nothing}
    ${fields.map((field) => fieldView(field, state, handlers))}
    <input class="trap" name="trap" type="text" tabindex="-1" autocomplete="off" aria-hidden="true" />
    ${dataView(state)}
    <button class="primary" type="submit" @click=${handlers.submit}>
      <span .textContent=${buttonWords(state)}></span>
    </button>
    ${progressView(step, state, handlers)}
  </form>`;
}

function noticeView({ step, words, strings }: FormState, { readLetter }: FormHandlers): unknown {
  const notice = step.step === 'editing' ? step.notice : undefined;
  if (!notice) return nothing;
  if (notice === 'attempt-gone') return html`<p class="told" role="alert">${words.attemptGone}</p>`;
  return html`<p class="told" role="alert">
    ${words.letterChanged}
    <button class="plain" type="button" @click=${readLetter}>${strings.readLetter}</button>
  </p>`;
}

function typeView({ words, draft }: FormState, { choose }: FormHandlers): TemplateResult {
  // A field may be called like one of the two.
  const idOf = (type: SignatoryType): string => controlId(`type-${type}`);
  const option = (type: SignatoryType, label: string): TemplateResult =>
    html`<label class="tick" for=${idOf(type)}>
      <input
        id=${idOf(type)}
        type="radio"
        name="type"
        .checked=${draft.type === type}
        @change=${() => {
          choose(type);
        }}
      />
      <span>${label}</span>
    </label>`;
  return html`<fieldset class="types">
    <legend>${words.whoSigns}</legend>
    ${option('person', words.asPerson)} ${option('organization', words.asOrganization)}
  </fieldset>`;
}

/** What becomes of what is typed, above the button that sends it. */
function dataView({ words, language, organiser, host, privacyUrl }: FormState): TemplateResult {
  return html`<p class="note">
    ${organiser ? message(language, words.dataNoteBy, { organiser: isolated(organiser) }) : words.dataNote}
    ${host ? message(language, words.dataGoesTo, { host: isolated(host) }) : nothing}
    ${
      privacyUrl
        ? html`<a href=${privacyUrl} target="_blank" rel="noopener noreferrer">${words.privacy}</a>`
        : nothing
    }
  </p>`;
}

function buttonWords({ words, strings, language, draft, step }: FormState): string {
  if (step.step === 'sending') return step.slow ? words.stillSending : words.sending;
  const { organization } = draft.values;
  const name = typeof organization === 'string' ? organization.trim() : '';
  if (draft.type === 'organization' && name)
    return message(language, words.signFor, { name: isolated(name) });
  return strings.signShort;
}
