import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { directionOf } from '../../locales/direction.ts';
import { describeFailure } from '../log.ts';
import { escaped } from '../mail/layout.ts';
import type { Mail } from '../mail/mailer.ts';
import type { AppParts, Env } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import { readText } from '../request-body.ts';
import { visitorLanguage } from '../request-language.ts';
import { Admissions } from '../routes/admissions.ts';
import { readOpaque } from '../routes/posting.ts';
import { hashToken, randomId } from '../security/secret.ts';
import { rules } from '../store/rules.ts';
import type { Organisers } from './organisers.ts';
import { adminPage } from './page.ts';
import type { Sessions } from './session.ts';
import { Wording } from './wording.ts';

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
    const wording = new Wording(visitorLanguage(c));
    // Whoever asks is answered before anything is looked up: nobody learns here who organises.
    if (organisers.addresses.has(email)) void sendLink(email, wording);
    const { entry } = wording.desk;
    return adminPage({
      language: wording.locale,
      title: entry.lookIntoMail,
      body: html`<h1>${entry.lookIntoMail}</h1>
        <p>${wording.fill(entry.onItsWay, { minutes: wording.period(rules.linkLife) })}</p>
        <p><a href="./">${entry.back}</a></p>`,
    });
  });

  async function sendLink(email: string, wording: Wording): Promise<void> {
    try {
      const token = randomId();
      if (!(await store.keepLink(hashToken(token), email))) return;
      await organisers.send(linkMail(email, `${organisers.base}admin/enter#${token}`, wording));
    } catch (error) {
      parts.log({ event: 'failed', method: 'POST', route: '/admin/sign-in', ...describeFailure(error) });
    }
  }

  app.get('/admin/enter', (c) => enterPage(new Wording(visitorLanguage(c))));

  app.post('/admin/enter', async (c) => {
    const sent = await readForm(c);
    if (!sessions.isOwn(c, undefined, sent)) throw new Refusal('origin-refused');
    await admissions.admitCode(c, { id: 'admin' });
    const link = readOpaque(sent.get('token')?.trim());
    const token = randomId();
    const organiser = link && (await store.openSession(hashToken(link), hashToken(token)));
    if (!organiser || !organisers.addresses.has(organiser)) {
      return enterPage(new Wording(visitorLanguage(c)), { isRefused: true });
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
export function signInPage({ locale: language, desk: { entry } }: Wording): Promise<Response> {
  return adminPage({
    language,
    title: entry.signIn,
    status: 200,
    body: html`<h1>${entry.signIn}</h1>
      <p>${entry.how}</p>
      <form method="post" action="sign-in" class="row">
        <label for="email">${entry.email}</label>
        <input id="email" name="email" type="email" required autocomplete="email" dir="ltr" />
        <button>${entry.sendLink}</button>
      </form>`,
  });
}

function enterPage(
  { locale: language, desk: { entry } }: Wording,
  { isRefused = false } = {},
): Promise<Response> {
  return adminPage({
    language,
    title: entry.signIn,
    status: isRefused ? 403 : 200,
    script: fillIn,
    body: html`<h1>${entry.signIn}</h1>
      ${isRefused && html`<p class="told" role="alert">${entry.refused} <a href="./">${entry.askAgain}</a></p>`}
      <form method="post" action="enter" class="row">
        <label for="token">${entry.token}</label>
        <input id="token" name="token" required autocomplete="off" dir="ltr" />
        <button>${entry.signIn}</button>
      </form>`,
  });
}

function linkMail(to: string, link: string, wording: Wording): Mail {
  const { locale: language, desk } = wording;
  const { entry } = desk;
  const words = wording.fill(entry.mailSays, { minutes: wording.period(rules.linkLife) });
  return {
    id: randomId(),
    to,
    language,
    replyTo: undefined,
    subject: entry.mailSubject,
    text: [words, link, entry.mailForget].join('\n\n'),
    html: `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${entry.signIn}</title></head>
<body style="margin:0;padding:16px;font:16px/1.5 sans-serif">
<p>${words}</p>
<p><a href="${escaped(link)}" style="color:inherit">${entry.signIn}</a></p>
<p>${entry.mailForget}</p>
</body></html>
`,
  };
}
