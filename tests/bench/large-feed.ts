import { execFile } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const given = ['Ana', 'Étienne', 'Łukasz', 'Æsa', 'Jan', 'Μαρία', 'Олена', 'Zoé'];
const family = ['Berg', 'Exemple', 'Przykład', 'Þórsdóttir', 'van der Voorbeeld', 'Παράδειγμα', 'Приклад'];
const countries = ['NO', 'DE', 'FR', 'PL'];

/** Composed names: one in seven an organisation; of the people a third say what they do, a quarter for whom. */
function table(names: number): string {
  const rows = ['type,name,role,organisation,city,country'];
  for (let n = 0; n < names; n++) {
    const of = (list: readonly string[], every = 1): string =>
      list[Math.floor(n / every) % list.length] ?? '';
    rows.push(
      n % 7
        ? `person,${of(given)} ${of(family, 8)} ${n},${n % 3 ? '' : 'teacher'},${n % 4 ? '' : `Harbour Watch ${n % 50}`},${n % 2 ? 'Oslo' : ''},${of(countries)}`
        : `organisation,Composed Alliance ${n},,,Brussels,BE`,
    );
  }
  return rows.join('\n');
}

/** The pages of a letter with so many signatories, as the command writes them. */
export async function pagesOf(names: number): Promise<string[]> {
  const folder = makeFolder('bench');
  try {
    const [letter, signatories, out] = [
      join(folder, 'letter.md'),
      join(folder, 's.csv'),
      join(folder, 'out'),
    ];
    await writeFile(
      letter,
      '---\nid: river\nlanguage: en\ntitle: For the river\n---\nWe ask for clean water.\n',
    );
    await writeFile(signatories, table(names));
    await promisify(execFile)('node', ['dist/cli.js', 'build', letter, signatories, '--out', out]);
    const pages = join(out, 'signatories');
    const files = await readdir(pages);
    return await Promise.all(files.map((file) => readFile(join(pages, file), 'utf8')));
  } finally {
    removeFolder(folder);
  }
}
