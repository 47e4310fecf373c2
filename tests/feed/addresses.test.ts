import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveUrl, type UrlUse } from '../../src/feed/url.ts';

const secure = 'https://letter.example.org/river/letter.json';
const plain = 'http://letter.example.org/river/letter.json';
const uses: readonly UrlUse[] = ['fetch', 'document', 'image', 'link', 'contact', 'content'];

describe('an address in a document', () => {
  // For each address the uses it is taken for: in a document that came by https, and in one by http.
  const everything = 'fetch document image link contact content';
  const anywhere = 'fetch link contact content';
  const policy: readonly (readonly [address: string, byHttps: string, byHttp: string])[] = [
    [
      'https://letter.example.org/a',
      'fetch document image link contact content',
      'fetch link contact content',
    ],
    ['http://letter.example.org/a', 'link content', 'fetch document image link contact content'],
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
    [`https://letter.example.org/${'a'.repeat(2_022)}`, '', ''],
    [`/${'ä'.repeat(400)}`, '', ''],
    [`./${'../'.repeat(700)}a`, '', ''],
    [`mailto:${'a'.repeat(2_049)}`, '', ''],
    ['', '', ''],
    [' \t\n\u0000', '', ''],
    ['https://letter.example.org:443/a', everything, anywhere],
    ['HTTPS://LETTER.EXAMPLE.ORG/a', everything, anywhere],
    ['https:\\\\letter.example.org\\a', everything, anywhere],
    ['//letter.example.org/a', everything, everything],
    ['\\\\elsewhere.example.org/a', anywhere, anywhere],
    ['/\\elsewhere.example.org/a', anywhere, anywhere],
    ['/\t/elsewhere.example.org/a', anywhere, anywhere],
    ['https:elsewhere/a', everything, anywhere],
    ['https://letter.example.org@elsewhere.example.org/a', '', ''],
    ['https://:secret@letter.example.org/a', '', ''],
    ['//ana:secret@letter.example.org/a', '', ''],
    ['https://letter.example.org.elsewhere.example.org/', anywhere, anywhere],
    ['https://lettеr.example.org/a', anywhere, anywhere],
    ['https://letter。example。org/a', everything, anywhere],
    ['https://[::1', '', ''],
    ['JaVaScRiPt:alert(1)', '', ''],
    ['\u0001javascript:alert(1)', '', ''],
    ['vbscript:x', '', ''],
    ['about:blank', '', ''],
    ['view-source:https://letter.example.org/', '', ''],
    ['filesystem:https://letter.example.org/a', '', ''],
    ['ws://letter.example.org/', '', ''],
    ['MAILTO:river@example.org', 'contact content', 'contact content'],
    ['mailto:a@example.org%0D%0ABcc:b@example.org', '', ''],
  ];
  for (const [address, byHttps, byHttp] of policy) {
    it(`is taken only for what it is fit for: ${JSON.stringify(address.slice(0, 40))}`, () => {
      const takenFrom = (base: string): string =>
        uses.filter((use) => resolveUrl(address, base, use) !== undefined).join(' ');
      assert.equal(takenFrom(secure), byHttps);
      assert.equal(takenFrom(plain), byHttp);
    });
  }

  it('may be 2,048 characters long', () => {
    const address = `https://letter.example.org/${'a'.repeat(2_021)}`;
    assert.equal(resolveUrl(address, secure, 'document'), address);
  });

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
    ['mailto:a@example.org?B%63C=b@example.org', 'mailto:a@example.org'],
    ['mailto:a@example.org?+bcc=b@example.org&%20cc%20=c@example.org', 'mailto:a@example.org'],
    ['mailto:a@example.org?subject=x&amp;bcc=b@example.org', 'mailto:a@example.org?subject=x'],
    ['mailto:a@example.org?Resent-Bcc=b@example.org', 'mailto:a@example.org'],
    ['mailto:a@example.org??bcc=b@example.org', 'mailto:a@example.org'],
    ['mailto:a@example.org?&&bcc=b@example.org&', 'mailto:a@example.org'],
    ['mailto:a@example.org?body=Hi#?bcc=b', 'mailto:a@example.org?body=Hi#?bcc=b'],
    ['mailto:a@example.org?subject=Hi%0D%0ABcc:%20b@example.org', 'mailto:a@example.org'],
    ['mailto:a@example.org?subject=Hi%0aBcc:b@example.org&body=Hello', 'mailto:a@example.org?body=Hello'],
    [
      'mailto:a@example.org?body=Dear%20all,%0D%0AI%20sign.',
      'mailto:a@example.org?body=Dear%20all,%0D%0AI%20sign.',
    ],
  ];
  for (const [address, kept] of letters) {
    it(`sends no copies to others: ${address}`, () => {
      assert.equal(resolveUrl(address, secure, 'contact'), kept);
      assert.equal(resolveUrl(address, secure, 'content'), kept);
    });
  }
});
