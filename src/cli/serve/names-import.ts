import { statSync } from 'node:fs';
import { InputError, type Warn } from '../input-error.ts';
import type { LiveLetter } from '../../server/letters.ts';
import type { ImportedSignatures, Store } from '../../server/store/store.ts';
import { readNames } from './live-letter.ts';
import type { ServeEvent } from './log.ts';

interface ImportParts {
  readonly store: Pick<Store, 'isImported' | 'importOnce'>;
  readonly log: (event: ServeEvent) => void;
}

/** Brings in who signed before, once for each letter, and tells where that was in vain. */
export class NamesImport {
  readonly #parts: ImportParts;
  /** Tables that have been read, or need not be, as they were then. */
  readonly #known = new Map<string, string>();

  constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  /** @throws InputError where the table has to be put right first; without what stands in it */
  async look({ id, editions }: LiveLetter, table: string | undefined): Promise<void> {
    if (table === undefined) return;
    const { store, log } = this.#parts;
    const { mtimeMs, size } = statSync(table);
    const stamp = `${table} ${mtimeMs} ${size}`;
    const known = this.#known.get(id);
    if (known === stamp) return;
    let warnings = 0;
    const warn: Warn = () => warnings++;
    const read = (await store.isImported(id)) ? undefined : await readTable(table, warn);
    const isNew = read !== undefined && (await store.importOnce(id, editions[0].language, read));
    this.#known.set(id, stamp);
    if (isNew) {
      const { published, unnamed } = read;
      log({
        event: 'names-imported',
        letter: id,
        published: published.length,
        unnamed,
        warnings,
        ...(warnings > 0 && { text: seeWith(table) }),
      });
    } else if (known !== undefined) {
      const text =
        'Names are brought in once, on the first start. Correct and withdraw them with "open-letter moderate"; whoever is new signs in the form.';
      log({ event: 'table-changed', letter: id, file: table, text });
    }
  }
}

/** What stands in a cell is somebody's, and what is said here goes to a log: the place has to do. */
async function readTable(table: string, warn: Warn): Promise<ImportedSignatures> {
  try {
    return await readNames(table, warn);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const text = error.text.replace(/“[^”]*”|"[^"]*"/g, '“…”');
    throw new InputError(`${text} ${seeWith(table)}`, error.place);
  }
}

function seeWith(table: string): string {
  return `To see it in full: open-letter build ${table.replace(/[^/\\]*$/, 'letter.md')} ${table} --out DIR`;
}
