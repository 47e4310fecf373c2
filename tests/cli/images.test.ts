import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Workplace } from './built-folder.ts';

const svg = (inside: string, attributes = 'width="120" height="40"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const square = svg('<rect width="10" height="10"/>');

type Entry = { name: string; image?: { url: string; width: number; height: number } };
const first = (work: Workplace): Entry | undefined =>
  (work.json('signatories/1.json')['items'] as Entry[])[0];

test('a logo is found by the name of its signatory, copied under its hash and measured', async (t) => {
  const work = new Workplace(t);
  work.write('logos/club-ecole-3.svg', square);
  await work.buildOf({ table: 'type,name,featured\norganisation,Club École 3!,yes\n' });
  const { url = '', ...size } = first(work)?.image ?? {};
  assert.match(url, /^images\/[0-9a-f]{12}\.svg$/);
  assert.deepEqual(size, { width: 120, height: 40 });
  assert.equal(work.read(url), square);
  assert.match(
    work.read('index.html'),
    new RegExp(`<img src="${url}" alt="Club École 3!" width="100" height="33">`),
  );
});

test('a logo may be named in the table, and its folder on the command line', async (t) => {
  const work = new Workplace(t);
  work.write('pictures/a.svg', svg('', 'viewBox="0 0 30 60"'));
  await work.buildOf({ table: 'name,logo\nAna Berg,a.svg\n' }, '--logos', `${work.folder}/pictures`);
  assert.deepEqual([first(work)?.image?.width, first(work)?.image?.height], [30, 60]);
  const missing = await work.refusal({ table: 'name,logo\nAna Berg,b.svg\n' });
  assert.match(missing, /^signatories\.csv:2: The picture "b\.svg" was not found/);
  const outside = await work.refusal({ table: 'name,logo\nAna Berg,../letter.md\n' });
  assert.match(outside, /^signatories\.csv:2: The picture "\.\.\/letter\.md" lies outside/);
  assert.match(await work.refusal({}, '--logos', '/nowhere'), /There is no folder \/nowhere/);
});

test('a logo that belongs to nobody is reported', async (t) => {
  const work = new Workplace(t);
  work.write('logos/river-clubb.svg', square);
  const { warnings } = await work.buildOf({ table: 'name\nRiver Club\n' });
  assert.match(warnings.join('\n'), /logos\/river-clubb\.svg: No signatory is called like this logo/);
});

for (const [what, inside] of [
  ['a script', '<script>alert(1)</script>'],
  ['a prefixed script', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
  ['a handler', '<rect onload="alert(1)"/>'],
  ['foreign content', '<foreignObject><p>x</p></foreignObject>'],
  ['an outside picture', '<image xlink:href="https://tracker.example/p.png"/>'],
  ['a script link', '<a href="javascript:alert(1)"><text>x</text></a>'],
  ['an outside style', '<style>@import "https://tracker.example/s.css";</style>'],
  ['an outside fill', '<rect style="fill:url(https://tracker.example/f)"/>'],
] as const) {
  test(`an SVG that holds ${what} is not published`, async (t) => {
    const work = new Workplace(t);
    work.write('logos/ana-berg.svg', svg(inside));
    const { warnings } = await work.buildOf({});
    assert.match(
      warnings.join('\n'),
      /logos\/ana-berg\.svg: The picture "ana-berg\.svg" holds .*shown without a logo/,
    );
    assert.equal(first(work)?.image, undefined);
    assert.ok(!Object.keys(work.files()).some((path) => path.startsWith('images/')));
  });
}

test('an SVG with gradients, inner references and embedded bitmaps is plain', async (t) => {
  const work = new Workplace(t);
  const inside =
    '<defs><linearGradient id="g"/></defs><use xlink:href="#r"/><rect fill="url(#g)"/><image href="data:image/png;base64,AAAA"/><style>.a{fill:url("#g")}</style>';
  work.write('logos/ana-berg.svg', svg(inside));
  assert.deepEqual((await work.buildOf({})).warnings, []);
  assert.ok(first(work)?.image);
});

test('pictures in the text are copied and measured, others leave their words', async (t) => {
  const work = new Workplace(t);
  work.write('pic/the river.svg', square);
  const letter =
    '---\nlanguage: en\ntitle: River\n---\n![Our river](pic/the%20river.svg)\n\n![Far](https://x.example/y.png)\n';
  const { warnings } = await work.buildOf({ letter });
  assert.match(
    String(work.json('letter.json')['content_html']),
    /^<p><img src="images\/[0-9a-f]{12}\.svg" alt="Our river" width="120" height="40"><\/p>\n<p>Far<\/p>$/,
  );
  assert.match(
    warnings.join('\n'),
    /letter\.md:7: The picture "https:\/\/x\.example\/y\.png" is not beside the letter/,
  );
  const gone = await work.buildOf({ letter: letter.replace('pic/', 'gone/') });
  assert.match(String(work.json('letter.json')['content_html']), /^<p>Our river<\/p>/);
  assert.match(
    gone.warnings.join('\n'),
    /letter\.md:5: The picture "gone\/the river\.svg" was not found.* Its words were kept\./,
  );
});
