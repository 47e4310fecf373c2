import type { BlockList } from 'node:net';
import { readEmail } from '../../feed/email.ts';
import { readProxies, type ProxyTrust } from '../../server/security/network.ts';
import type { ProofUse } from '../../server/security/proof.ts';

/** What a value of the configuration looks like when it is written down, and what becomes of it. */
export interface Kind<T> {
  /** For the help: `NUMBER`. */
  readonly placeholder: string;
  /** Completes "takes …". */
  readonly expected: string;
  /** @returns undefined where it is not what is expected */
  readonly read: (written: string) => T | undefined;
}

export const text: Kind<string> = {
  placeholder: 'TEXT',
  expected: 'a text',
  read: (written) => written || undefined,
};

export const folder: Kind<string> = { ...text, placeholder: 'DIR', expected: 'the path of a folder' };

export function wholeNumber(least: number, most: number): Kind<number> {
  return {
    placeholder: 'NUMBER',
    expected: `a whole number from ${least} to ${most}`,
    read: (written) => {
      const number = /^\d{1,9}$/.test(written) ? Number(written) : NaN;
      return number >= least && number <= most ? number : undefined;
    },
  };
}

export const seconds: Kind<number> = { ...wholeNumber(1, 3600), placeholder: 'SECONDS' };

export const forwardedHeader: Kind<ProxyTrust['header']> = {
  placeholder: 'NAME',
  expected: 'x-forwarded-for or forwarded',
  read: (written) => {
    const name = written.toLowerCase();
    return name === 'x-forwarded-for' || name === 'forwarded' ? name : undefined;
  },
};

export const proofUse: Kind<ProofUse> = {
  placeholder: 'WHEN',
  expected: 'off, auto or on',
  read: (written) => (['off', 'auto', 'on'] as const).find((use) => use === written),
};

export const webAddress: Kind<string> = {
  placeholder: 'URL',
  expected: 'a whole address like https://letter.example.org',
  read: (written) => {
    const url = URL.canParse(written) ? new URL(written) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) return undefined;
    return url.href.endsWith('/') ? url.href : `${url.href}/`;
  },
};

/** With a name at its end: who forgot it would write into whatever database is named like the user. */
export const postgresAddress: Kind<string> = {
  placeholder: 'URL',
  expected: 'an address like postgres://user:password@db.example.org/letters',
  read: (written) => {
    const url = URL.canParse(written) ? new URL(written) : undefined;
    return url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1 ? written : undefined;
  },
};

export const mailServer: Kind<string> = {
  placeholder: 'URL',
  expected: 'an address like smtps://user:password@mail.example.org',
  read: (written) => {
    const url = URL.canParse(written) ? new URL(written) : undefined;
    return url && /^smtps?:$/.test(url.protocol) && url.hostname ? written : undefined;
  },
};

/** One address, with or without a name; more than one, or a line's end, would be a header of somebody else's. */
export const sender: Kind<string> = {
  placeholder: 'ADDRESS',
  expected: 'one address like letter@example.org or "Our letter <letter@example.org>"',
  read: (written) =>
    /^(?:[^<>@,;\p{Cc}]*<[^<>@,;\s\p{Cc}]+@[^<>@,;\s\p{Cc}]+>|[^<>@,;\s\p{Cc}]+@[^<>@,;\s\p{Cc}]+)$/u.test(
      written,
    )
      ? written
      : undefined,
};

export const addresses: Kind<readonly string[]> = {
  placeholder: 'LIST',
  expected: 'e-mail addresses with commas between them',
  read: (list) => {
    const read = list.split(',').map((entry) => readEmail(entry.trim())?.toLowerCase());
    return read.every((address) => address !== undefined) ? read : undefined;
  },
};

export const secretText: Kind<string> = {
  placeholder: 'TEXT',
  expected: 'at least 32 random characters',
  read: (written) => (written.length >= 32 ? written : undefined),
};

/** Proxies as they were written, and the list to look them up in. */
export interface Proxies {
  readonly written: readonly string[];
  readonly list: BlockList;
}

export const proxies: Kind<Proxies> = {
  placeholder: 'LIST',
  expected: 'addresses and ranges with commas between them, like 127.0.0.1,10.0.0.0/8',
  read: (list) => {
    const written = list.split(',').map((entry) => entry.trim());
    try {
      return { written, list: readProxies(written) };
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  },
};
