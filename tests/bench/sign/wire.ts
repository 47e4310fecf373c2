import { request } from 'node:http';
import { visitor } from './crowd.ts';
import { loopback } from './port.ts';

/** What is served at an address, as it comes over the wire. */
export interface Document {
  readonly path: string;
  /** In base64. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a browser says beside what it asks for. */
const browser = [
  'Host: letters.example.org',
  'Origin: https://friends.example.org',
  'Accept: */*',
  'Accept-Encoding: gzip, deflate, br',
  'Accept-Language: en-GB,en;q=0.7',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
];

export function signRequest(number: number): Buffer {
  const { key, from, body } = visitor(number);
  const head = [
    'POST /elm/sign HTTP/1.1',
    ...browser,
    'Content-Type: application/json',
    `Idempotency-Key: ${key}`,
    `X-Forwarded-For: ${from}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

export function readRequest(path: string): Buffer {
  return Buffer.from(`${[`GET ${path} HTTP/1.1`, ...browser].join('\r\n')}\r\n\r\n`);
}

/** Headers that the server itself writes. */
const ofTheConnection = /^(?:connection|content-length|date|keep-alive)$/i;

/** Reads what is at an address, without what was done to it on the way. */
export async function fetchDocument(port: number, path: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const headers = { 'Accept-Encoding': 'gzip, deflate, br' };
    request({ host: loopback, port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const said: Record<string, string> = {};
        const { rawHeaders } = answer;
        for (let at = 0; at < rawHeaders.length; at += 2) {
          const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
          if (!ofTheConnection.test(name)) said[name] = value;
        }
        resolve({ path, body: Buffer.concat(chunks).toString('base64'), headers: said });
      });
    })
      .once('error', reject)
      .end();
  });
}
