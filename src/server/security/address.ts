import { domainToASCII } from 'node:url';

/** Providers for whom several spellings are one mailbox: what they overlook in the part before the @. */
const overlooked: Readonly<Record<string, { readonly dots: boolean; readonly same?: string }>> = {
  'gmail.com': { dots: true },
  'googlemail.com': { dots: true, same: 'gmail.com' },
  'outlook.com': { dots: false },
  'hotmail.com': { dots: false },
  'live.com': { dots: false },
  'msn.com': { dots: false },
  'icloud.com': { dots: false },
  'me.com': { dots: false },
  'proton.me': { dots: false },
  'protonmail.com': { dots: false, same: 'proton.me' },
  'pm.me': { dots: false, same: 'proton.me' },
  'fastmail.com': { dots: false },
};

/**
 * One form for all spellings of an address, to tell whether two are the same. Mail never goes to this form.
 * @param address as `readEmail` lets it through
 */
export function normalizedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1)).toLowerCase();
  let local = address.slice(0, at).normalize('NFC').toLowerCase();
  const provider = Object.hasOwn(overlooked, domain) ? overlooked[domain] : undefined;
  if (provider) {
    local = local.replace(/\+.*$/s, '') || local;
    if (provider.dots) local = local.replaceAll('.', '');
  }
  return `${local}@${provider?.same ?? domain}`;
}
