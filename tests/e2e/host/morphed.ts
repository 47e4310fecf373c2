/** Libraries that change pages in place, swap them whole, or keep copies of them. */
import { said } from '../../support/watched-page.ts';
import type { HostPage, WatchedTab } from './watched-tab.ts';

interface Change extends HostPage {
  /** What a library does to the page once the letter is there; it may wait. */
  readonly then: string;
  /** Ids of the letters that are to be whole afterwards. */
  readonly ids?: readonly string[];
}

/** Makes a node like another one, as libraries do that keep a page up to date by its source. */
const morph = `const morph = (from, to) => {
    if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName) { from.replaceWith(to.cloneNode(true)); return; }
    if (from.nodeType !== 1) { from.data = to.data; return; }
    for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
    for (const { name, value } of to.attributes) from.setAttribute(name, value);
    const [old, wanted] = [[...from.childNodes], [...to.childNodes]];
    wanted.forEach((one, index) => old[index] ? morph(old[index], one) : from.append(one.cloneNode(true)));
    old.slice(wanted.length).forEach((one) => one.remove());
  };
  const source = async () => new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');`;

const changes = (src: string, letter: string): Readonly<Record<string, Change>> => {
  const placeholder = `<div data-open-letter data-src="${src}" id="place"><a href="#own">Our own words</a></div>`;
  const nameIt = `document.querySelector('#place open-letter').id = 'x'`;
  return {
    'attributes of ours are taken away': {
      then: `for (const name of ['loading', 'heading-level', 'show', 'class', 'style']) document.getElementById('x').removeAttribute(name)`,
    },
    'its content is replaced': { then: `document.getElementById('x').innerHTML = '<p>Newer words</p>'` },
    'it is made like its source': {
      then: `${morph} morph(document.querySelector('main'), (await source()).querySelector('main'));`,
    },
    'its place is made like its source': {
      body: `${placeholder}<script>addEventListener('load', () => setTimeout(() => ${nameIt}, 200))</script>`,
      then: `${morph} document.getElementById('x').removeAttribute('id'); morph(document.getElementById('place'), (await source()).getElementById('place')); await new Promise((next) => setTimeout(next, 200)); ${nameIt};`,
    },
    'its place is put in again': {
      body: `${placeholder}<script>addEventListener('load', () => setTimeout(() => ${nameIt}, 200))</script>`,
      then: `const html = ${JSON.stringify(placeholder)}; document.getElementById('place').outerHTML = html; await new Promise((next) => setTimeout(next, 200)); ${nameIt};`,
    },
    'the body is swapped': {
      then: `${morph} document.documentElement.replaceChild(document.adoptNode((await source()).body), document.body);`,
    },
    'the body is kept as a copy and put back': {
      then: `const copy = document.body.cloneNode(true); document.body.replaceWith(document.createElement('body')); document.body.replaceWith(copy);`,
    },
    'it is copied': {
      then: `const one = document.getElementById('x'); const copy = one.cloneNode(true); copy.id = 'y'; one.after(copy);`,
      ids: ['x', 'y'],
    },
    'it is copied into a new element and put in as text': {
      then: `const one = document.getElementById('x'); const html = one.outerHTML; one.remove(); document.querySelector('main').innerHTML = html;`,
    },
    'it moves from parent to parent': {
      then: `const one = document.getElementById('x'); for (let i = 0; i < 5; i++) { const next = document.createElement('section'); document.body.append(next); next.append(one); if (i % 2) await new Promise(requestAnimationFrame); }`,
    },
    'the page is written anew': {
      then: `document.open(); document.write(${JSON.stringify(`<!doctype html><title>New</title><body><main>${letter}</main></body>`)}); document.close();`,
    },
    'it goes into the document of a frame and comes back': {
      then: `const frame = document.createElement('iframe'); document.body.append(frame); const one = document.getElementById('x'); frame.contentDocument.body.append(one); await new Promise(requestAnimationFrame); document.querySelector('main').append(one);`,
    },
  };
};

export async function morphed(tab: WatchedTab): Promise<void> {
  const { journey, page, site, open, whole } = tab;
  for (const [name, change] of Object.entries(changes(site.src, site.element))) {
    await open(change);
    await page.eval(`(async () => { ${change.then} })()`);
    for (const id of change.ids ?? ['x']) await whole(name, id);
    const styled = await page.eval(() => {
      const root = document.getElementById('x')?.shadowRoot;
      return getComputedStyle(root?.querySelector('.hidden') ?? document.body).position;
    });
    journey.equal(`${name}: it looks like a letter`, styled, 'absolute');
  }
  await adopted(tab);
}

/** A letter that goes into the document of a frame and stays is whole there, and still looks like one. */
async function adopted({ journey, page, open }: WatchedTab): Promise<void> {
  await open({});
  const seen = await page.eval(async () => {
    const frame = document.createElement('iframe');
    frame.width = '900';
    document.body.append(frame);
    const letter = document.getElementById('x') as HTMLElement & { reload(): Promise<void> };
    frame.contentDocument?.body.append(letter);
    await letter.reload();
    const root = letter.shadowRoot;
    const { position } = getComputedStyle(root?.querySelector('.hidden') ?? document.body);
    return [root?.querySelector('.title')?.textContent, root?.querySelectorAll('.names li').length, position];
  });
  journey.equal('in the document of a frame: it is whole and styled', seen, [
    'For the river Elm',
    12,
    'absolute',
  ]);
  journey.equal('in the document of a frame: nothing is said', await said(page), []);
}

/** Back to a page that was left: from memory where the browser keeps it there, else anew. */
export async function leftAndBack({ page, site, open, whole }: WatchedTab): Promise<void> {
  await open({});
  await page.goto(
    site.put('/elsewhere', '<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">'),
  );
  await page.eval(() => {
    setTimeout(() => {
      history.back();
    });
  });
  await page.waitFor(() => location.pathname.startsWith('/page-'));
  await whole('left, and come back to');
}
