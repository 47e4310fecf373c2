import { attempt, changed, ownSignatures, type OwnSignature } from '../../feed/signing-answers.ts';
import { readEmail } from '../../feed/email.ts';
import { readCode } from '../../feed/typed-code.ts';
import { countOf } from '../counts.ts';
import type { Letter } from '../../feed/letter.ts';
import type { LoadedLetter } from '../letters.ts';
import { namesOf } from '../names.ts';
import { createStore, type Store } from '../store.ts';
import { codeFault, waitingFor, type Waiting } from './code-step.ts';
import { Sender, type Progress } from './delivery.ts';
import { endpointUrl } from './endpoint.ts';
import { PostError, type PostFailure } from './post.ts';

/** What can be done to a signature. */
export type Wish = 'withdraw' | 'hide' | 'show';

export type ManageStep =
  | {
      readonly step: 'address';
      readonly email: string;
      readonly progress: Progress | undefined;
      readonly fault?: 'missing' | 'not-an-email' | 'expired' | 'failed' | undefined;
      /** The endpoint's words, in the letter's language. */
      readonly detail?: string | undefined;
    }
  | ({ readonly step: 'code' } & Waiting)
  | {
      readonly step: 'own';
      readonly signatures: readonly OwnSignature[];
      /** What was asked for once, and is to be said again. */
      readonly asked: { readonly id: string; readonly wish: Wish } | undefined;
      /** What was done last. */
      readonly done: Wish | undefined;
      readonly progress: Progress | undefined;
      readonly failed: boolean;
    };

type OwnStep = Extract<ManageStep, { step: 'own' }>;

/** To see what was signed with an address, and to withdraw it or have the name shown or not. */
export class Managing {
  readonly store: Store<ManageStep>;
  readonly #sender = new Sender();
  #token = '';
  #email: string;

  /** @param email what is known of the address already */
  constructor(email: string) {
    this.#email = email;
    this.store = createStore<ManageStep>({ step: 'address', email, progress: undefined });
  }

  /** Asks for a code to this address. */
  async begin(typed: string, { letter }: LoadedLetter): Promise<void> {
    const url = letter.sign?.url;
    const before = this.store.get();
    if (!url || (before.step === 'address' && before.progress)) return;
    this.#email = typed;
    const email = readEmail(typed);
    if (email === undefined) {
      this.#address({ fault: typed.trim() ? 'not-an-email' : 'missing' });
      return;
    }
    try {
      await this.#ask(email, letter, (progress) => {
        this.#address({ progress });
      });
    } catch (error) {
      if (error instanceof PostError) this.#address({ fault: 'failed', detail: detailOf(error.failure) });
    }
  }

  /** Back to the address. */
  changeAddress(): void {
    this.#sender.end();
    this.#address({});
  }

  now(): void {
    this.#sender.now();
  }

  async confirm(typed: string, { letter }: LoadedLetter): Promise<void> {
    const url = letter.sign?.url;
    const waiting = this.store.get();
    if (!url || waiting.step !== 'code' || waiting.progress) return;
    const code = readCode(typed);
    if (code === undefined) {
      this.store.set({ ...waiting, fault: { code: 'malformed' } });
      return;
    }
    const body = { attempt: waiting.attempt, code };
    try {
      const post = { url: endpointUrl(url, 'manage/confirm'), body, shape: ownSignatures };
      const { token, signatures } = await this.#sender.deliver(post, (progress) => {
        this.store.set({ ...waiting, progress, fault: undefined });
      });
      this.#token = token;
      this.store.set({
        step: 'own',
        signatures,
        asked: undefined,
        done: undefined,
        progress: undefined,
        failed: false,
      });
    } catch (error) {
      if (!(error instanceof PostError)) return;
      const fault = codeFault(error.failure);
      if (fault.code === 'unknown') this.#address({ fault: 'expired' });
      else this.store.set({ ...waiting, fault });
    }
  }

  /** Mails a code once more: to ask again is all it takes. */
  async resend(loaded: LoadedLetter): Promise<void> {
    const waiting = this.store.get();
    if (waiting.step !== 'code' || waiting.progress) return;
    try {
      await this.#ask(waiting.email, loaded.letter, (progress) => {
        this.store.set({ ...waiting, progress, resending: true });
      });
    } catch (error) {
      if (error instanceof PostError) this.store.set({ ...waiting, fault: codeFault(error.failure) });
      return;
    }
    const now = this.store.get();
    if (now.step === 'code') this.store.set({ ...now, resent: true });
  }

  /** Asks whether it is meant. @param wish undefined: it was not */
  ask(id: string, wish: Wish | undefined): void {
    const own = this.store.get();
    if (own.step !== 'own') return;
    this.store.set({ ...own, asked: wish && { id, wish }, done: undefined, failed: false });
  }

  /** Does what was asked for. @returns whether it is done */
  async carryOut(loaded: LoadedLetter): Promise<Wish | undefined> {
    const own = this.store.get();
    const url = loaded.letter.sign?.url;
    if (!url || own.step !== 'own' || !own.asked || own.progress) return undefined;
    const { id, wish } = own.asked;
    const token = this.#token;
    const post =
      wish === 'withdraw'
        ? { url: endpointUrl(url, 'manage/withdraw'), body: { token, id }, shape: changed }
        : {
            url: endpointUrl(url, 'manage/visibility'),
            body: { token, id, publish: wish === 'show' },
            shape: changed,
          };
    try {
      const numbers = await this.#sender.deliver(post, (progress) => {
        this.store.set({ ...own, progress, failed: false });
      });
      countOf(loaded).settle(numbers);
      return this.#done(own, loaded);
    } catch (error) {
      if (!(error instanceof PostError)) return undefined;
      const { failure } = error;
      const code = failure.kind === 'refused' ? failure.refusal.code : undefined;
      // It was withdrawn, and only the answer did not arrive.
      if (code === 'unknown-signature' && wish === 'withdraw') return this.#done(own, loaded);
      if (code === 'unknown-token') this.#address({ fault: 'expired' });
      else this.store.set({ ...own, failed: true });
      return undefined;
    }
  }

  #done(own: OwnStep, loaded: LoadedLetter): Wish | undefined {
    if (!own.asked) return undefined;
    const { id, wish } = own.asked;
    const names = namesOf(loaded);
    if (wish === 'show') names.recall(id);
    else names.forget(id);
    const signatures = own.signatures.flatMap((one) => afterwards(one, id, wish));
    this.store.set({ ...own, signatures, asked: undefined, done: wish });
    return wish;
  }

  async #ask(email: string, { sign, language }: Letter, tell: (progress: Progress) => void): Promise<void> {
    const url = endpointUrl(sign?.url ?? '', 'manage');
    const answer = await this.#sender.deliver({ url, body: { email, language }, shape: attempt }, tell);
    this.store.set({ step: 'code', ...waitingFor(email, answer) });
  }

  #address(said: Partial<Extract<ManageStep, { step: 'address' }>>): void {
    this.store.set({ step: 'address', email: this.#email, progress: undefined, ...said });
  }
}

function afterwards(signature: OwnSignature, id: string, wish: Wish): OwnSignature[] {
  if (signature.id !== id) return [signature];
  if (wish === 'withdraw') return [];
  const { status = 'counted' } = signature;
  const publish = wish === 'show';
  const shown = status === 'awaiting-approval' ? status : publish ? 'published' : 'counted';
  return [{ ...signature, publish, status: shown }];
}

function detailOf(failure: PostFailure): string | undefined {
  return failure.kind === 'unreachable' ? undefined : failure.refusal.detail;
}
