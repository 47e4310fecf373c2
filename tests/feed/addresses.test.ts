import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveUrl, type UrlUse } from '../../src/feed/url.ts';

const secure = 'https://letter.example.org/river/letter.json';
const plain = 'http://letter.example.org/river/letter.json';
const uses: readonly UrlUse[] = ['fetch', 'image', 'link', 'contact', 'content'];

describe('an address in a document', () => {
  // For each address the uses it is taken for: in a document that came by https, and in one by http.
  const policy: readonly (readonly [address: string, byHttps: string, byHttp: string])[] = [
    ['https://letter.example.org/a', 'fetch image link contact content', 'fetch link contact content'],
    ['http://letter.example.org/a', 'link content', 'fetch image link contact content'],
    ['https://elsewhere.example.org/a', 'fetch link contact content', 'fetch link contact content'],
    ['http://elsewhere.example.org/a', 'link content', 'fetch link contact content'],
    ['https://letter.example.org:8443/a', 'fetch link contact content', 'fetch link contact content'],
    ['mailto:river@example.org', 'contact content', 'contact content'],
    ['tel:+4712345678', 'content', 'content'],
    ['javascript:alert(1)', '', ''],
    ['java\nscript:alert(1)', '', ''],
    ['data:text/html,hello', '', ''],
    ['blob:https://letter.example.org/1', '', ''],
    ['file:///etc/passwd', '', ''],
    ['ftp://letter.example.org/a', '', ''],
    ['https://ana:secret@letter.example.org/a', '', ''],
    ['https://ana@letter.example.org/a', '', ''],
    ['https://', '', ''],
    [`https://letter.example.org/${'a'.repeat(2_048)}`, '', ''],
  ];
  for (const [address, byHttps, byHttp] of policy) {
    it(`is taken only for what it is fit for: ${JSON.stringify(address.slice(0, 40))}`, () => {
      const takenFrom = (base: string): string =>
        uses.filter((use) => resolveUrl(address, base, use) !== undefined).join(' ');
      assert.equal(takenFrom(secure), byHttps);
      assert.equal(takenFrom(plain), byHttp);
    });
  }

  it('resolves against the document’s own address', () => {
    assert.equal(
      resolveUrl('signatories/1.json', secure, 'fetch'),
      'https://letter.example.org/river/signatories/1.json',
    );
    assert.equal(resolveUrl('//elsewhere.example.org/a', secure, 'fetch'), 'https://elsewhere.example.org/a');
    assert.equal(resolveUrl('/images/a.svg', plain, 'image'), 'http://letter.example.org/images/a.svg');
  });
});

describe('an address to write to', () => {
  const letters: readonly (readonly [address: string, kept: string])[] = [
    ['mailto:a@example.org?cc=b@example.org', 'mailto:a@example.org'],
    ['mailto:a@example.org?bcc=b@example.org&subject=River', 'mailto:a@example.org?subject=River'],
    ['mailto:a@example.org?subject=River&BCC=b@example.org', 'mailto:a@example.org?subject=River'],
    ['mailto:a@example.org?%62cc=b@example.org&body=Hello', 'mailto:a@example.org?body=Hello'],
    ['mailto:a@example.org?%62cc=b@example.org,%E0', 'mailto:a@example.org'],
    ['mailto:a@example.org?bcc', 'mailto:a@example.org'],
    ['mailto:a@example.org?subject=Why?&bcc=b@example.org', 'mailto:a@example.org?subject=Why?'],
    ['mailto:a@example.org?subject=cc', 'mailto:a@example.org?subject=cc'],
  ];
  for (const [address, kept] of letters) {
    it(`sends no copies to others: ${address}`, () => {
      assert.equal(resolveUrl(address, secure, 'contact'), kept);
      assert.equal(resolveUrl(address, secure, 'content'), kept);
    });
  }
});
