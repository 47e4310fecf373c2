import type { Hono } from 'hono';
import { readForm } from '../admin/entry.ts';
import { editionIn } from '../edition-in.ts';
import { paths } from '../letters.ts';
import type { AppParts, Env } from '../parts.ts';
import type { Moments } from '../reading/moments.ts';
import { Admissions } from '../routes/admissions.ts';
import { methodNotAllowed } from '../routes/method-not-allowed.ts';
import { redirect } from '../routes/redirect.ts';
import { KeptSpans } from './kept-spans.ts';
import { opensReport, readReportToken } from './report-link.ts';
import { askingPage, reportPage } from './report-view.ts';

/**
 * Where a partner sees how many came by way of its website. What opens it is posted, so it stands in no address that
 * is asked for. Whatever is wrong with it is answered alike: a link of nobody, of another letter, or one that was
 * taken back.
 */
export function reportRoutes(app: Hono<Env>, parts: AppParts, moments: Moments): void {
  const { store, secret } = parts;
  const admissions = new Admissions(parts);
  const kept = new KeptSpans(parts);
  const path = `/:id/${paths.report}` as const;
  // Another address than the link's: a link that is opened where a report is shown would only change what is behind
  // the `#`, and nothing would be asked for.
  const opened = `/:id/${paths.openedReport}` as const;

  app.get(path, (c) => {
    const letter = moments.letter(c.req.param('id'));
    return askingPage(editionIn(letter, c.req.query('lang')));
  });

  app.get('/:id/report', () => redirect('report/'));
  app.get(opened, () => redirect('./'));

  app.post(opened, async (c) => {
    const letter = moments.letter(c.req.param('id'));
    const sent = await readForm(c);
    await admissions.admitCode(c, letter);
    const { partner: id, token } = readReportToken(sent.get('token') ?? '');
    const salts = await store.reportSalts(letter.id);
    const opens = opensReport(token, salts.get(id), secret);
    const partner = letter.partners?.list.find((one) => one.id === id);
    if (!opens || !partner) return askingPage(editionIn(letter, sent.get('lang')), { isRefused: true });
    return reportPage(letter, partner, await kept.get(letter.id, id));
  });

  app.all(path, methodNotAllowed('GET, HEAD, OPTIONS'));
  app.all(opened, methodNotAllowed('GET, HEAD, POST, OPTIONS'));
}
