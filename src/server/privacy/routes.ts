import type { Context, Hono } from 'hono';
import { editionIn } from '../edition-in.ts';
import { caching } from '../headers.ts';
import { paths, type LiveEdition, type LiveLetter } from '../letters.ts';
import type { AppParts, Env } from '../parts.ts';
import type { Moments } from '../reading/moments.ts';
import { ServedBody } from '../reading/served-body.ts';
import { methodNotAllowed } from '../routes/method-not-allowed.ts';
import { privacyPage, type EndpointFacts } from './page.ts';

/** The page on which a letter says what becomes of the data of those who sign. */
export function privacyRoutes(app: Hono<Env>, parts: AppParts, moments: Moments): void {
  const path = `/:id/${paths.privacy}` as const;
  const endpoint: EndpointFacts = {
    mailHost: parts.mailHost,
    networkTime: parts.limits.remembers,
    proof: parts.proof,
    hasOrganisers: parts.organisers !== undefined,
  };
  /** A letter that is read anew is another one. */
  const made = new WeakMap<LiveLetter, Map<LiveEdition, Promise<ServedBody>>>();

  app.get(path, async (c: Context<Env>) => {
    const letter = moments.letter(c.req.param('id') ?? '');
    const edition = editionIn(letter, c.req.query('lang'));
    const bodies = made.get(letter) ?? new Map<LiveEdition, Promise<ServedBody>>();
    made.set(letter, bodies);
    const body = bodies.get(edition) ?? bodyOf(letter, edition, endpoint);
    bodies.set(edition, body);
    return (await body).answer(c);
  });
  app.all(path, methodNotAllowed('GET, HEAD, OPTIONS'));
}

async function bodyOf(
  letter: LiveLetter,
  edition: LiveEdition,
  endpoint: EndpointFacts,
): Promise<ServedBody> {
  const { text, policy } = await privacyPage(letter, edition, endpoint);
  return ServedBody.make(text, {
    type: 'text/html; charset=utf-8',
    caching: caching.letter,
    quality: 9,
    headers: {
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
      'X-Frame-Options': 'DENY',
    },
  });
}
