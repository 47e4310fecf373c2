import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the mail server does otherwise than a good one. */
interface Manners {
  /** Is waited for before the first word to whoever connects. */
  readonly greet?: () => Promise<void>;
  /** @returns the code and words a recipient is refused with */
  readonly refuse?: (recipient: string) => { readonly code: number; readonly words: string } | undefined;
}

/** A mail that came to its end, and what a person takes out of it. */
export interface Delivery {
  readonly to: string;
  /** When, in milliseconds since this process began. */
  readonly at: number;
  /** The same for the same mail, however often it is sent. */
  readonly id: string;
  readonly subject: string;
  readonly kind: 'confirm' | 'again' | 'manage' | 'full' | 'organiser';
  /** Six digits; empty where there is none. */
  readonly code: string;
  /** Opens the organisers' pages; empty elsewhere. */
  readonly link: string;
}

/** A real mail server on the loopback address, and the mailboxes behind it. */
export class PostOffice {
  /** Replaced while it is open: the next connection meets others. */
  manners: Manners;
  readonly deliveries: Delivery[] = [];
  readonly #server: SMTPServer;
  readonly #boxes = new Map<string, Delivery[]>();
  readonly #waiting = new Set<() => void>();
  readonly #onMessage = new Set<() => void>();

  private constructor(manners: Manners) {
    this.manners = manners;
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      // Connections that stay open for the next mail are not waited for.
      closeTimeout: 100,
      // No name server is asked: who connects is this machine.
      disableReverseLookup: true,
      onConnect: (_session, callback) => {
        void (this.manners.greet?.() ?? Promise.resolve()).then(() => callback());
      },
      onRcptTo: ({ address }, _session, callback) => {
        const refusal = this.manners.refuse?.(address);
        callback(refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
      },
      onData: (stream, session, callback) => {
        simpleParser(stream).then((mail) => {
          for (const { address } of session.envelope.rcptTo) this.#deliver(address, mail);
          // The sender has not heard yet that it was taken: whoever wants to cut it off here, can.
          for (const told of this.#onMessage) told();
          this.#onMessage.clear();
          callback();
        }, callback);
      },
    });
    // Senders are killed in the middle of a word here.
    this.#server.on('error', () => undefined);
  }

  /** @param port 0 takes any that is free */
  static async open(manners: Manners = {}, port = 0): Promise<PostOffice> {
    const office = new PostOffice(manners);
    await new Promise<void>((resolve) => office.#server.listen(port, '127.0.0.1', resolve));
    return office;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** All mails to an address, repeated ones as well. */
  box(address: string): readonly Delivery[] {
    return this.#boxes.get(address) ?? [];
  }

  /** Waits for a mail of this kind to the address. */
  mail(address: string, kind: Delivery['kind']): Promise<Delivery> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.box(address).find((one) => one.kind === kind);
        if (!found) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Fulfilled when a message has come to its end, and before its sender hears of it. */
  message(): Promise<void> {
    return new Promise((resolve) => this.#onMessage.add(resolve));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #deliver(to: string, mail: ParsedMail): void {
    const { messageId: id = '', subject = '' } = mail;
    const delivery = { to, at: performance.now(), id, subject, ...contentOf(mail) };
    this.deliveries.push(delivery);
    this.#boxes.set(to, [...this.box(to), delivery]);
    for (const look of this.#waiting) look();
  }
}

/** As a person tells them apart: by what the subject says. */
function contentOf({ subject = '', text = '' }: ParsedMail): Pick<Delivery, 'kind' | 'code' | 'link'> {
  const code = /^\d{6}\b/.exec(subject)?.[0] ?? '';
  const [link = ''] = /\S+\/admin\/enter#\S+/.exec(text) ?? [];
  if (/is your code to sign/.test(subject)) return { kind: 'confirm', code, link };
  if (/is your code to change/.test(subject)) return { kind: 'manage', code, link };
  if (/you have already signed/.test(subject)) return { kind: 'again', code, link };
  if (/^Your link to the pages/.test(subject)) return { kind: 'organiser', code, link };
  assert.match(subject, /^No further signature/, 'a mail of a kind that nobody knows');
  return { kind: 'full', code, link };
}
