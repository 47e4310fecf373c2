import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What a client says, and the end of a message. */
type Moment = 'greeting' | 'EHLO' | 'HELO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'message' | 'QUIT';

/**
 * A line that is said at this moment, or what is done instead with the line that was heard. Where nothing stands,
 * the server is content.
 */
export type Manners = Partial<Record<Moment, string | ((socket: Socket, line: string) => void)>>;

/** A mail server on a free loopback port that behaves as it is told, well or badly. */
export interface UnrulyMailServer {
  readonly url: (user?: string) => string;
  /** How many messages it took to their end. */
  readonly taken: () => number;
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}

/** Says nothing, and hangs up on nobody. */
export const silence = (): void => undefined;

/** Says one more line of an answer that never ends, so that the connection is never idle. */
export function endless(line: string): (socket: Socket) => void {
  return (socket) => {
    const drip = setInterval(() => socket.write(`${line}\r\n`), 50);
    socket.once('close', () => {
      clearInterval(drip);
    });
  };
}

export async function startUnrulyMailServer(manners: Manners): Promise<UnrulyMailServer> {
  const open = new Set<Socket>();
  let taken = 0;
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    const answer = (moment: Moment, line: string, usual: string): boolean => {
      const told = manners[moment] ?? usual;
      if (typeof told === 'string') socket.write(`${told}\r\n`);
      else told(socket, line);
      return told === usual;
    };
    let inMessage = false;
    let heard = '';
    answer('greeting', '', '220 here');
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
      for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
        const line = heard.slice(0, end);
        heard = heard.slice(end + 2);
        if (inMessage) {
          if (line !== '.') continue;
          inMessage = false;
          if (answer('message', line, '250 taken')) taken++;
          continue;
        }
        const moment = line.slice(0, 4).toUpperCase() as Moment;
        if (moment === 'DATA') inMessage = answer('DATA', line, '354 go on');
        else answer(moment, line, moment === 'EHLO' ? '250-here\r\n250 AUTH PLAIN' : '250 well');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (user) => `smtp://${user ? `${user}@` : ''}127.0.0.1:${port}`,
    taken: () => taken,
    connections: () => open.size,
    stop: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
