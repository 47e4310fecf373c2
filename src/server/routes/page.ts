import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { directionOf } from '../../locales/direction.ts';
import { localeFor } from '../../locales/index.ts';
import { caching, commonHeaders } from '../headers.ts';

type Html = ReturnType<typeof html>;

/** A small page of ours. */
interface Page {
  /** What its words were asked for in; they are in English where we lack it. */
  readonly language: string;
  readonly title: string;
  readonly body: Html;
  /** Runs when the page is there, which works without it. */
  readonly script?: string;
}

const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #ececea; --paper: #171716 } }
body { background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, "Times New Roman", "Liberation Serif", serif; margin: 0 auto; padding: clamp(1.5rem, 6vw, 4rem) clamp(1rem, 4vw, 3rem); max-inline-size: 38em; overflow-wrap: break-word }
h1 { font-size: 1.5em; line-height: 1.2 }
a { color: inherit }
button { font: inherit; color: var(--paper); background: var(--ink); border: 0; border-radius: .25em; padding: .6em 1.2em; min-block-size: 2.75rem; cursor: pointer }
label, input { display: block }
input { font: inherit; color: inherit; background: inherit; border: 1px solid; border-radius: .25em; margin-block: .25em 1em; padding: .5em; max-inline-size: 8em }
:focus-visible { outline: 3px solid; outline-offset: 2px }
@media (forced-colors: active) { button { border: 1px solid } }
`;

/** The page brings what it needs and nothing else: neither it nor its links tell another site where it was. */
const headers = {
  ...commonHeaders,
  'Content-Type': 'text/html; charset=utf-8',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
};

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** A page with its style and its script in it, and the policy that allows these and nothing else. */
export async function writtenPage({
  language,
  title,
  body,
  script,
  style: look,
}: Page & { readonly style: string }): Promise<{ readonly text: string; readonly policy: string }> {
  const locale = localeFor(language);
  const page = html`<!doctype html>
    <html lang="${locale}" dir="${directionOf(locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${raw(`<style>${look}</style>`)}
      </head>
      <body>
        <main>${body}</main>
        ${script !== undefined && raw(`<script>${script}</script>`)}
      </body>
    </html> `;
  const scripts = script === undefined ? '' : `script-src ${hashSource(script)}; `;
  const policy = `default-src 'none'; ${scripts}style-src ${hashSource(look)}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
  return { text: String(await page), policy };
}

/** Sends a page. */
export async function pageAnswer(
  page: Page,
  { status, caching: cacheControl }: { status: number; caching: string },
): Promise<Response> {
  const { text, policy } = await writtenPage({ ...page, style });
  return new Response(text, {
    status,
    headers: {
      ...headers,
      'Content-Security-Policy': policy,
      'Cache-Control': cacheControl,
      ...(cacheControl === caching.never && { 'X-Robots-Tag': 'noindex' }),
    },
  });
}
