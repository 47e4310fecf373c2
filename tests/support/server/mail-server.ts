import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server says instead of taking a mail. */
interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** A mail server on a free loopback port that keeps what it is sent. */
export interface MailServer {
  readonly url: string;
  readonly mails: readonly { readonly to: readonly string[]; readonly mail: ParsedMail }[];
  /** Is said to the next recipient, once for each call. */
  readonly refuseNext: (refusal: Refusal) => void;
  readonly stop: () => Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const mails: { to: string[]; mail: ParsedMail }[] = [];
  const refusals: Refusal[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      const refusal = refusals.shift();
      callback(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : null);
    },
    onData(stream, session, callback) {
      simpleParser(stream).then((mail) => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
        callback();
      }, callback);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuseNext: (refusal) => refusals.push(refusal),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
