import type { html } from 'hono/html';
import { caching, commonHeaders } from '../headers.ts';
import { writtenPage } from '../routes/page.ts';

export type Html = ReturnType<typeof html>;

interface PrivatePage {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly body: Html;
  readonly script?: string;
  readonly status?: number;
}

const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #1a1a1a30; --muted: #595959 }
@media (prefers-color-scheme: dark) { :root { --ink: #ececea; --paper: #171716; --line: #ececea30; --muted: #a9a9a4 } }
* { box-sizing: border-box }
body { background: var(--paper); color: var(--ink); font: 1rem/1.5 Georgia, "Times New Roman", "Liberation Serif", serif; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem) clamp(.75rem, 4vw, 3rem) 6rem; max-inline-size: 60em; overflow-wrap: anywhere }
h1 { font-size: 1.5em; line-height: 1.2; margin-block: .5em }
a { color: inherit }
nav { display: flex; flex-wrap: wrap; gap: 0 1.25em }
.tabs { border-block-end: 1px solid var(--line); margin-block: 1em }
.pages { font-size: .875em; margin-block-end: .5em }
nav a { display: inline-flex; align-items: center; min-block-size: 2.75rem; text-decoration: none; border-block-end: 3px solid transparent; forced-color-adjust: none }
.pages a { text-decoration: underline; border: 0 }
.pages a[aria-current] { text-decoration: none }
nav a[aria-current] { font-weight: 700; border-color: currentColor }
@media (forced-colors: active) { nav a { color: LinkText } nav a[aria-current] { color: CanvasText } }
button { font: inherit; font-weight: 600; color: var(--paper); background: var(--ink); border: 1px solid var(--ink); border-radius: .375em; padding: .35em 1em; min-block-size: 2.75rem; cursor: pointer }
button.quiet { color: inherit; background: none; border-color: var(--line) }
input:not([type=checkbox]), select { font: inherit; color: inherit; background: none; border: 1px solid var(--muted); border-radius: .375em; padding: .4em .6em; min-block-size: 2.75rem; min-inline-size: 0; max-inline-size: 100% }
html { scroll-padding-block-end: 9rem }
.entry { padding-block: .75em; border-block-end: 1px solid var(--line) }
.list { list-style: none; margin: 0; padding: 0 }
.list > li:not(.entry) { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .25em .75em; padding-block: .75em; border-block-end: 1px solid var(--line) }
.pick { align-self: start; display: grid; place-items: center; min-inline-size: 2.75rem; min-block-size: 2.75rem }
.pick input { inline-size: 1.25em; block-size: 1.25em; margin: 0; accent-color: var(--ink) }
.who { font-weight: 700 }
.said { color: var(--muted); margin: 0 }
.mark { border: 1px solid; border-radius: 1em; padding: 0 .6em; font-size: .875em }
.row, .bar, .find { display: flex; flex-wrap: wrap; gap: .5em; align-items: center; margin-block: .5em }
.bar { position: sticky; inset-block-end: 0; background: var(--paper); border-block-start: 1px solid var(--line); padding-block: .5em; margin: 0 }
.bar label { flex: 1 1 20em; display: flex; gap: .5em; align-items: center }
.bar label input { flex: 1 }
.facts { display: flex; flex-wrap: wrap; gap: 0 .75em }
.told { border: 2px solid; border-radius: .375em; padding: .5em 1em; margin-block: 1em }
h2 { font-size: 1.125em; margin-block: 1.5em .25em }
table { border-collapse: collapse; inline-size: 100%; max-inline-size: 30em }
th, td { text-align: start; padding-block: .4em; padding-inline: 0 .75em; border-block-end: 1px solid var(--line) }
td, thead th + th { text-align: end; overflow-wrap: normal }
tr > :last-child { padding-inline-end: 0 }
tr > .text { text-align: start; overflow-wrap: anywhere }
td { font-variant-numeric: tabular-nums }
tbody th { font-weight: 400 }
.chart { display: block; inline-size: 100%; max-inline-size: 600px; border-block-end: 1px solid }
.chart + .said { margin-block: .5em }
.chart rect { fill: currentColor }
dl { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 5fr); gap: .1em .75em; margin: .25em 0 }
dt { color: var(--muted) }
dd { margin: 0 }
select { background: var(--paper) }
.tick { display: inline-flex; gap: .75em; align-items: center; min-block-size: 2.75rem }
.tick input { inline-size: 1.25em; block-size: 1.25em; margin: 0; flex: none; accent-color: var(--ink) }
[dir=rtl] .chart { transform: scaleX(-1) }
pre { overflow-x: auto; white-space: pre-wrap; border: 1px solid var(--line); border-radius: .375em; padding: .75em; margin-block: .5em; font-size: .875em; text-align: start }
.total { font-size: 1.25em }
.said + details { margin-block-start: .5em }
.said + button { margin-block-start: 1em }
.row .link { flex: 1 1 12em }
summary { min-block-size: 2.75rem; align-content: center; cursor: pointer }
.unseen { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden }
:focus-visible { outline: 3px solid; outline-offset: 2px }
`;

const headers = {
  'X-Content-Type-Options': commonHeaders['X-Content-Type-Options'] ?? '',
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': caching.never,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
};

/** A page for organisers: nothing of it is kept by anyone in between, and no other website may read or frame it. */
export function adminPage(page: PrivatePage): Promise<Response> {
  // A form that is sent says where it comes from; no other site is told.
  return privatePage(page, 'same-origin');
}

/** The same for whoever has been given a link: nobody at all is told where it leads. */
export function linkedPage(page: PrivatePage): Promise<Response> {
  return privatePage(page, 'no-referrer');
}

async function privatePage({ status = 200, ...page }: PrivatePage, referrer: string): Promise<Response> {
  const { text, policy } = await writtenPage({ style, ...page });
  return new Response(text, {
    status,
    headers: { ...headers, 'Referrer-Policy': referrer, 'Content-Security-Policy': policy },
  });
}
