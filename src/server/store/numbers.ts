import type { Kysely } from 'kysely';
import type { Numbers, Shares } from './organiser-store.ts';
import type { Database } from './schema.ts';

/** Counts what is published of a letter, by each of what it is asked for. */
export async function numbers(db: Kysely<Database>, letterId: string): Promise<Numbers> {
  const by = (column: Column): Promise<Shares> => counted(db, letterId, column);
  return {
    days: inOrder(await by('signed_on')),
    types: byMost(await by('type')),
    countries: byMost(await by('country')),
    languages: byMost(await by('language')),
    partners: byMost(await by('partner')),
  };
}

/** The same by partner alone. */
export async function partnerCounts(db: Kysely<Database>, letterId: string): Promise<Shares> {
  return byMost(await counted(db, letterId, 'partner'));
}

/** The same of one partner alone, by day. */
export async function partnerDays(db: Kysely<Database>, letterId: string, partner: string): Promise<Shares> {
  return inOrder(await counted(db, letterId, 'signed_on', partner));
}

type Column = 'signed_on' | 'type' | 'country' | 'language' | 'partner';

async function counted(
  db: Kysely<Database>,
  letterId: string,
  column: Column,
  partner?: string,
): Promise<Shares> {
  const rows = await db
    .selectFrom('signatures')
    .select(column)
    .select(({ fn }) => fn.countAll().as('many'))
    .where('letter_id', '=', letterId)
    .where('state', '=', 'published')
    .$if(partner !== undefined, (query) => query.where('partner', '=', partner ?? ''))
    .groupBy(column)
    .execute();
  return rows.map((row) => [row[column], Number(row.many)] as const);
}

function inOrder(shares: Shares): Shares {
  return shares.toSorted(([one], [other]) => order(one ?? '', other ?? ''));
}

function byMost(shares: Shares): Shares {
  return shares.toSorted(([a, many], [b, more]) => more - many || order(a ?? '', b ?? ''));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
