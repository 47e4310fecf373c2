import { hexOf } from './hex.ts';

/** In ALTCHA's format (`altcha-lib` 2), as far as it is looked at; it goes back as it came. */
interface Challenge {
  readonly parameters: {
    /** `PBKDF2/SHA-256`. */
    readonly algorithm: string;
    /** Rounds of each try. */
    readonly cost: number;
    /** In bytes. */
    readonly keyLength: number;
    /** Hexadecimal digits that the key has to begin with. */
    readonly keyPrefix: string;
    readonly nonce: string;
    readonly salt: string;
  };
}

/** An endpoint that wants more tries than this means no good. */
const mostTries = 10_000;

/**
 * Solves a challenge: tries one number after the other until the key that is made of it begins as it should. Each try
 * is a task of its own that the browser does beside the page, so nothing stands still meanwhile.
 * @param challenge as it was sent: nothing of it goes anywhere but into the browser's cryptography, which refuses
 * what does not fit, and back to the endpoint
 * @returns base64 of JSON, as ALTCHA's own forms send it
 * @throws where it is no challenge, cannot be solved here (`crypto.subtle` is not there without https), or was given up
 */
export async function solve(challenge: unknown, signal: AbortSignal): Promise<string> {
  const { algorithm, cost, keyLength, keyPrefix, nonce, salt } = (challenge as Challenge).parameters;
  const name = 'PBKDF2';
  const hash = algorithm.slice(name.length + 1);
  const method = { name, hash, salt: bytesOf(salt), iterations: cost };
  const password = bytesOf(`${nonce}00000000`);
  const counterAt = new DataView(password.buffer, password.length - 4);
  for (let counter = 0; counter < mostTries; counter++) {
    signal.throwIfAborted();
    counterAt.setUint32(0, counter);
    const key = await crypto.subtle.importKey('raw', password, name, false, ['deriveBits']);
    const derivedKey = hexOf(new Uint8Array(await crypto.subtle.deriveBits(method, key, keyLength * 8)));
    if (derivedKey.startsWith(keyPrefix)) {
      return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
    }
  }
  throw new RangeError();
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
