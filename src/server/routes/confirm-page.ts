import { spoken } from '../../locales/spoken.ts';
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { localeFor } from '../../locales/index.ts';
import { message, plural } from '../../locales/message.ts';
import { editionIn } from '../edition-in.ts';
import { caching } from '../headers.ts';
import { paths, type LiveEdition, type LiveLetter } from '../letters.ts';
import type { AppParts, Env } from '../parts.ts';
import { problemStatus } from '../problem.ts';
import type { Moments } from '../reading/moments.ts';
import { Refusal } from '../refusal.ts';
import { readText } from '../request-body.ts';
import type { Confirmed } from '../store/store.ts';
import { problemText } from '../words/problems.ts';
import { Admissions } from './admissions.ts';
import { confirmed } from './confirming.ts';
import { methodNotAllowed } from './method-not-allowed.ts';
import { pageAnswer } from './page.ts';
import { readOpaque } from './posting.ts';

/**
 * The page that the link in the mail opens. Programs that look after mails open it too, so it does nothing before
 * its button is pressed. Without scripts the code is typed.
 */
export function confirmPageRoutes(app: Hono<Env>, parts: AppParts, moments: Moments): void {
  const path = `/:id/${paths.confirm}` as const;
  const admissions = new Admissions(parts);

  app.get(path, (c) => {
    const letter = moments.letter(c.req.param('id'));
    const { attempt, lang } = c.req.query();
    return askingPage(letter, readOpaque(attempt), lang);
  });

  app.post(path, async (c) => {
    const letter = moments.letter(c.req.param('id'));
    const sent = new URLSearchParams(await readText(c, 'application/x-www-form-urlencoded'));
    const [attempt, code, lang] = [sent.get('attempt'), sent.get('code'), sent.get('lang')];
    const edition = editionIn(letter, lang);
    noteLanguage(c, edition);
    try {
      await admissions.admitCode(c, letter);
      return await thanksPage(edition, await confirmed(parts, moments, letter, { attempt, code }));
    } catch (error) {
      if (error instanceof Refusal) return refusalPage(edition, error);
      throw error;
    }
  });

  app.all(path, methodNotAllowed('GET, HEAD, POST, OPTIONS'));
}

function noteLanguage(c: Context<Env>, { language }: LiveEdition): void {
  c.set('language', language);
}

type Body = ReturnType<typeof html>;

/** The code stands behind the link's `#`. Nothing but this page's own script can read it there. */
const fillIn = "document.getElementById('code').value = location.hash.slice(1)";

function page(
  edition: LiveEdition,
  title: string,
  status: number,
  body: Body,
  script?: string,
): Promise<Response> {
  const { language } = edition;
  const href = edition.pagePath === 'index.html' ? './' : edition.pagePath;
  return pageAnswer(
    {
      language,
      title,
      body: html`<p lang="${language}"><bdi>${edition.title}</bdi></p>
        <h1>${title}</h1>
        ${body}
        <p><a href="${href}">${spoken[localeFor(language)].pages.toLetter}</a></p>`,
      ...(script !== undefined && { script }),
    },
    { status, caching: caching.never },
  );
}

function askingPage(
  letter: LiveLetter,
  attempt: string | undefined,
  lang: string | undefined,
): Promise<Response> {
  const edition = editionIn(letter, lang);
  const texts = spoken[localeFor(edition.language)].pages;
  if (attempt === undefined) {
    return page(edition, texts.linkTitle, 404, html`<p>${texts.linkDetail}</p>`);
  }
  const form = html`<p>${texts.confirmAsk}</p>
    <form method="post" action="${paths.confirm}">
      <input type="hidden" name="attempt" value="${attempt}" />
      <input type="hidden" name="lang" value="${edition.language}" />
      <label for="code">${texts.confirmCode}</label>
      <input id="code" name="code" required inputmode="numeric" autocomplete="one-time-code" dir="ltr" />
      <button>${texts.confirmButton}</button>
    </form>`;
  return page(edition, texts.confirmTitle, 200, form, fillIn);
}

function thanksPage(
  edition: LiveEdition,
  { status, signatory, totalSignatures }: Confirmed,
): Promise<Response> {
  const { language } = edition;
  const locale = localeFor(language);
  const texts = spoken[localeFor(language)].pages;
  const said = {
    published: message(locale, texts.published, { n: signatory?.number ?? totalSignatures }),
    'awaiting-approval': texts.awaitingApproval,
    counted: texts.counted,
  }[status];
  const body = html`<p>${said}</p>
    <p>${plural(locale, texts.total, totalSignatures)}</p>`;
  return page(edition, texts.thanksTitle, 200, body);
}

function refusalPage(edition: LiveEdition, refusal: Refusal): Promise<Response> {
  const { title, detail } = problemText(edition.language, refusal.kind, refusal.details);
  return page(edition, title, problemStatus(refusal.kind), html`<p>${detail}</p>`);
}
