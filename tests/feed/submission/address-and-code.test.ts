import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEmail } from '../../../src/feed/email.ts';
import { readCode, readIdempotencyKey } from '../../../src/feed/typed-code.ts';

describe('an e-mail address is taken as it is written', () => {
  const addresses = [
    ...['ana@example.org', 'ana+brief@example.org', 'Ana.Berg@Example.ORG', 'a@b.co', "o'brien@example.org"],
    ...[
      'abc123@privaterelay.example',
      '_ana-@example.org',
      '{ana}!#$%&*/=?^`|~@example.org',
      '1@2.example.org',
    ],
    ...[
      'ana@bücher.example',
      'ana@xn--bcher-kva.example',
      'ana@例え.テスト',
      'ana@example.xn--p1ai',
      'ana@a--b.org',
    ],
    ...[
      'børge@example.org',
      '用户@example.org',
      'ana@123.example',
      'ana@उदाहरण.परीक्षा',
      'ana@s-1.mail.example.org',
    ],
    ...[`${'a'.repeat(64)}@example.org`, `${'ø'.repeat(32)}@example.org`, `ana@${'a'.repeat(63)}.org`],
    `${'a'.repeat(64)}@${`${'b'.repeat(60)}.`.repeat(3)}abc.org`.slice(0, 254),
  ];
  for (const address of addresses) {
    it(address.slice(0, 60), () => assert.equal(readEmail(address), address));
  }

  for (const around of [
    ' ',
    '\t',
    '\r\n',
    '\u00A0',
    '\uFEFF',
    '\u200B',
    '\u202A',
    '\u202C',
    '\u2068',
    '\u200E \u200B',
  ]) {
    it(`without ${JSON.stringify(around)} at its ends`, () => {
      assert.equal(readEmail(`${around}ana@example.org${around}`), 'ana@example.org');
    });
  }
});

describe('a code', () => {
  const typed: readonly (readonly [text: string, code: string | undefined])[] = [
    ['012345', '012345'],
    ['000042', '000042'],
    [' 012 345 ', '012345'],
    ['  012 345  ', '012345'],
    ['012-345', '012345'],
    ['012–345', '012345'],
    ['0 1 2 3 4 5', '012345'],
    ['012\u00A0345\r\n', '012345'],
    ['\u200B012345\uFEFF', '012345'],
    ['\u202A012345\u202C', '012345'],
    ['012.345', '012345'],
    ['０１２３４５', '012345'],
    ['٠١٢٣٤٥', '012345'],
    ['۰۱۲ ۳۴۵', '012345'],
    ['०१२३४५', '012345'],
    ['42', undefined],
    ['12345', undefined],
    ['0123456', undefined],
    ['abc', undefined],
    ['', undefined],
    ['01234O', undefined],
    ['+12345', undefined],
    ['1e5000', undefined],
    ['012345\u0000', undefined],
    ['①②③④⑤⑥', undefined],
    [`012345${' '.repeat(300)}`, undefined],
  ];
  for (const [text, code] of typed) {
    it(`${JSON.stringify(text).slice(0, 40)} is ${code ?? 'none'}`, () => assert.equal(readCode(text), code));
  }
});

describe('a key under which a request may come again', () => {
  it('has 1 to 64 plain characters', () => {
    for (const key of ['a', 'A-1_z', '0'.repeat(64)]) assert.equal(readIdempotencyKey(key), key);
    for (const key of ['', '0'.repeat(65), 'a b', 'a,b', '"a"', 'ä', 'a\n', '../a', '\u0000']) {
      assert.equal(readIdempotencyKey(key), undefined, JSON.stringify(key));
    }
  });
});
