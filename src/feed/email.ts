/** White space and what nobody sees, as it comes along when an address is copied. */
const around = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;
/** What may stand between the dots before the @, without quotes. */
const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\p{L}\\p{M}\\p{N}]+";
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?';
const addrSpec = new RegExp(`^(${atom}(?:\\.${atom})*)@(${label}(?:\\.${label})+)$`, 'u');

/** What a mail server takes, in bytes. */
const most = { local: 64, address: 254 };

/**
 * The one e-mail address that a text is, as it was written; white space and invisible characters at its ends do
 * not count. Domains and names in any script are taken.
 * @returns undefined for anything else: several addresses, a name beside the address, comments, quotes, control
 * characters, numbers of machines in place of a domain
 */
export function readEmail(text: string): string | undefined {
  if (text.length > 2 * most.address) return undefined;
  const address = text.replace(around, '');
  const [, local = '', domain = ''] = addrSpec.exec(address) ?? [];
  if (!domain || utf8Length(local) > most.local || utf8Length(address) > most.address) return undefined;
  return isDomain(domain) ? address : undefined;
}

function isDomain(domain: string): boolean {
  let ascii: string;
  try {
    ascii = new URL(`https://${domain}/`).hostname;
  } catch {
    return false;
  }
  // The last part of a domain has letters; one of digits alone makes it the number of a machine.
  return (
    /\.(?:xn--[a-z0-9-]+|[a-z][a-z0-9-]*)$/.test(ascii) && ascii.split('.').every((part) => part.length <= 63)
  );
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
