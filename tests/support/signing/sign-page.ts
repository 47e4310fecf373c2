import { script } from '../feed-answers.ts';
import type { Journey } from '../journey.ts';
import { startPartner, type PartnerSite } from '../partner-site.ts';
import { watchScript } from '../watched-page.ts';
import { framingScript } from './framing.ts';
import { handsScript } from './hands.ts';
import { startSignEndpoint, type SignEndpoint } from './sign-endpoint.ts';
import { signingScript } from './watch-signing.ts';

/** What is unusual about a page. */
export interface SignPage {
  readonly language?: string;
  /** Seconds pass ten times as fast in it. */
  readonly hurried?: boolean;
  /** Stands around the letter; `LETTER` is where it goes. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** It stands in a frame of another page: so wide, or with these restrictions. */
  readonly frame?: { readonly width: number } | { readonly sandbox: string };
}

/** An endpoint, and a partner's website on another origin. */
export interface SignSite {
  readonly endpoint: SignEndpoint;
  readonly partner: PartnerSite;
  /** Puts a page with the letter on the partner's website. @returns its address */
  readonly put: (page?: SignPage) => string;
}

/** What timers are left alone: the time that an answer may take. */
const spare = [10_000, 30_000, 60_000];

/** @param options of the endpoint */
export async function startSignSite(journey: Journey, options: readonly string[] = []): Promise<SignSite> {
  const endpoint = await startSignEndpoint(journey, options);
  const { front, src } = endpoint;
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const hurry = { from: 400, by: 10, spare };
  const watch = (words: string): string => `${words};${signingScript};${handsScript}`;
  front.put('/watch.js', script(Buffer.from(watch(watchScript()))));
  front.put('/hurried.js', script(Buffer.from(watch(watchScript(hurry)))));
  front.put('/framing.js', script(Buffer.from(framingScript)));
  const plain = '<main>LETTER</main><aside></aside>';
  let pages = 0;
  return {
    endpoint,
    partner,
    put({ language = 'en', hurried = false, body = plain, headers, frame } = {}) {
      const letter = `<open-letter id="x" src="${src}" partner="harbour"><a href="/own">Our own words</a></open-letter>`;
      const html = `<!doctype html><html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A partner’s page</title>
<link rel="icon" href="data:,"><script src="${front.origin}/${hurried ? 'hurried' : 'watch'}.js"></script>
<body><a id="away" href="/elsewhere">Elsewhere</a>${body.replace('LETTER', letter)}
<script src="${front.origin}/v1/open-letter.js" async></script></body></html>`;
      const path = `/page-${pages++}`;
      const address = partner.put(path, { body: html, ...(headers && { headers }) });
      if (!frame) return address;
      const kind = 'width' in frame ? `width="${frame.width}"` : `width="1160" sandbox="${frame.sandbox}"`;
      const outer = `<!doctype html><meta charset="utf-8"><title>A frame</title><link rel="icon" href="data:,">
<script src="${front.origin}/framing.js"></script>
<body style="margin:0"><iframe src="${path}" ${kind} height="740" style="border:0"></iframe></body>`;
      return partner.put(`/frame${path}`, outer);
    },
  };
}
