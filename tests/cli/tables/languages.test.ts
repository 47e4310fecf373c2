import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from './languages.ts';
import { everythingSaid, readTable } from './read-table.ts';

/** Every language comes with another way of writing tables, so that all of them meet. */
const delimiters = [',', ';', '\t', '|'];
const lineEnds = ['\r\n', '\n', '\r'];
const utf8 = (text: string): Uint8Array => Buffer.from(text);
const encodings: readonly ((text: string) => Uint8Array)[] = [
  utf8,
  (text) => Buffer.from(`\uFEFF${text}`),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'utf16le'),
];

for (const [index, { language, headings, yes, no, country, names }] of languages.entries()) {
  const delimiter = delimiters[index % delimiters.length] ?? ',';
  const lineEnd = lineEnds[index % lineEnds.length] ?? '\n';
  const encode = encodings[index % encodings.length] ?? utf8;
  const written = (rows: readonly (readonly string[])[]): Uint8Array =>
    encode(rows.map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter) + lineEnd).join(''));

  test(`headings in ${language}: names are published, addresses are not, and consent is understood`, async (t) => {
    const read = await readTable(
      t,
      written([
        headings,
        ['Ána Berg', 'River Club', country, 'Bonn', 'ana@river.example', yes],
        ['Ben Dahl', '', country, 'Ulm', 'ben@river.example', no],
        ['', 'Sea Club', country, '', 'sea@river.example', ''],
      ]),
    );
    assert.deepEqual(read.entries, [
      { type: 'person', name: 'Ána Berg', organization: 'River Club', country: 'DE', locality: 'Bonn' },
      { type: 'organization', name: 'Sea Club', country: 'DE' },
    ]);
    assert.equal(read.sum, '3 rows read: 2 published + 1 counted unnamed + 0 left out + 0 errors = 3');
    assert.doesNotMatch(everythingSaid(read), /@|Ben Dahl/);
  });

  test(`first and family names in ${language} become one name`, async (t) => {
    const read = await readTable(t, written([names, ['Ana', 'Berg'], ['Ben', 'van Dahl']]));
    const familyFirst = language === 'hu';
    assert.deepEqual(
      read.entries.map(({ name }) => name),
      familyFirst ? ['Berg Ana', 'van Dahl Ben'] : ['Ana Berg', 'Ben van Dahl'],
    );
  });
}
