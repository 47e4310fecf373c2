import { Hono } from 'hono';
import { escaped } from './layout.ts';
import type { Mail, Mailer } from './mailer.ts';

/** So many mails are kept, the newest. */
const kept = 200;

/** The page holds nothing but what is written here; a mail's own HTML has a frame that can do nothing. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Stands in for a mail server while a letter is being tried out: nothing is sent, and everyone who can open the
 * page can read every mail.
 */
export function developmentMailbox(): { readonly mailer: Mailer; readonly pages: Hono } {
  const mails: { readonly mail: Mail; readonly at: Date }[] = [];
  const pages = new Hono();
  pages.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
  });
  pages.get('/', (context) => {
    const rows = mails.map(({ mail, at }) => {
      const time = at.toISOString().slice(11, 19);
      return `<li><a href="${mail.id}">${escaped(mail.subject)}</a><br><small>${time} · ${escaped(mail.to)}</small></li>`;
    });
    return context.html(
      page('Mailbox', rows.length ? `<ol reversed>${rows.join('')}</ol>` : '<p>No mail yet.</p>'),
    );
  });
  pages.get('/:id', (context) => {
    const found = mails.find(({ mail }) => mail.id === context.req.param('id'));
    if (!found) return context.notFound();
    const { to, subject, text, html } = found.mail;
    const body = `<p><a href="./">All mails</a></p>
<dl><dt>To</dt><dd>${escaped(to)}</dd><dt>Subject</dt><dd>${escaped(subject)}</dd></dl>
<pre>${linked(escaped(text))}</pre>
<iframe sandbox srcdoc="${escaped(html)}" title="The mail as HTML"></iframe>`;
    return context.html(page(subject, body));
  });
  return {
    mailer: {
      send(mail) {
        mails.unshift({ mail, at: new Date() });
        mails.length = Math.min(mails.length, kept);
        return Promise.resolve();
      },
      close: () => undefined,
    },
    pages,
  };
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>body{max-width:44em;margin:2em auto;padding:0 1em;font:16px/1.5 sans-serif}li{margin:.75em 0}pre{white-space:pre-wrap;font:inherit}iframe{width:100%;height:32em;border:1px solid #888}.only{border:2px solid;padding:.5em 1em}</style></head>
<body>
<p class="only"><strong>For trying out only.</strong> No mail server is set (SMTP_URL), so nothing is sent: the mails are here, for everyone who opens this page.</p>
<h1>${escaped(title)}</h1>
${body}
</body>
</html>
`;
}

/** Addresses in a text that has been escaped. */
function linked(text: string): string {
  return text.replace(
    /https?:\/\/[^\s<]+/g,
    (address) => `<a href="${address}" rel="noreferrer">${address}</a>`,
  );
}
