import { bodies, type Body } from './body.ts';

const honest = bodies({
  paragraphs:
    '<p>For the <em>river</em> Elm, which <strong>flows</strong>.</p><p>Second.<br>A new line.</p><hr><p>Third.</p>',
  'short marks':
    '<p><b>b</b><i>i</i><s>s</s> H<sub>2</sub>O m<sup>2</sup> <small>small</small> <q>quoted</q> <cite>Elm, a history</cite></p>',
  lists:
    '<ul><li>one<ul><li>two<ol start="3" reversed=""><li>three</li><li>two</li></ol></li></ul></li></ul><ol start="-4"><li>x</li></ol>',
  definitions: '<dl><dt>Elm</dt><dd>A river.</dd><dt>Mill</dt><dd><p>On it.</p></dd></dl>',
  quotes: '<blockquote><p>Let it flow.</p><p><cite>A miller</cite></p></blockquote>',
  table:
    '<table><caption>Boats</caption><thead><tr><th scope="col">Year</th><th scope="col" colspan="2">Boats</th></tr></thead><tbody><tr><th scope="row" rowspan="2">2024</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>',
  abbreviation: '<p>The <abbr title="European Union">EU</abbr> and <span lang="fr">l’eau</span>.</p>',
  'other directions':
    '<p dir="rtl" lang="ar">نهر <bdi>Elm</bdi> و<bdo dir="ltr">123</bdo></p><p dir="auto">שלום</p>',
  'languages inside': '<blockquote lang="de"><p>Der Fluss</p></blockquote><p lang="zh-Hant-TW">河</p>',
  code: '<pre><code>if (a &lt; b) {\n  flow();\n}</code></pre><p><code>x</code></p>',
  'line feed that begins preformatted text': [
    '<pre>\n\n two lines before</pre>',
    '<pre>\n two lines before</pre>',
  ],
  section: '<section><h2>Demands</h2><p>Water.</p></section>',
  headings: '<h2>Two</h2><h3>Three</h3><h4>Four</h4><h5>Five</h5><h6>Six</h6>',
  links: [
    '<p><a href="https://elm.example.org/a?b=c&amp;d=e#f" title="More">web</a> <a href="http://elm.example.org/">old</a> <a href="mailto:mill@example.org?subject=Elm">mail</a> <a href="tel:+4712345">call</a></p>',
    '<p><a href="https://elm.example.org/a?b=c&amp;d=e#f" title="More" rel="noopener noreferrer">web</a> <a href="http://elm.example.org/" rel="noopener noreferrer">old</a> <a href="mailto:mill@example.org?subject=Elm">mail</a> <a href="tel:+4712345">call</a></p>',
  ],
  'links from the letter’s own folder': [
    '<p><a href="more.html">more</a> <a href="/">home</a></p>',
    '<p><a href="FEED/more.html" rel="noopener noreferrer">more</a> <a href="ORIGIN/" rel="noopener noreferrer">home</a></p>',
  ],
  footnotes: [
    '<p>A claim.<sup><a href="#fn-1" id="fnref-1">1</a></sup></p><section><h2 id="footnote-label">Footnotes</h2><ol><li id="fn-1"><p>A source. <a href="#fnref-1" title="Back">↩</a></p></li></ol></section>',
    '<p>A claim.<sup><a href="#t-fn-1" id="t-fnref-1">1</a></sup></p><section><h2 id="t-footnote-label">Footnotes</h2><ol><li id="t-fn-1"><p>A source. <a href="#t-fnref-1" title="Back">↩</a></p></li></ol></section>',
  ],
  picture: [
    '<figure><img src="images/wide.svg" alt="A boat" width="240" height="60"><figcaption>A boat on the Elm</figcaption></figure>',
    '<figure><img crossorigin="anonymous" loading="lazy" referrerpolicy="no-referrer" src="FEED/images/wide.svg" alt="A boat" width="240" height="60"><figcaption>A boat on the Elm</figcaption></figure>',
  ],
  'other letters':
    '<p>Ærøskøbing, Łódź, Ελλάδα, Україна, हिन्दी, ไทย, 日本語, 👩‍👩‍👧, e\u0301, a\u00adb, a\u200bb</p>',
  entities: [
    '<p>a &amp; b &lt; c &gt; d “e” &nbsp; f &quot;g&quot;</p>',
    '<p>a &amp; b &lt; c &gt; d “e” &nbsp; f "g"</p>',
  ],
  'words around nothing': 'No paragraph at all, <em>just</em> words.',
  'empty cells': '<table><tbody><tr><td></td><td> </td></tr></tbody></table>',
  'two with one id': [
    '<p id="a">one</p><p id="a">two</p><p><a href="#a">first</a></p>',
    '<p id="t-a">one</p><p id="t-a">two</p><p><a href="#t-a">first</a></p>',
  ],
  'ids in other scripts': [
    '<h2 id="größe">Größe</h2><p><a href="#gr%C3%B6%C3%9Fe">to it</a> <a href="#größe">too</a></p>',
    '<h2 id="t-größe">Größe</h2><p><a href="#t-gr%C3%B6%C3%9Fe">to it</a> <a href="#t-größe">too</a></p>',
  ],
  'words that look like markup':
    '<p title="--&gt; &lt;/title&gt; &lt;script&gt;">a &lt;script&gt; b <code>&lt;!-- c --&gt;</code></p>',
  'what only looks like an address':
    '<p lang="de" title="data: 1">a</p><table><tbody><tr><td>b</td></tr></tbody></table>',
  'every attribute where it belongs':
    '<ol start="2" reversed=""><li dir="ltr">a</li></ol><table><tbody><tr><th scope="row" colspan="2" rowspan="3">b</th></tr></tbody></table>',
  'a table’s old parts': [
    '<table><thead><tr><td>a</td></tr></thead><tfoot><tr><td>b</td></tr></tfoot></table>',
    '<table><thead><tr><td>a</td></tr></thead><tr><td>b</td></tr></table>',
  ],
});

/** What honest letters are made of: all of it is allowed, and is shown as it is written where nothing else is said. */
export const benignBodies: readonly Body[] = honest.map((body) => ({ shown: body.html, ...body }));
