import { Hono, type Context } from 'hono';
import { routePath } from 'hono/route';
import { adminRoutes } from './admin/routes.ts';
import { describeFailure } from './log.ts';
import type { AppParts, Env } from './parts.ts';
import { problemAnswer } from './problem.ts';
import { Moments } from './reading/moments.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { Refusal } from './refusal.ts';
import { visitorLanguage } from './request-language.ts';
import { confirmPageRoutes } from './routes/confirm-page.ts';
import { managingRoutes } from './routes/managing.ts';
import { preflight } from './routes/preflight.ts';
import { reportRoutes } from './partners/report.ts';
import { readingRoutes } from './routes/reading.ts';
import { signingRoutes } from './routes/signing.ts';
import { isUnavailable } from './store/unavailable.ts';

/**
 * The endpoint: letters to read, and signatures to give, confirm, change and withdraw. It is a function from
 * requests to answers; opening ports, sending mails and reading folders is done by whoever made its parts.
 */
export function createApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  const moments = new Moments(parts);
  app.options('*', preflight);
  adminRoutes(app, parts, moments);
  signingRoutes(app, parts, moments);
  managingRoutes(app, parts, moments);
  confirmPageRoutes(app, parts, moments);
  reportRoutes(app, parts, moments);
  privacyRoutes(app, parts, moments);
  readingRoutes(app, parts, moments);
  app.notFound((c) => problemAnswer(new Refusal('not-found'), visitorLanguage(c)));
  app.onError((error, c) => {
    const answer = problemAnswer(refusalOf(error, c), visitorLanguage(c));
    if (c.get('variesByOrigin')) answer.headers.set('Vary', 'Origin');
    return answer;
  });

  /** Whatever else was thrown is ours to mend: it is noted, and nobody is told its words. */
  function refusalOf(error: Error, c: Context<Env>): Refusal {
    if (error instanceof Refusal) return error;
    const { method } = c.req;
    parts.log({ event: 'failed', method, route: routePath(c), ...describeFailure(error) });
    return isUnavailable(error) ? new Refusal('unavailable', { retryAfter: 10 }) : new Refusal('failed');
  }
  return app;
}
