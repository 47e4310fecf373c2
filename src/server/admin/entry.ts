import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { describeFailure } from '../log.ts';
import { escaped } from '../mail/layout.ts';
import type { Mail } from '../mail/mailer.ts';
import type { AppParts, Env } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import { readText } from '../request-body.ts';
import { Admissions } from '../routes/admissions.ts';
import { readOpaque } from '../routes/posting.ts';
import { hashToken, randomId } from '../security/secret.ts';
import { rules } from '../store/rules.ts';
import { minutes } from '../store/time.ts';
import type { Organisers } from './organisers.ts';
import { adminPage } from './page.ts';
import type { Sessions } from './session.ts';

interface EntryParts extends Pick<AppParts, 'store' | 'limits' | 'trust' | 'log'> {
  readonly organisers: Organisers;
  readonly sessions: Sessions;
}

/** The token stands behind the link's `#`, which no server's log has. */
const fillIn = "document.getElementById('token').value = location.hash.slice(1)";

/** What was sent by a form. @throws Refusal */
export async function readForm(c: Context<Env>): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(c, 'application/x-www-form-urlencoded'));
}

/** To sign in by a link that is mailed, and out. There is no password to lose. */
export function entryRoutes(app: Hono<Env>, { store, organisers, sessions, ...parts }: EntryParts): void {
  const admissions = new Admissions(parts);

  app.post('/admin/sign-in', async (c) => {
    const sent = await readForm(c);
    if (!sessions.isOwn(c, undefined, sent)) throw new Refusal('origin-refused');
    await admissions.admitCode(c, { id: 'admin' });
    const email = (sent.get('email') ?? '').trim().toLowerCase();
    // Whoever asks is answered before anything is looked up: nobody learns here who organises.
    if (organisers.addresses.has(email)) void sendLink(email);
    return adminPage({
      title: 'Look into your mail',
      body: html`<h1>Look into your mail</h1>
        <p>
          If this address is named in the endpoint’s configuration, a link is on its way. It works for
          ${rules.linkLife / minutes} minutes, once.
        </p>
        <p><a href="./">Back</a></p>`,
    });
  });

  async function sendLink(email: string): Promise<void> {
    try {
      const token = randomId();
      if (!(await store.keepLink(hashToken(token), email))) return;
      await organisers.send(linkMail(email, `${organisers.base}admin/enter#${token}`));
    } catch (error) {
      parts.log({ event: 'failed', method: 'POST', route: '/admin/sign-in', ...describeFailure(error) });
    }
  }

  app.get('/admin/enter', () => enterPage(200));

  app.post('/admin/enter', async (c) => {
    const sent = await readForm(c);
    if (!sessions.isOwn(c, undefined, sent)) throw new Refusal('origin-refused');
    await admissions.admitCode(c, { id: 'admin' });
    const link = readOpaque(sent.get('token')?.trim());
    const token = randomId();
    const organiser = link && (await store.openSession(hashToken(link), hashToken(token)));
    if (!organiser || !organisers.addresses.has(organiser)) {
      return enterPage(403, 'This link has been used, or is too old. Ask for a new one.');
    }
    sessions.begin(c, token);
    return c.redirect('./', 303);
  });

  app.post('/admin/sign-out', async (c) => {
    const session = await sessions.current(c);
    if (!sessions.isOwn(c, session, await readForm(c))) throw new Refusal('origin-refused');
    await sessions.end(c);
    return c.redirect('./', 303);
  });
}

/** Where nobody is signed in. */
export function signInPage(): Promise<Response> {
  return adminPage({
    title: 'Sign in',
    status: 200,
    body: html`<h1>Sign in</h1>
      <p>For the organisers of the letters here. We mail you a link; there is no password.</p>
      <form method="post" action="sign-in" class="row">
        <label for="email">Your e-mail address</label>
        <input id="email" name="email" type="email" required autocomplete="email" />
        <button>Send me the link</button>
      </form>`,
  });
}

function enterPage(status: number, problem?: string): Promise<Response> {
  return adminPage({
    title: 'Sign in',
    status,
    script: fillIn,
    body: html`<h1>Sign in</h1>
      ${problem && html`<p class="told" role="alert">${problem} <a href="./">Ask for a link</a></p>`}
      <form method="post" action="enter" class="row">
        <label for="token">What stands behind the # in the link</label>
        <input id="token" name="token" required autocomplete="off" dir="ltr" />
        <button>Sign in</button>
      </form>`,
  });
}

function linkMail(to: string, link: string): Mail {
  const words = `This link signs you in to the pages of your open letters. It works for ${rules.linkLife / minutes} minutes, once.`;
  const after = 'If you did not ask for it, you can forget this mail.';
  return {
    id: randomId(),
    to,
    language: 'en',
    replyTo: undefined,
    subject: 'Your link to the pages of your open letters',
    text: [words, link, after].join('\n\n'),
    html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head>
<body style="margin:0;padding:16px;font:16px/1.5 sans-serif">
<p>${words}</p>
<p><a href="${escaped(link)}" style="color:inherit">Sign in</a></p>
<p>${after}</p>
</body></html>
`,
  };
}
