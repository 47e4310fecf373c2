import { BlockList, isIP } from 'node:net';

/** Where the proxies in front of the endpoint are, and the header in which they say for whom they ask. */
export interface ProxyTrust {
  readonly proxies: BlockList;
  /**
   * One, not both: what a proxy does not write itself it passes on as it came, and anyone could have written it.
   */
  readonly header: 'x-forwarded-for' | 'forwarded';
}

/**
 * Addresses and ranges of proxies: `192.0.2.7`, `10.0.0.0/8`, `2001:db8::/32`.
 * @throws RangeError that names the entry which is neither
 */
export function readProxies(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [, written = '', size] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(entry.trim()) ?? [];
    const address = plainAddress(written);
    if (!address) throw new RangeError(entry);
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    const bits = family === 'ipv4' ? 32 : 128;
    const prefix = size === undefined ? bits : Number(size);
    if (prefix > bits) throw new RangeError(entry);
    list.addSubnet(address, prefix, family);
  }
  return list;
}

/**
 * The network a request comes from: an IPv4 address, or the first half of an IPv6 one, which is what one line of
 * a household or an office has. Going backwards through the proxies that are trusted it is the first that is not.
 * @param peer the address at the other end of the connection
 * @param forwarded the value of the trusted header
 * @returns undefined where nobody can tell; such requests have nothing in common that could be limited
 */
export function clientNetwork(
  peer: string | undefined,
  forwarded: string | undefined,
  { proxies, header }: ProxyTrust,
): string | undefined {
  let client = plainAddress(peer ?? '');
  if (!client) return undefined;
  const hops = header === 'forwarded' ? forwardedHops(forwarded ?? '') : (forwarded ?? '').split(',');
  for (const hop of hops.filter((it) => it.trim()).reverse()) {
    if (!isTrusted(client, proxies)) break;
    client = plainAddress(withoutPort(hop));
    // A trusted proxy was asked by someone whose address it does not give.
    if (!client) return undefined;
  }
  return networkOf(client);
}

let lastChecked:
  { readonly address: string; readonly proxies: BlockList; readonly isTrusted: boolean } | undefined;

/** One proxy after the other asks for thousands of visitors: it is looked up once. */
function isTrusted(address: string, proxies: BlockList): boolean {
  if (lastChecked?.address !== address || lastChecked.proxies !== proxies) {
    const isTrusted = proxies.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
    lastChecked = { address, proxies, isTrusted };
  }
  return lastChecked.isTrusted;
}

/** `for=192.0.2.7;proto=https, for="[2001:db8::1]:4711"`, RFC 7239. */
function forwardedHops(value: string): string[] {
  const entries = value.match(/(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g) ?? [];
  return entries.map((entry) => /(?:^|;)\s*for\s*=\s*"?([^";]+)/i.exec(entry)?.[1] ?? 'unknown');
}

/** `192.0.2.7:4711`, `[2001:db8::1]:4711`, `[2001:db8::1]`. */
function withoutPort(hop: string): string {
  const [, bracketed, bare] = /^\s*(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)\s*$/.exec(hop) ?? [];
  return bracketed ?? bare ?? hop;
}

/** An address without its zone; one of IPv4 that is written as IPv6 becomes one of IPv4. */
function plainAddress(written: string): string | undefined {
  const address = written.trim().replace(/%.*$/, '');
  const version = isIP(address);
  if (version === 4) return address;
  if (version !== 6) return undefined;
  const groups = ipv6Groups(address);
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255].join('.') : groups.map(hex).join(':');
}

function networkOf(address: string): string {
  return isIP(address) === 4 ? address : `${ipv6Groups(address).slice(0, 4).map(hex).join(':')}::/64`;
}

/** The eight numbers of an address that is known to be right. */
function ipv6Groups(address: string): number[] {
  const dotted = /[\d.]+$/.exec(address)?.[0] ?? '';
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
  const even = dotted.includes('.')
    ? `${address.slice(0, -dotted.length)}${hex(a * 256 + b)}:${hex(c * 256 + d)}`
    : address;
  const [head = '', tail] = even.split('::');
  const numbers = (part: string): number[] =>
    part ? part.split(':').map((group) => parseInt(group, 16)) : [];
  const [first, last] = [numbers(head), numbers(tail ?? '')];
  return [...first, ...new Array<number>(8 - first.length - last.length).fill(0), ...last];
}

function hex(group: number): string {
  return group.toString(16);
}
