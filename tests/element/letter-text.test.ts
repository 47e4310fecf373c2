import { expect } from '@open-wc/testing';
import { serveLetter } from '../support/browser/feed.ts';
import { all, inside, show, words } from '../support/browser/open-letter.ts';
import type { OpenLetterElement } from '../../src/index.ts';

const letter = async (content_html: string): Promise<OpenLetterElement> =>
  show((await serveLetter({ content_html })).url(), 'show="letter"');
/** The markup of the text as it is shown. */
const shown = async (content_html: string): Promise<string> =>
  inside(await letter(content_html), '.text').innerHTML;

describe('the text of a letter', () => {
  it('is accessible with all that it may hold', async () => {
    const rich = `<h2>Demands</h2><ul><li>Water</li></ul><ol start="3"><li>Fish</li></ol>
      <dl><dt>Elm</dt><dd>A river</dd></dl><blockquote><p>Flow.</p></blockquote>
      <table><caption>Boats</caption><thead><tr><th scope="col">Year</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
      <p><a href="https://elm.example.org/">Elm</a> <abbr title="River">R.</abbr> H<sub>2</sub>O</p>`;
    await expect(await letter(rich)).to.be.accessible();
  });

  it('keeps what a letter is made of', async () => {
    const html =
      '<p lang="de" dir="ltr">Der <em>Elm</em> <strong>fließt</strong>.</p><ul><li>a</li></ul><ol start="3" reversed=""><li>b</li></ol><table><tbody><tr><th scope="row" colspan="2">c</th></tr></tbody></table>';
    expect(await shown(html)).to.equal(html);
  });

  for (const [what, html, kept] of [
    ['scripts', '<p>a</p><script>document.title = "stolen"</script><p>b</p>', '<p>a</p><p>b</p>'],
    ['styles', '<p>a</p><style>* { display: none }</style>', '<p>a</p>'],
    ['handlers', '<p onclick="alert(1)" onfocus="alert(1)">a</p>', '<p>a</p>'],
    ['classes, styles and data', '<p class="title" style="color: red" data-x="1" name="x">a</p>', '<p>a</p>'],
    ['ARIA and roles', '<p role="alert" aria-live="assertive">a</p>', '<p>a</p>'],
    [
      'frames and objects',
      '<p>a</p><iframe src="/"></iframe><object data="/"></object><embed src="/">',
      '<p>a</p>',
    ],
    ['forms, but not their words', '<form><p>a</p><input value="x"><button>b</button></form>', '<p>a</p>'],
    ['drawings', '<p>a<svg><a href="javascript:alert(1)"><text>b</text></a></svg></p>', '<p>a</p>'],
    ['formulas', '<p>a<math><mi>b</mi></math></p>', '<p>a</p>'],
    ['templates', '<p>a</p><template><p>b</p></template>', '<p>a</p>'],
    ['media', '<p>a</p><video src="/v"></video><audio src="/a"></audio>', '<p>a</p>'],
    ['comments', '<p>a<!-- b --></p>', '<p>a</p>'],
    [
      'other elements, but not their words',
      '<div><article><p>a <font>b</font> <my-tag>c</my-tag></p></article></div>',
      '<p>a b c</p>',
    ],
  ] as const) {
    it(`loses ${what}`, async () => {
      expect((await shown(html)).replace(/<!--.*?-->/g, what === 'comments' ? '$&' : '')).to.equal(kept);
    });
  }

  it('runs nothing while it is read', async () => {
    const page = window as { hacked?: boolean };
    await letter(`<img src="data:," onerror="window.hacked = true"><svg onload="window.hacked = true"></svg><p>a</p>
      <details open ontoggle="window.hacked = true">b</details><script>window.hacked = true</script>`);
    await new Promise(requestAnimationFrame);
    expect(page.hacked).to.equal(undefined);
  });
});

describe('headings in a letter', () => {
  it('begin one below the title, whatever the letter calls them', async () => {
    expect(await shown('<h1>a</h1><h2 id="b" lang="de">b</h2><h3>c</h3><h6>d</h6>')).to.equal(
      '<h3>a</h3><h3 id="t-b" lang="de">b</h3><h4>c</h4><h6>d</h6>',
    );
  });
});

describe('links in a letter', () => {
  for (const [what, html, kept] of [
    [
      'lead out safely',
      '<a href="https://elm.example.org/" target="_top">a</a>',
      '<a href="https://elm.example.org/" rel="noopener noreferrer">a</a>',
    ],
    [
      'may write a mail or call',
      '<a href="mailto:a@example.org">a</a><a href="tel:+47123">b</a>',
      '<a href="mailto:a@example.org">a</a><a href="tel:+47123">b</a>',
    ],
    [
      'send no copies',
      '<a href="mailto:a@example.org?bcc=b@example.org">a</a>',
      '<a href="mailto:a@example.org">a</a>',
    ],
    [
      'are their words where they lead nowhere',
      '<a href="#">a</a> <a href="">b</a> <a href=" # ">c</a> <a>d</a>',
      'a b c d',
    ],
    [
      'are their words where they are not allowed',
      '<a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a> <a href="https://u:p@example.org">c</a>',
      'a b c',
    ],
    ['keep the markup of their words', '<a href="#"><em>a</em> b</a>', '<em>a</em> b'],
    [
      'lead to places in the letter',
      '<p id="end">x</p><a href="#end">a</a>',
      '<p id="t-end">x</p><a href="#t-end">a</a>',
    ],
    ['may be a place to be led to', '<a id="note" href="#">1</a>', '<a id="t-note">1</a>'],
  ] as const) {
    it(what, async () => {
      expect(await shown(html)).to.equal(kept);
    });
  }

  it('resolve against the letter, not against the page', async () => {
    const element = await letter('<p><a href="more.html">a</a></p>');
    const link = inside(element, '.text a');
    expect(link.getAttribute('href')).to.equal(new URL('more.html', element.src).href);
    expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
  });
});

describe('images in a letter', () => {
  it('come from the letter’s own server', async () => {
    const element = await letter('<p><img src="images/wide.svg" alt="A boat" width="240" height="60"></p>');
    const [image] = all(element, '.text img') as [HTMLImageElement];
    expect(image.src).to.equal(new URL('images/wide.svg', element.src).href);
    expect([image.alt, image.getAttribute('width'), image.loading]).to.deep.equal(['A boat', '240', 'lazy']);
  });

  it('from elsewhere are their words, and are not asked for', async () => {
    const src = new URL('/foreign.svg', location.href);
    src.hostname = '127.0.0.1';
    const element = await letter(
      `<p>a <img src="${src.href}" alt="A boat"> b <img src="data:image/gif;base64,R0" alt=""></p>`,
    );
    expect(all(element, '.text img')).to.be.empty;
    expect(words(inside(element, '.text'))).to.equal('a A boat b');
    expect(performance.getEntriesByName(src.href)).to.be.empty;
  });
});
