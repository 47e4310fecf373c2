import type { Letter } from '../../feed/letter.ts';
import { attempt, confirmation, type Confirmation, type Refusal } from '../../feed/signing-answers.ts';
import type { SignatoryType } from '../../feed/submission-reading.ts';
import { readCode } from '../../feed/typed-code.ts';
import { countOf } from '../counts.ts';
import type { LoadedLetter } from '../letters.ts';
import { namesOf } from '../names.ts';
import { createStore, type Store } from '../store.ts';
import { check } from './check.ts';
import { Choices } from './choices.ts';
import { codeFault, waitingFor, type Waiting } from './code-step.ts';
import { Sender } from './delivery.ts';
import { bodyOf, typesOf, type Draft } from './draft.ts';
import { endpointUrl } from './endpoint.ts';
import { fieldsFor, type SignRules } from './fields.ts';
import { randomKey } from './key.ts';
import { PostError } from './post.ts';
import { rewordedConsents } from './reworded.ts';
import type { SignState, SignStep } from './sign-state.ts';

/** Where and what is signed. */
export interface SignPlace {
  readonly loaded: LoadedLetter;
  readonly partner: string | undefined;
  /** Fetches the letter anew, past what the browser keeps. */
  readonly refetch: () => Promise<unknown>;
}

const entries = new Map<string, Signing>();

/** The signing of a letter, shared by its embeds in whatever language. It is in memory alone. */
export function signingOf({ letter, url }: LoadedLetter): Signing {
  const { id, sign = {} } = letter;
  const key = `${new URL(url).origin} ${sign.url ?? ''} ${id}`;
  let entry = entries.get(key);
  if (!entry) entries.set(key, (entry = new Signing(typesOf(sign)[0] ?? 'person')));
  return entry;
}

/** From the first letter typed to the confirmed signature. */
export class Signing {
  readonly store: Store<SignState>;
  readonly #sender = new Sender();
  readonly #choices = new Choices();
  /** What was sent last, and the key it goes under: the same again does no harm. */
  #sent: { readonly text: string; readonly key: string } | undefined;

  constructor(type: SignatoryType) {
    this.store = createStore<SignState>({
      draft: { type, values: {} },
      step: { step: 'editing', errors: [] },
    });
  }

  /** What was typed, as the letter in one of its languages takes it. */
  draftFor(rules: SignRules): Draft {
    const { draft } = this.store.get();
    return { ...draft, values: this.#choices.inWordsOf(fieldsFor(rules, draft.type), draft.values) };
  }

  /** Takes over what stands in the form. */
  edit(values: Draft['values']): void {
    const { draft, step } = this.store.get();
    this.store.set({ step, draft: { ...draft, values: { ...draft.values, ...values } } });
  }

  /** Who signs: what is asked for is another form. */
  choose(type: SignatoryType): void {
    const { draft } = this.store.get();
    this.store.set({ draft: { ...draft, type }, step: { step: 'editing', errors: [] } });
  }

  /** The letter has changed while it is shown: what was said yes to in other words is asked for again. */
  reword(before: Letter, now: Letter): void {
    const keys = rewordedConsents(before, now);
    if (keys.length) this.edit(Object.fromEntries(keys.map((key) => [key, false])));
  }

  /** Takes back what was said about a field that is right now. @param key of the field */
  lookAgain({ loaded: { letter } }: SignPlace, key: string): void {
    const { draft, step } = this.store.get();
    if (step.step !== 'editing' || !step.errors.length) return;
    const rules = letter.sign ?? {};
    const field = fieldsFor(rules, draft.type).find((one) => one.key === key);
    const said = step.errors.find(({ pointer }) => pointer === field?.pointer);
    if (!said) return;
    const now = check(draft, rules).find(({ pointer }) => pointer === said.pointer);
    const errors = step.errors.flatMap((error) => (error === said ? (now ?? []) : error));
    this.#go({ ...step, errors });
  }

  /** @returns whether it waits for the code now */
  async submit({ loaded, partner, refetch }: SignPlace): Promise<boolean> {
    const { letter } = loaded;
    const draft = this.draftFor(letter.sign ?? {});
    const { step } = this.store.get();
    const url = letter.sign?.url;
    // Whoever presses twice signs once.
    if (!url || step.step === 'sending') return false;
    const errors = check(draft, letter.sign ?? {});
    if (errors.length) {
      this.#go({ step: 'editing', errors });
      return false;
    }
    const body = bodyOf(draft, letter, partner);
    const text = JSON.stringify(body);
    if (this.#sent?.text !== text) this.#sent = { text, key: randomKey() };
    const { key } = this.#sent;
    try {
      const answer = await this.#sender.deliver({ url, body, shape: attempt, key }, (progress) => {
        this.#go(progress);
      });
      this.#go({ step: 'code', ...waitingFor(String(draft.values['email']).trim(), answer) });
      return true;
    } catch (error) {
      if (!(error instanceof PostError)) return false;
      const { failure } = error;
      if (failure.kind === 'refused') await this.#refused(failure.refusal, refetch);
      else this.#go({ step: 'failed', detail: failure.kind === 'busy' ? failure.refusal.detail : undefined });
      return false;
    }
  }

  /** Tries at once what waits. */
  now(): void {
    this.#sender.now();
  }

  /** Back to the form: what is under way is given up. */
  stop(): void {
    this.#sender.end();
    this.#go({ step: 'editing', errors: [] });
  }

  /** Gives up what is under way with the code. */
  stopWaiting(): void {
    const waiting = this.#waiting;
    this.#sender.end();
    if (waiting) this.#wait({ ...waiting, progress: undefined, resending: false });
  }

  /** @returns what is confirmed now, if it is */
  async confirm(typed: string, { loaded }: Pick<SignPlace, 'loaded'>): Promise<Confirmation | undefined> {
    const waiting = this.#waiting;
    const url = loaded.letter.sign?.url;
    if (!waiting || waiting.progress || !url) return undefined;
    const code = readCode(typed);
    if (code === undefined) {
      this.#wait({ ...waiting, fault: { code: 'malformed' } });
      return undefined;
    }
    const body = { attempt: waiting.attempt, code };
    const post = { url: endpointUrl(url, 'confirm'), body, shape: confirmation };
    try {
      const result = await this.#sender.deliver(post, (progress) => {
        this.#wait({ ...waiting, progress, fault: undefined });
      });
      const { total_signatures, revision, signatory } = result;
      countOf(loaded).settle({ total_signatures, revision });
      if (signatory) namesOf(loaded).welcome(signatory);
      const { type, values } = this.store.get().draft;
      const name = values[type === 'person' ? 'name' : 'organization'];
      this.#go({ step: 'done', result, type, name: typeof name === 'string' ? name.trim() : '' });
      return result;
    } catch (error) {
      if (error instanceof PostError) this.#fault(waiting, error);
      return undefined;
    }
  }

  async resend({ loaded: { letter } }: Pick<SignPlace, 'loaded'>): Promise<void> {
    const waiting = this.#waiting;
    const url = letter.sign?.url;
    if (!waiting || waiting.progress || !url) return;
    const body = { attempt: waiting.attempt, language: letter.language };
    const post = { url: endpointUrl(url, 'resend'), body, shape: attempt };
    try {
      const answer = await this.#sender.deliver(post, (progress) => {
        this.#wait({ ...waiting, progress, resending: true });
      });
      this.#wait({ ...waitingFor(waiting.email, answer), resent: true });
    } catch (error) {
      if (error instanceof PostError) this.#fault(waiting, error);
    }
  }

  /**
   * Who is thanked here has withdrawn: that goes, and what was typed with it. What somebody is typing meanwhile stays.
   * @param id of the signature
   */
  forget(id: string): void {
    const { draft, step } = this.store.get();
    if (step.step !== 'done' || (step.result.signatory?.id ?? id) !== id) return;
    this.store.set({ draft: { ...draft, values: {} }, step: { step: 'editing', errors: [] } });
  }

  get #waiting(): Waiting | undefined {
    const { step } = this.store.get();
    return step.step === 'code' ? step : undefined;
  }

  #go(step: SignStep): void {
    this.store.set({ ...this.store.get(), step });
  }

  #wait(waiting: Waiting): void {
    this.#go({ ...waiting, step: 'code' });
  }

  #fault(waiting: Waiting, { failure }: PostError): void {
    const fault = codeFault(failure);
    if (fault.code === 'unknown') this.#go({ step: 'editing', errors: [], notice: 'attempt-gone' });
    else this.#wait({ ...waiting, fault });
  }

  async #refused({ code, errors = [], detail }: Refusal, refetch: () => Promise<unknown>): Promise<void> {
    if (code === 'letter-changed' || code === 'closed') await refetch();
    if (code === 'letter-changed') this.#go({ step: 'editing', errors: [], notice: 'letter-changed' });
    else if (code === 'closed') this.#go({ step: 'closed' });
    else if (errors.length) this.#go({ step: 'editing', errors });
    else this.#go({ step: 'failed', detail });
  }
}
