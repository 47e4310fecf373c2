/** Through whole visits nobody is asked but the servers of script and letter, and nothing is left behind. */
import { startCountingProxy } from '../support/counting-proxy.ts';
import type { Journey } from '../support/journey.ts';
import { startPartner } from '../support/partner-site.ts';
import { startFeed } from '../support/scripted-feed.ts';
import { said, watchedPage } from '../support/watched-page.ts';
import { checkRequests, nothingStored, readAsking, readStored } from './network/traces.ts';
import { putFailingLetters, putTracedLetter } from './network/traced-letter.ts';
import { steps } from './network/visit.ts';

export default async function network(journey: Journey): Promise<void> {
  const scripts = await startFeed(journey);
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  // Servers that would know a visitor again, if the browser let them.
  const proxy = await startCountingProxy(journey, (origin) =>
    origin === partner.origin ? {} : { 'set-cookie': 'visitor=1; Path=/; Max-Age=1000000' },
  );

  const src = putTracedLetter(feed);
  const { failing, elsewhere } = putFailingLetters(feed);
  const letters = `<open-letter id="x" src="${src}"></open-letter><open-letter id="failing" src="${failing}"></open-letter><open-letter src="${elsewhere}"></open-letter>`;
  const tag = `<script src="${scripts.origin}/v1/open-letter.js" async crossorigin="anonymous" referrerpolicy="no-referrer"></script>`;
  const address = partner.put('/private/page.html', {
    body: watchedPage({ body: letters + tag }),
    headers: { 'referrer-policy': 'unsafe-url' },
  });
  const page = await journey.open({ width: 1200, height: 900 }, { proxy: proxy.port });
  await page.goto(partner.put('/before', watchedPage({ body: 'Nothing yet' })));
  journey.equal('nothing is stored before', await page.eval(readStored), nothingStored);

  for (const visit of ['first', 'second']) {
    await page.goto(address);
    for (const [name, step] of Object.entries(steps)) {
      if (name === 'the newest revision is asked for') putTracedLetter(feed, visit === 'first' ? 2 : 3);
      const failure = await step(page).then(() => '', String);
      journey.check(`${visit} visit: ${name}`, !failure, failure);
    }
    const warnings = await said(page);
    const uncaught = warnings.filter((line) => !line.startsWith('warn: open-letter: '));
    journey.equal(`${visit} visit: nothing but warnings of ours is said`, uncaught, []);
    journey.equal(`${visit} visit: nothing in the page asks for more`, await page.eval(readAsking), []);
    journey.equal(`${visit} visit: nothing is stored`, await page.eval(readStored), nothingStored);
    const place = await page.eval(() => [location.href, String(history.state), window.name]);
    journey.equal(`${visit} visit: the address and history are the page’s`, place, [address, 'null', '']);
  }

  const known = [partner, scripts, feed].map((one) => `${one.origin}/`);
  const isKnown = (url: string): boolean => known.some((origin) => url.startsWith(origin));
  // Chromium and Firefox call their makers now and then. What a page asks for stands in their own log as well; what
  // a letter might have them do behind its back would go to one of its strangers.
  const log = page.requests();
  const asked = proxy.requests.map((request) => request.url);
  const strange = log ? asked.filter((url) => url.includes('.example.org')) : asked;
  const foreign = [...new Set([...strange, ...(log ?? [])])].filter(
    (url) => /^(https?|wss?):/.test(url) && !isKnown(url),
  );
  journey.equal('nobody else is asked', foreign, []);
  journey.sum('foreign_requests', foreign.length);
  const ours = proxy.requests.filter(({ url }) => isKnown(url) && !url.startsWith(partner.origin));
  checkRequests(journey, ours, partner.origin);
  const paths = [
    '/v1/open-letter.js',
    '/letter.json',
    '/letter.de.json',
    '/names/4.json',
    '/images/logo.svg',
    '/images/boats.svg',
  ];
  const counted = paths.filter((path) => ours.some(({ url }) => url.endsWith(path)));
  journey.equal('the proxy has seen every kind of request', counted, paths);
  journey.say(`requests=${ours.length} foreign=${foreign.length}`);
}
