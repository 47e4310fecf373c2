import { createHash, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a keyed hash is made for: hashes made for one thing mean nothing elsewhere. */
type HashUse = 'address' | 'name' | 'body' | 'code' | 'network' | 'check' | 'proof' | 'report';

/**
 * The endpoint's secret, which lies outside the database: whoever has a copy of the database alone can neither
 * try addresses against the hashes in it nor work out a code.
 */
export class Secret {
  readonly #key: string;

  /** @param key at least 32 random characters */
  constructor(key: string) {
    this.#key = key;
  }

  /** 43 characters of base64url. */
  hash(use: HashUse, text: string): string {
    return hash('sha3-256', this.#keyed(use, text), 'base64url');
  }

  /** The six digits of a code, leading zeros included. */
  code(salt: string): string {
    const number = hash('sha3-256', this.#keyed('code', salt), 'buffer').readUIntBE(0, 6) % 1_000_000;
    return String(number).padStart(6, '0');
  }

  /** In front of what is hashed a key is as good as an HMAC: of SHA-3 nobody can go on from a hash to a longer text. */
  #keyed(use: HashUse, text: string): string {
    return `${this.#key} ${use} ${text}`;
  }
}

/** Random bytes that have not been given out: the system is asked for many at once, which costs as much as for few. */
let pool = Buffer.alloc(0);
const idBytes = 16;

/** 128 random bits in 22 characters that an address can hold. */
export function randomId(): string {
  if (pool.length < idBytes) pool = randomBytes(idBytes * 256);
  const id = pool.subarray(0, idBytes).toString('base64url');
  pool = pool.subarray(idBytes);
  return id;
}

/** For what is random enough by itself. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Takes as long for a wrong text as for a right one. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
