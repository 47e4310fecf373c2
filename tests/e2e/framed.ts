/** A partner whose editor takes no script puts the letter into a frame: it can be read and signed there. */
import { startSampleEndpoint } from '../../demo/sample-endpoint.ts';
import type { BrowserPage } from '../support/driver.ts';
import type { Journey } from '../support/journey.ts';
import { publishLetter } from '../support/letter-site.ts';
import { startPartner, type PartnerSite } from '../support/partner-site.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

/** A partner's page with a frame in it. */
type Frame = (src: string, width?: number) => Promise<void>;

export default async function framed(journey: Journey): Promise<void> {
  const data = makeFolder('framed');
  journey.closing(() => removeFolder(data));
  const endpoint = await startSampleEndpoint(0, data);
  journey.closing(() => endpoint.stop());
  const letter = await publishLetter(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const window = await journey.open({ width: 1000, height: 900 });
  const frame = framing(window, partner);

  const live = `${endpoint.base}csa-regulation/`;
  await choices(journey, window, frame, `${live}embed`);
  await signing(journey, window, frame, live, `${endpoint.base}mailbox/`);
  await frame(`${letter.origin}/embed?lang=de&partner=harbour`);
  const { lang, title } = await shown(window);
  journey.equal('the published folder shows the same', [lang, title], ['de', 'Mehr als 100 Org']);
  for (const page of [live, `${letter.origin}/`]) {
    await frame(page);
    const seen = await window.frame.eval(() => document.body.textContent).catch(() => '');
    journey.check(`${page.replace(/:\d+/, '')} may not be framed`, !/Europe/.test(seen), seen.slice(0, 60));
  }
  const said = window.console()?.filter((line) => /violat/i.test(line) && !line.includes('frame-ancestors'));
  if (said) journey.equal('nothing in a frame breaks its policy', said, []);
}

function framing(window: BrowserPage, partner: PartnerSite): Frame {
  let pages = 0;
  return async (src, width = 700) => {
    const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A partner’s page</title>
<link rel="icon" href="data:,"><style>body { background: #eef; margin: 20px }</style>
<iframe src="${src}" title="The letter" width="${width}" height="740" allow="clipboard-write"
  onload="document.title = 'loaded'"></iframe>`;
    await window.goto(partner.put(`/${pages++}.html`, body));
    await window.waitFor(() => document.title === 'loaded');
  };
}

interface Shown {
  readonly lang: string;
  readonly title: string;
}

/** What stands in the frame once the letter is there. */
async function shown(window: BrowserPage): Promise<Shown> {
  const seen = await window.frame.waitFor(() => {
    const element = document.querySelector('open-letter');
    const root = element?.shadowRoot;
    if (!element || !root?.querySelector('.root .sign, .root .names')) return undefined;
    return {
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      title: root.querySelector('.title')?.textContent.trim().slice(0, 16) ?? '',
      named: document.title.slice(0, 16),
      parts: ['letter', 'sign', 'who'].filter((part) => root.querySelector(`.${part}`)),
      show: element.getAttribute('show'),
      partner: element.getAttribute('partner'),
      source: new URL(element.getAttribute('src') ?? '', document.baseURI).pathname,
      fallback: !!root.querySelector('slot'),
    };
  });
  return seen as Shown;
}

async function choices(journey: Journey, window: BrowserPage, frame: Frame, address: string): Promise<void> {
  const junk = 'lang=xx&show=nothing&partner=No!&src=https://other.example.org/letter.json&heading-level=5';
  await frame(`${address}/?${junk}`);
  const plain = await shown(window);
  journey.equal('a frame shows the whole letter, and what makes no sense is as if it were not there', plain, {
    lang: 'en',
    dir: 'ltr',
    title: 'More than 100 Ci',
    named: 'More than 100 Ci',
    parts: ['letter', 'sign', 'who'],
    show: null,
    partner: null,
    source: '/csa-regulation/letter.json',
    fallback: false,
  });

  await frame(`${address}?lang=ar-EG&show=sign+counter,nonsense&partner=harbour`, 280);
  journey.equal('the query chooses language, parts and partner', await shown(window), {
    ...plain,
    lang: 'ar',
    dir: 'rtl',
    title: '',
    named: 'أكثر من 100 منظم',
    parts: ['sign'],
    show: 'counter sign',
    partner: 'harbour',
    source: '/csa-regulation/letter.ar.json',
  });

  // Most pages may not stand in a frame, so no link leads to one inside of it.
  await window.frame.click('open-letter >>> .sign a[href^="http"]');
  await window.frame.waitFor(
    () => !!document.querySelector('open-letter')?.shadowRoot?.querySelector('.sign'),
  );
  const { pathname } = new URL(address);
  journey.equal(
    'a link leaves the frame as it is',
    await window.frame.eval(() => location.pathname),
    pathname,
  );
}

async function signing(
  journey: Journey,
  window: BrowserPage,
  frame: Frame,
  letter: string,
  mailbox: string,
): Promise<void> {
  const inElement = (part: string): string => `open-letter >>> ${part}`;
  const wait = (part: string) =>
    window.frame.waitFor(
      (selector) => !!document.querySelector('open-letter')?.shadowRoot?.querySelector(selector),
      part,
    );
  await frame(`${letter}embed?lang=de&partner=harbour`, 280);
  await shown(window);
  const narrow = await window.frame.eval(() => ({
    scrolls: document.documentElement.scrollWidth > innerWidth,
    margin: getComputedStyle(document.body).margin,
    paper: getComputedStyle(document.documentElement).backgroundColor,
  }));
  journey.equal('280 px are enough, on white paper', narrow, {
    scrolls: false,
    margin: '0px',
    paper: 'rgb(255, 255, 255)',
  });
  await window.frame.click(inElement('.sign > .primary'));
  await wait('dialog[open] form');
  const box = await window.frame.eval(() => {
    const dialog = document.querySelector('open-letter')?.shadowRoot?.querySelector('dialog');
    const { left, right, top, bottom } = dialog?.getBoundingClientRect() ?? new DOMRect(-1);
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });
  journey.check('the form lies within the frame', box);
  await window.frame.click(inElement('[name="name"]'));
  await window.type('Mira Solberg');
  await window.frame.click(inElement('[name="email"]'));
  await window.type('mira@example.org');
  await window.frame.click(inElement('[name="publish"]'));
  await window.frame.click(inElement('.panel form > .primary'));
  await wait('[name="code"]');
  const code = await codeIn(mailbox);
  await window.frame.click(inElement('[name="code"]'));
  await window.type(code);
  await window.press('Enter');
  await wait('.pass-on');
  const passedOn = await window.frame.eval(() =>
    [...(document.querySelector('open-letter')?.shadowRoot?.querySelectorAll('.pass-on a') ?? [])].map(
      (link) => decodeURIComponent((link as HTMLAnchorElement).href),
    ),
  );
  journey.check(
    'what is passed on is the letter’s own page, not the frame',
    passedOn.length > 0 && passedOn.every((href) => href.includes(letter) && !href.includes('embed')),
    passedOn,
  );
  const mail = await window.frame.eval(() => {
    const link = document
      .querySelector('open-letter')
      ?.shadowRoot?.querySelector<HTMLElement>('.pass-on a[href^="mailto:"]');
    // No mail program is to open.
    link?.addEventListener('click', (event) => event.preventDefault());
    link?.click();
    return link?.getAttribute('target');
  });
  journey.equal('a mail needs no window of its own', mail, '_self');
  const { total_signatures } = (await (await fetch(`${letter}count.json`)).json()) as Record<string, number>;
  journey.equal('a visitor signs through the frame', total_signatures, 104);
}

/** The code of the newest mail. */
async function codeIn(mailbox: string): Promise<string> {
  for (;;) {
    const [, code] = />(\d{6})/.exec(await (await fetch(mailbox)).text()) ?? [];
    if (code) return code;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
