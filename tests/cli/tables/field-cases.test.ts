import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Workplace } from '../built-folder.ts';
import { everythingSaid, readTable } from './read-table.ts';

const person = (name: string, more: object = {}): object => ({ type: 'person', name, ...more });

test('a first line sep=; is obeyed and is no heading', async (t) => {
  const read = await readTable(t, 'sep=;\r\nname;city\r\nAna Berg;Oslo\r\n');
  assert.deepEqual(read.entries, [person('Ana Berg', { locality: 'Oslo' })]);
  assert.match(read.told.join('\n'), /Columns: "name" → name, "city" → place\./);
  const wide = await readTable(t, 'sep=;\r\nname;city\r\nAna;Oslo;x\r\n');
  assert.match(wide.warnings.join('\n'), /^list\.csv:3: Not published: the row has more cells/);
});

test('UTF-16 with tabs gives the same documents, byte for byte, as UTF-8', async (t) => {
  const table = 'name\tcity\r\nÅna Berg\tOsló\r\n';
  const letter = '---\nlanguage: en\nid: river\ntitle: Save the river\n---\nThe water is clean.\n';
  const [one, two] = [new Workplace(t), new Workplace(t)];
  await one.buildOf({ letter, table });
  two.write('letter.md', letter);
  two.write('signatories.csv', Buffer.from(`\uFEFF${table}`, 'utf16le'));
  await two.build();
  assert.match(one.read('signatories/1.json'), /Åna Berg/);
  assert.deepEqual(one.files(), two.files());
});

test('the mark of UTF-8 belongs to no heading and gets into no document', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({ table: '\uFEFFname,city\nAna,Oslo\n' });
  assert.ok(!work.read('signatories/1.json').includes('\uFEFF'));
  assert.match(work.read('signatories/1.json'), /"name":"Ana"/);
});

test('Windows-1252 is read as such, said aloud with an example, and --encoding overrides', async (t) => {
  const bytes = Buffer.from('name\nMüller\n', 'latin1');
  const read = await readTable(t, bytes);
  assert.equal(read.entries[0]?.['name'], 'Müller');
  assert.match(read.warnings.join('\n'), /read as Windows-1252, for example “Müller”/);
  const other = await readTable(t, bytes, { encoding: 'windows-1251' });
  assert.equal(other.entries[0]?.['name'], 'Mьller');
  assert.deepEqual(other.warnings, []);
});

test('ten people before 1,247 lines of commas are ten people', async (t) => {
  const people = Array.from({ length: 10 }, (_, index) => `Person ${index},Oslo,,,\n`).join('');
  const read = await readTable(t, `name,city,,,\n${people}${',,,,\n'.repeat(1_247)}`);
  assert.equal(read.entries.length, 10);
  assert.equal(read.told.filter((line) => line.includes('1247 empty')).length, 1);
  assert.deepEqual(read.warnings, []);
});

test('columns without heading and cells are nothing, one with cells is warned of', async (t) => {
  const silent = await readTable(t, 'name,city,,,\r\nAna Berg,Oslo,,,');
  assert.deepEqual(silent.entries, [person('Ana Berg', { locality: 'Oslo' })]);
  assert.deepEqual(silent.warnings, []);
  const warned = await readTable(t, 'name,,\r\nAna Berg,x,');
  assert.match(warned.warnings.join('\n'), /Column B has no heading/);
  assert.deepEqual(warned.entries, [person('Ana Berg')]);
});

test('commas in headings and cells do not make a table of semicolons one of commas', async (t) => {
  const table = `Name (first, middle, last);Organisation (short, please);City
Berg, Ana;River, Sea;Oslo
Dahl, Ben;Sun, Moon;Rome
`;
  const read = await readTable(t, table);
  assert.deepEqual(read.entries[0], person('Berg, Ana', { organization: 'River, Sea', locality: 'Oslo' }));
});

test('two columns of one heading are an error that names both', async (t) => {
  await assert.rejects(
    readTable(t, 'name,name\nAna,Ben\n'),
    /list\.csv:1: .*\(A\) and "name" \(B\) both say name/,
  );
});

test('a letter with a mark of its own and one that has it built in are the same name', async (t) => {
  const read = await readTable(t, 'name\nMu\u0308ller\nM\u00FCller\n');
  assert.deepEqual(read.entries, [person('M\u00FCller'), person('M\u00FCller')]);
  assert.match(read.warnings.join('\n'), /“Müller” stands there 2 times \(lines 2, 3\)/);
});

test('no address gets out by a column of links or of addresses', async (t) => {
  const read = await readTable(t, 'name,website,e-mail\nAna,mailto:ana@example.org,ana@example.org\n');
  assert.match(read.warnings.join('\n'), /list\.csv:2: The link is an e-mail address/);
  assert.doesNotMatch(everythingSaid(read), /@/);
});

test('what our own export marked comes back as it was', async (t) => {
  const values = ['+4712345678', '=1+1', '@team', '-'];
  const table = `name,comment\n${values.map((value) => `'${value},'${value}\n`).join('')}`;
  const read = await readTable(t, table);
  assert.deepEqual(
    read.entries.map(({ name, comment }) => [name, comment]),
    values.map((value) => [value, value]),
  );
  const untouched = await readTable(t, "name\n't Hoen\n");
  assert.equal(untouched.entries[0]?.['name'], "'t Hoen");
});

test('featured ones come first in file order; a sort name decides where one stands', async (t) => {
  const work = new Workplace(t);
  const table = `name,sort name,featured
Zoe Zander,,
Jan van der Voorbeeld,Voorbeeld,
Ulla Uhl,,
Walter Weg,,
Ben Dahl,,x
Ana Berg,,yes
Cleo Moe,,1
`;
  await work.buildOf({ table });
  const items = work.json('letter.json')['items'] as { name: string; sort_name?: string }[];
  assert.deepEqual(
    items.slice(0, 3).map(({ name }) => name),
    ['Ben Dahl', 'Ana Berg', 'Cleo Moe'],
  );
  const html = work.read('index.html');
  const order = ['Ulla Uhl', 'Jan van der Voorbeeld', 'Walter Weg', 'Zoe Zander'];
  const places = order.map((name) => html.lastIndexOf(`<bdi>${name}</bdi>`));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
});

test('a list in French sorts Æsa and Étienne where a reader looks for them', async (t) => {
  const work = new Workplace(t);
  const letter = '---\nlanguage: fr\ntitle: Sauver la rivière\n---\nLe texte.\n';
  await work.buildOf({ letter, table: 'nom\nZola\nÉtienne\nEmma\nÆsa\n' });
  const html = work.read('index.html');
  const found = [...html.matchAll(/<bdi>(Æsa|Emma|Étienne|Zola)<\/bdi>/g)].map(([, name]) => name);
  assert.deepEqual(found.slice(-4), ['Æsa', 'Emma', 'Étienne', 'Zola']);
});
