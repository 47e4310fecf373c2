import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Workplace } from './built-folder.ts';

type Entry = Record<string, unknown>;
const entries = (work: Workplace): Entry[] => work.json('signatories/1.json')['items'] as Entry[];

test('every column we know is read, whatever its heading looks like', async (t) => {
  const work = new Workplace(t);
  const table = `\uFEFFType,NAME,Organisation,Role,Country,City,Comment,Website,Featured,Sort name,Date
person,Ana  Berg,River Club,Biologist,be,Ghent,"For the fish, and us",river.example/ana,x,Berg,2026-11-02
`;
  await work.buildOf({ table });
  const { id, ...entry } = entries(work)[0] ?? {};
  assert.match(String(id), /^[\w-]{16,22}$/);
  assert.deepEqual(entry, {
    number: 1,
    type: 'person',
    name: 'Ana Berg',
    sort_name: 'Berg',
    role: 'Biologist',
    organization: 'River Club',
    country: 'BE',
    locality: 'Ghent',
    comment: 'For the fish, and us',
    url: 'https://river.example/ana',
    featured: true,
    signed_at: '2026-11-02',
  });
});

test('columns that are not known are named and never published, and no e-mail address is', async (t) => {
  const work = new Workplace(t);
  const table = `name,E-mail,Shoe size,comment,website
Ana Berg,ana@river.example,39,write to ana@river.example,mailto:ana@river.example
ben@river.example,,,,
`;
  const { lines, warnings } = await work.buildOf({ table });
  assert.match(lines.join('\n'), /Never published: "E-mail"\.\nNot published, .* no field: "Shoe size"\./);
  assert.match(lines.join('\n'), /Left out: 1 e-mail address in place of a name \(line 3\)/);
  const published = Object.values(work.files()).join('\n');
  assert.ok(published.includes('Ana Berg'));
  for (const text of [published, lines.join('\n'), warnings.join('\n')])
    assert.ok(!text.includes('@river.example'));
  assert.match(
    warnings.join('\n'),
    /signatories\.csv:2: An e-mail address stands in the column of the comment/,
  );
});

test('every row ends in one of four ways, and the summary adds up', async (t) => {
  const work = new Workplace(t);
  const table = `type,name,organisation,publish
person,Ana Berg,,yes
person,Ben Dahl,,no
organisation,,River Club,
,,,
person,,,yes
robot,Zed,,yes
person,Cleo,a,yes,overflow
`;
  const { lines, warnings } = await work.buildOf({ table });
  assert.equal(
    lines.at(-1),
    '7 rows read: 2 published + 1 counted unnamed + 2 left out (1 empty, 1 without a name) + 2 errors = 7',
  );
  assert.match(lines.join('\n'), /2 published \(1 organisation, 1 person\)\./);
  assert.match(lines.join('\n'), /Left out: 1 empty \(line 5\); 1 without a name \(line 6\)\./);
  assert.match(warnings.join('\n'), /signatories\.csv:7: Not published: "robot" is neither/);
  assert.match(warnings.join('\n'), /signatories\.csv:8: Not published: the row has more cells/);
  assert.equal(work.json('count.json')['total_signatures'], 3);
  assert.equal(work.json('count.json')['total_listed'], 2);
  assert.ok(!Object.values(work.files()).join('\n').includes('Ben Dahl'));
  assert.match(work.read('index.html'), /and 1 person who did not want to be named/);
});

test('a consent that cannot be understood stops the build', async (t) => {
  const work = new Workplace(t);
  const said = await work.refusal({ table: 'name,publish\nAna Berg,perhaps\n' });
  assert.match(said, /^signatories\.csv:2: Does "perhaps" mean that the name may be shown\?/);
});

test('doubles are kept, reported by their lines, and have ids of their own', async (t) => {
  const work = new Workplace(t);
  const { warnings } = await work.buildOf({
    table: 'name,comment\nAna Berg,"two\nlines"\nBen Dahl,\nAna Berg,\n',
  });
  const ids = entries(work).map(({ id }) => String(id));
  assert.equal(ids[2], `${ids[0] ?? ''}-2`);
  assert.match(warnings.join('\n'), /signatories\.csv:5: “Ana Berg” stands there 2 times \(lines 2, 5\)/);
});

test('a signatory keeps its id when the table is sorted anew', async (t) => {
  const work = new Workplace(t);
  const idOf = (name: string): unknown => entries(work).find((entry) => entry['name'] === name)?.['id'];
  await work.buildOf({ table: 'name\nAna Berg\nBen Dahl\n' });
  const before = idOf('Ana Berg');
  await work.buildOf({ table: 'name\nBen Dahl\nAna Berg\n' });
  assert.equal(idOf('Ana Berg'), before);
});

test('a country that is no code is shown as a place and reported', async (t) => {
  const work = new Workplace(t);
  const { warnings } = await work.buildOf({
    table: 'name,country,city\nAna,Atlantis,Harbour\nBen,UK,\nCleo,gb,\n',
  });
  assert.deepEqual(
    entries(work).map(({ country, locality }) => [country, locality]),
    [
      [undefined, 'Harbour, Atlantis'],
      ['GB', undefined],
      ['GB', undefined],
    ],
  );
  assert.match(warnings.join('\n'), /signatories\.csv:2: "Atlantis" is no country/);
});

test('names are text: markup in them is shown, not obeyed', async (t) => {
  const work = new Workplace(t);
  const name = `<img src=x onerror=alert(1)> & "Sons" '</script>`;
  await work.buildOf({ table: `name,role\n"${name.replaceAll('"', '""')}",<b>Boss</b>\n` });
  assert.equal(entries(work)[0]?.['name'], name);
  const html = work.read('index.html');
  assert.ok(
    html.includes(`<bdi>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Sons&quot; '&lt;/script&gt;</bdi>`),
  );
  assert.ok(html.includes('<bdi>&lt;b&gt;Boss&lt;/b&gt;</bdi>'));
  assert.ok(!html.includes('<img'));
});

test('a name with a control character is not published', async (t) => {
  const work = new Workplace(t);
  const { warnings } = await work.buildOf({ table: 'name\nAna\u202eBerg\nBen\n' });
  assert.match(warnings.join('\n'), /signatories\.csv:2: Not published: the name holds an invisible control/);
  assert.equal(entries(work).length, 1);
});

test('tables that cannot be right are refused with a line', async (t) => {
  const work = new Workplace(t);
  assert.match(
    await work.refusal({ table: 'name,name\nAna,Ben\n' }),
    /^signatories\.csv:1: .*\(A\) and "name" \(B\) both say name/,
  );
  assert.match(
    await work.refusal({ table: 'shoe,hat\n1,2\n' }),
    /^signatories\.csv:1: There is no column of names.*"shoe", "hat"/,
  );
  assert.match(await work.refusal({ table: '' }), /^signatories\.csv: The table is empty/);
});

test('a long list is parted into pages, and the letter holds the first of it', async (t) => {
  const work = new Workplace(t);
  const names = Array.from({ length: 12_001 }, (_, index) => `Person ${index + 1}`);
  await work.buildOf({
    table: `name,featured\n${names.map((name, i) => `${name},${i === 11_999 ? 'yes' : ''}`).join('\n')}\n`,
  });
  const pages = [1, 2, 3].map((number) => work.json(`signatories/${number}.json`));
  assert.deepEqual(
    pages.map((page) => (page['items'] as Entry[]).length),
    [5_000, 5_000, 2_001],
  );
  assert.deepEqual(
    pages.map((page) => page['next_url']),
    ['2.json', '3.json', undefined],
  );
  const items = work.json('letter.json')['items'] as Entry[];
  assert.equal(items.length, 200);
  assert.deepEqual(
    items.slice(0, 2).map(({ name }) => name),
    ['Person 12000', 'Person 1'],
  );
});

test('pages of long entries stay within what a reader takes', async (t) => {
  const work = new Workplace(t);
  const row = `${'n'.repeat(190)},${'Ж'.repeat(500)}`;
  await work.buildOf({
    table: `name,comment\n${Array.from({ length: 1_500 }, (_, i) => `${i}${row}`).join('\n')}\n`,
  });
  const pages = Object.entries(work.files()).filter(([path]) => path.startsWith('signatories/'));
  assert.ok(pages.length > 1);
  for (const [, content] of pages) assert.ok(content.length <= 910_000, String(content.length));
});
