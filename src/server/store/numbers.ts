import type { Kysely } from 'kysely';
import type { Numbers, Shares } from './organiser-store.ts';
import type { Database } from './schema.ts';

/** Counts what is published of a letter, by each of what it is asked for. */
export async function numbers(db: Kysely<Database>, letterId: string): Promise<Numbers> {
  const by = async (column: 'signed_on' | 'type' | 'country' | 'language' | 'partner'): Promise<Shares> => {
    const rows = await db
      .selectFrom('signatures')
      .select(column)
      .select(({ fn }) => fn.countAll().as('many'))
      .where('letter_id', '=', letterId)
      .where('state', '=', 'published')
      .groupBy(column)
      .execute();
    return rows.map((row) => [row[column], Number(row.many)] as const);
  };
  return {
    days: (await by('signed_on')).toSorted(([one], [other]) => order(one ?? '', other ?? '')),
    types: byMost(await by('type')),
    countries: byMost(await by('country')),
    languages: byMost(await by('language')),
    partners: byMost(await by('partner')),
  };
}

function byMost(shares: Shares): Shares {
  return shares.toSorted(([a, many], [b, more]) => more - many || order(a ?? '', b ?? ''));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
