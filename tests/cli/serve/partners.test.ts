import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readEditions } from '../../../src/cli/build/edition.ts';
import { Images } from '../../../src/cli/build/images.ts';
import { InputError } from '../../../src/cli/input-error.ts';
import { partnerSnippets } from '../../../src/cli/serve/partner-snippets.ts';
import { readPartners } from '../../../src/cli/serve/partners-file.ts';
import { openSqlite } from '../../../src/server/store/sqlite.ts';
import { Letterhouse, riverLetter } from '../../support/server/serve-process.ts';
import { makeFolder, removeFolder } from '../../support/temporary-folder.ts';

describe('partners.csv', () => {
  let folder: string;
  let file: string;

  before(() => {
    folder = makeFolder('partners');
    file = join(folder, 'partners.csv');
  });
  after(() => removeFolder(folder));

  const read = async (content: string | Buffer) => {
    writeFileSync(file, content);
    const warned: string[] = [];
    const { list, faults } = await readPartners(file, (text, place) => {
      warned.push(`${place?.file === file ? '' : 'elsewhere'}:${place?.line ?? ''} ${text}`);
    });
    assert.equal(warned.length, faults.length);
    return { list, warned };
  };

  it('names partners, with what else is known of them', async () => {
    const { list, warned } = await read(
      'id,name,website,mail,language\n' +
        'elms,Friends of the Elms,https://elms.example.org,lee@elms.example.org,en\n' +
        'ulmen-nord,"Ulmenfreunde, Nord",ulmen.example.org,,de\n' +
        '\n' +
        'dardar,أصدقاء الدردار,,,ar\n' +
        '7,Seven\n',
    );
    assert.deepEqual(warned, []);
    assert.deepEqual(list, [
      {
        id: 'elms',
        name: 'Friends of the Elms',
        website: 'https://elms.example.org/',
        mail: 'lee@elms.example.org',
        language: 'en',
      },
      { id: 'ulmen-nord', name: 'Ulmenfreunde, Nord', website: 'https://ulmen.example.org/', language: 'de' },
      { id: 'dardar', name: 'أصدقاء الدردار', language: 'ar' },
      { id: '7', name: 'Seven' },
    ]);
  });

  it('is read as spreadsheets save it, with headings in other languages and in any order', async () => {
    const windows = Buffer.from(
      'sep=;\r\nName der Organisation;Kennung;Webseite;E-Mail;Sprache\r\nB\xfcrger f\xfcr B\xe4ume;baeume;;;de\r\n',
      'latin1',
    );
    const german = await read(windows);
    assert.deepEqual(german.list, [{ id: 'baeume', name: 'Bürger für Bäume', language: 'de' }]);
    assert.match(german.warned.join(), /Windows-1252/);
    assert.deepEqual((await read('\ufeffPartner\tOrganisation\nelms\tElms\n')).list, [
      { id: 'elms', name: 'Elms' },
    ]);
    assert.deepEqual((await read('ID,Partner\nelms,Elms\n')).list, [{ id: 'elms', name: 'Elms' }]);
    assert.deepEqual((await read('Our partners,\nid,name\nelms,Elms\n')).list, [
      { id: 'elms', name: 'Elms' },
    ]);
  });

  it('tells of every row that cannot be used, by file, line and reason, and reads the others', async () => {
    const { list, warned } = await read(
      [
        'id,name,website,mail,language',
        'elms,Elms',
        ',Nobody',
        'Oak Society,Oaks',
        'lee@oaks.example.org,Oaks',
        'ash-,Ash',
        `${'a'.repeat(41)},Ash`,
        'ash,',
        'elms,Elms once more',
        `birch,${'B'.repeat(201)}`,
        'lime,Lime\u202egnorw',
        'pine,Pine, Fir and Yew,pine.example.org,,,',
        'yew,Yew,,,,and more',
        'fir,Fir,not a link,lee and kim,Old English!',
        'beech,Beech,mailto:lee@beech.example.org',
      ].join('\n'),
    );
    assert.deepEqual(
      list.map(({ id }) => id),
      ['elms', 'pine', 'fir', 'beech'],
    );
    assert.deepEqual(
      list.filter(({ id }) => id === 'fir' || id === 'beech'),
      [
        { id: 'fir', name: 'Fir' },
        { id: 'beech', name: 'Beech' },
      ],
    );
    const id = /the id is none\. Write 1 to 40 small letters/;
    const expected: readonly (readonly [line: number, reason: RegExp])[] = [
      [3, /Left out: it has no id/],
      [4, id],
      [5, id],
      [6, id],
      [7, id],
      [8, /Left out: it has no name/],
      [9, /Left out: "elms" is the id of an earlier row/],
      [10, /Left out: the name is longer than 200/],
      [11, /Left out: the name .* nobody could read/],
      [12, /The link is no web address/],
      [12, /The mail is no single e-mail address/],
      [13, /Left out: it has more cells than there are headings/],
      [14, /The link is no web address/],
      [14, /The mail is no single e-mail address/],
      [14, /The language is none like "de"/],
      [15, /The link is an e-mail address/],
    ];
    assert.equal(warned.length, expected.length, warned.join('\n'));
    for (const [index, [line, reason]] of expected.entries()) {
      assert.match(warned[index] ?? '', new RegExp(`^:${line} `));
      assert.match(warned[index] ?? '', reason);
    }
    assert.doesNotMatch(warned.join('\n'), /lee|Oak Society|and more/);
  });

  it('is refused as a whole where it is no such list', async () => {
    const refused = (content: string, reason: RegExp) =>
      assert.rejects(read(content), (error) => error instanceof InputError && reason.test(error.message));
    await refused('', /partners\.csv: The table is empty/);
    await refused('name,website\nElms,elms.example.org\n', /partners\.csv:1: .*headings "id" and "name"/);
    await refused('id,website\nelms,elms.example.org\n', /headings "id" and "name"/);
    await refused('elms,Friends of the Elms\noaks,Friends of the Oaks\n', /headings "id" and "name"/);
  });

  it('gives each partner lines of its own: its id, its language, in the letter that has it', () => {
    writeFileSync(join(folder, 'letter.md'), riverLetter);
    writeFileSync(join(folder, 'letter.de.md'), '---\ntitle: Rettet den Fluss\n---\nDas Wasser ist rein.\n');
    const base = 'https://letter.example.org/river/';
    const { editions } = readEditions(join(folder, 'letter.md'), {
      base,
      sign: { endpoint: `${base}sign` },
      images: new Images(),
      warn: (text) => {
        throw new Error(text);
      },
    });
    const linesFor = partnerSnippets(editions, { letter: base, scripts: 'https://letter.example.org/v1/' });
    const german = linesFor({ id: 'ulmen', name: 'Ulmen', language: 'de' }, 'de').map(({ lines }) => lines);
    assert.match(
      german[0] ?? '',
      /^<open-letter src="https:\/\/letter\.example\.org\/river\/letter\.de\.json" partner="ulmen" lang="de">\n {2}<h2>Rettet den Fluss</,
    );
    assert.match(german[1] ?? '', /^<div data-open-letter data-src="[^"]+" data-partner="ulmen" lang="de">/);
    assert.match(german[2] ?? '', /^<iframe src="[^"]+\/embed\/\?lang=de&amp;partner=ulmen"/);
    for (const language of [undefined, 'fr']) {
      const partner = { id: 'ormes', name: 'Ormes', ...(language && { language }) };
      const [element] = linesFor(partner, 'en');
      assert.match(element?.lines ?? '', /^<open-letter src="[^"]+\/letter\.json" partner="ormes">/);
      assert.equal(element?.said, 'Copy these lines into your page, where the letter should stand:');
    }
  });
});

describe('an endpoint whose folder has a partners.csv', { timeout: 60_000 }, () => {
  it('follows it while it is edited, tells what is wrong, and loses no signature over it', async (t) => {
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    const endpoint = await house.serve();
    const path = 'letters/river/partners.csv';
    const sign = (name: string) =>
      endpoint.sign('river', name, `${name.toLowerCase()}@example.org`, {
        referrer_data: { source: 'elms', website: 'https://elms.example.org' },
      });
    let edits = 0;
    const edit = async (content: string, text: RegExp): Promise<void> => {
      const told = endpoint.event('letter-warning', endpoint.log.length);
      // Nothing tells strangers that other partners are known; a changed letter is served together with them.
      const served = endpoint.event('letter-served', endpoint.log.length);
      house.write(path, content);
      house.write('letters/river/letter.md', `${riverLetter}\n\nEdited ${(edits += 1)} times.\n`);
      const event = await told;
      await served;
      assert.equal(event['file'], join(house.dir, path));
      assert.match(String(event['text']), text);
    };
    await sign('Ana');
    await edit('id,name\noaks,Oaks\nLee <lee@elms.example.org>,Elms\n', /^Left out: the id is none/);
    await sign('Bo');
    await edit('id,name,language\noaks,Oaks,?\nelms,Elms,de\n', /language is none/);
    await sign('Cleo');
    const refused = endpoint.event('letter-refused', endpoint.log.length);
    house.write(path, 'who knows\n');
    assert.match(String((await refused)['text']), /headings "id" and "name"/);
    await sign('Dora');
    assert.doesNotMatch(endpoint.written, /@/);
    await endpoint.kill('SIGTERM');

    const db = openSqlite(join(house.dir, 'data', 'letters.sqlite'));
    const rows = await db.selectFrom('signatures').select(['name', 'partner']).orderBy('name').execute();
    const unknown = await db.selectFrom('unknown_partners').select(['partner', 'website', 'many']).execute();
    await db.destroy();
    assert.deepEqual(
      rows.map(({ name, partner }) => [name, partner]),
      [
        ['Ana', 'elms'],
        ['Bo', null],
        ['Cleo', 'elms'],
        ['Dora', 'elms'],
      ],
    );
    assert.deepEqual(unknown, [{ partner: 'elms', website: 'https://elms.example.org', many: 1 }]);
    assert.match(readFileSync(join(house.dir, path), 'utf8'), /who knows/);
  });
});
