import type { ModeratedSignature } from '../store/organiser-store.ts';
import type { SignatureState } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { csvLines, utf8Mark } from './csv.ts';
import { asObject, cells, columnsFor, headings } from './rows.ts';

/** What an organiser wants to have of a letter's signatures. */
export interface Wanted {
  readonly format: 'csv' | 'json';
  /** Undefined: in whatever state they are. */
  readonly state: SignatureState | undefined;
  /** With e-mail addresses and answers that are never public. */
  readonly isPrivate: boolean;
}

/** So many signatures are in memory at once. */
const together = 500;

/**
 * Everyone who signed, as a file in pieces: those with a number in its order, then the others as they came. Before
 * there is a first piece the log says who has it.
 * @param by the organiser's address, or `terminal`
 */
export async function* exportSignatures(
  store: Pick<Store, 'beginExport' | 'withIds'>,
  letterId: string,
  wanted: Wanted,
  by: string,
): AsyncGenerator<string> {
  const { format, state, isPrivate } = wanted;
  const ids = await store.beginExport(letterId, { state, isPrivate }, by);
  const all = async function* (): AsyncGenerator<readonly ModeratedSignature[]> {
    for (let start = 0; start < ids.length; start += together) {
      const some = await store.withIds(letterId, ids.slice(start, start + together));
      // Meanwhile one may have become something else than was asked for.
      yield some.filter(({ row }) => state === undefined || row.state === state);
    }
  };
  yield* format === 'csv' ? asTable(all, isPrivate) : asJson(all(), isPrivate);
}

type Portions = AsyncIterable<readonly ModeratedSignature[]>;

/** Which answers there are is known when all have been looked at: that is why they are asked for twice. */
async function* asTable(all: () => Portions, isPrivate: boolean): AsyncGenerator<string> {
  const columns = columnsFor(isPrivate ? await answersIn(all()) : undefined);
  yield utf8Mark + csvLines([headings(columns)]);
  for await (const some of all()) yield csvLines(some.map((one) => cells(columns, one)));
}

async function answersIn(all: Portions): Promise<string[]> {
  const answers = new Set<string>();
  for await (const some of all) {
    for (const { details } of some) for (const name of Object.keys(details)) answers.add(name);
  }
  return [...answers].sort();
}

/** One object on each line. */
async function* asJson(all: Portions, isPrivate: boolean): AsyncGenerator<string> {
  let before = '[';
  for await (const some of all) {
    if (!some.length) continue;
    yield before + some.map((one) => `\n ${JSON.stringify(asObject(one, isPrivate))}`).join(',');
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}
