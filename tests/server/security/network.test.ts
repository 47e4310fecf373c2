import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clientNetwork, readProxies, type ProxyTrust } from '../../../src/server/security/network.ts';

const proxies = readProxies(['127.0.0.1', '10.0.0.0/8', ' 2001:db8:ffff::/48 ', '::1']);
const listed: ProxyTrust = { proxies, header: 'x-forwarded-for' };
const standard: ProxyTrust = { proxies, header: 'forwarded' };

describe('a network', () => {
  const direct: readonly (readonly [peer: string | undefined, network: string | undefined])[] = [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:0207', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::9', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:0:0:0:1', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['fe80::1%vlan0.7', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    [undefined, undefined],
    ['', undefined],
    ['letter.example.org', undefined],
    ['192.0.2.300', undefined],
  ];
  for (const [peer, network] of direct) {
    it(`of ${peer ?? 'an unknown peer'} is ${network ?? 'unknown'}`, () => {
      assert.equal(clientNetwork(peer, undefined, listed), network);
    });
  }
});

describe('X-Forwarded-For', () => {
  const forwarded: readonly (readonly [header: string, network: string | undefined])[] = [
    ['192.0.2.7', '192.0.2.7'],
    ['198.51.100.1, 192.0.2.7', '192.0.2.7'],
    ['198.51.100.1, 192.0.2.7, 10.1.2.3, 127.0.0.1', '192.0.2.7'],
    ['192.0.2.7, 2001:db8:ffff:1::5', '192.0.2.7'],
    ['192.0.2.7:4711', '192.0.2.7'],
    ['[2001:db8:1:2::1]:4711', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]', '2001:db8:1:2::/64'],
    [' ,192.0.2.7, ', '192.0.2.7'],
    ['nonsense, 192.0.2.7', '192.0.2.7'],
    ['10.9.9.9', '10.9.9.9'],
    // Nobody shares a network with all others whose address cannot be read.
    ['nonsense', undefined],
    ['192.0.2.7, unknown', undefined],
    ['192.0.2.7, <script>', undefined],
    ['192.0.2.7, 10.0.0.999', undefined],
    ['nonsense, 10.1.2.3', undefined],
  ];
  for (const [header, network] of forwarded) {
    it(`"${header}" from a proxy that is trusted: ${network ?? 'unknown'}`, () => {
      for (const peer of ['127.0.0.1', '::ffff:127.0.0.1', '::1', '2001:db8:ffff::2']) {
        assert.equal(clientNetwork(peer, header, listed), network);
      }
    });

    it(`"${header}" from anybody else counts for nothing`, () => {
      assert.equal(clientNetwork('192.0.2.99', header, listed), '192.0.2.99');
      const nobody = { ...listed, proxies: readProxies([]) };
      assert.equal(clientNetwork('127.0.0.1', header, nobody), '127.0.0.1');
    });
  }

  it('that is missing makes the proxy the one who asks', () => {
    assert.equal(clientNetwork('127.0.0.1', undefined, listed), '127.0.0.1');
    assert.equal(clientNetwork('127.0.0.1', ' , ', listed), '127.0.0.1');
  });
});

describe('Forwarded', () => {
  const forwarded: readonly (readonly [header: string, network: string | undefined])[] = [
    ['for=192.0.2.7', '192.0.2.7'],
    ['For="192.0.2.7:4711";proto=https;by=10.0.0.1', '192.0.2.7'],
    ['proto=https; for=192.0.2.7', '192.0.2.7'],
    ['for=198.51.100.1, for=192.0.2.7, for=10.0.0.2', '192.0.2.7'],
    ['for="[2001:db8:1:2::1]:4711"', '2001:db8:1:2::/64'],
    ['for="[2001:db8:1:2::1]";by="a,b;for=198.51.100.1", for=10.0.0.2', '2001:db8:1:2::/64'],
    ['for=198.51.100.1, for=unknown', undefined],
    ['for=_hidden', undefined],
    ['proto=https', undefined],
    ['for=', undefined],
    ['for="', undefined],
    ['for="192.0.2.7, for=198.51.100.1', undefined],
  ];
  for (const [header, network] of forwarded) {
    it(`${header}: ${network ?? 'unknown'}`, () => {
      assert.equal(clientNetwork('127.0.0.1', header, standard), network);
    });
  }
});

describe('forwarded headers', () => {
  it('never make it throw, and no garbage is a network', () => {
    const part = fc.constantFrom(
      'for=',
      '"',
      ',',
      ';',
      '[',
      ']',
      ':',
      '::',
      '192.0.2.7',
      '%',
      '2001:db8::1',
      'x',
      '\\',
      ' ',
    );
    const header = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => parts.join('')),
    );
    const property = fc.property(header, fc.constantFrom(listed, standard), (value, trust) => {
      for (const network of [clientNetwork('127.0.0.1', value, trust), clientNetwork(value, value, trust)]) {
        assert.match(network ?? '::/64', /^(\d+(\.\d+){3}|([0-9a-f]{1,4}:){4}:\/64|::\/64)$/);
      }
    });
    fc.assert(property, { numRuns: 3_000 });
  });
});

describe('a list of proxies', () => {
  for (const entry of [
    'proxy',
    '10.0.0.0/33',
    '::1/129',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '',
    '10.0.0',
    '/8',
    '10.0.0.0/-1',
  ]) {
    it(`does not take "${entry}"`, () => {
      assert.throws(() => readProxies(['127.0.0.1', entry]), new RangeError(entry));
    });
  }

  it('knows an address whatever line it is reached by', () => {
    const trust = { ...listed, proxies: readProxies(['fe80::1']) };
    assert.equal(clientNetwork('fe80::1%vlan0.7', '192.0.2.7', trust), '192.0.2.7');
  });

  it('takes an IPv4 address written as IPv6', () => {
    const trust = { ...listed, proxies: readProxies(['::ffff:192.0.2.1']) };
    assert.equal(clientNetwork('192.0.2.1', '192.0.2.7', trust), '192.0.2.7');
  });
});
