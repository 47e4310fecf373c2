import { sql, type Kysely } from 'kysely';
import type { Listing, ModeratedSignature, Sought, Standing } from './organiser-store.ts';
import type { Database, SignatureRow, SignatureState } from './schema.ts';

type Db = Kysely<Database>;

/** What has no mark. */
const unmarked = '[]';

export async function inState(
  db: Db,
  letterId: string,
  { state, suspicious, after, limit }: Listing,
): Promise<ModeratedSignature[]> {
  const last = await db
    .selectFrom('signatures')
    .select('created_at')
    .where('letter_id', '=', letterId)
    .where('id', '=', after)
    .executeTakeFirst();
  const rows = await withContacts(db, letterId)
    .where('signatures.state', '=', state)
    .$if(suspicious !== undefined, (query) =>
      query.where('signatures.marks', suspicious ? '!=' : '=', unmarked),
    )
    .$if(last !== undefined, (query) =>
      query.where((is) =>
        is.eb(
          is.refTuple('signatures.created_at', 'signatures.id'),
          '>',
          is.tuple(last?.created_at ?? 0, after),
        ),
      ),
    )
    .orderBy('signatures.created_at')
    .orderBy('signatures.id')
    .limit(limit)
    .execute();
  return rows.map(moderated);
}

/** Published ones are not counted anew: they may be a million. */
export async function standing(db: Db, letterId: string): Promise<Standing> {
  const many = async (state: SignatureState, suspicious?: boolean): Promise<number> => {
    const { rows } = await db
      .selectFrom('signatures')
      .select(({ fn }) => fn.countAll().as('rows'))
      .where('letter_id', '=', letterId)
      .where('state', '=', state)
      .$if(suspicious !== undefined, (query) => query.where('marks', suspicious ? '!=' : '=', unmarked))
      .executeTakeFirstOrThrow();
    return Number(rows);
  };
  const { total_signatures: published } = await db
    .selectFrom('letters')
    .select('total_signatures')
    .where('id', '=', letterId)
    .executeTakeFirstOrThrow();
  const [pending, suspicious, rejected, unconfirmed] = [
    await many('pending', false),
    await many('pending', true),
    await many('rejected'),
    await many('unconfirmed'),
  ];
  return { pending, suspicious, published, rejected, unconfirmed };
}

export async function find(
  db: Db,
  letterId: string,
  sought: Sought,
  limit: number,
): Promise<ModeratedSignature[]> {
  const rows = await withContacts(db, letterId)
    .where('signatures.state', '!=', 'unconfirmed')
    .$if('addressKey' in sought, (query) =>
      query.where('contacts.address_key', '=', 'addressKey' in sought ? sought.addressKey : ''),
    )
    .$if('name' in sought, (query) =>
      query.where(
        sql`lower(signatures.name)`,
        'like',
        sql`lower(${`%${'name' in sought ? sought.name.replace(/[\\%_]/g, '\\$&') : ''}%`}) escape '\\'`,
      ),
    )
    .orderBy('signatures.created_at', 'desc')
    .orderBy('signatures.id')
    .limit(limit)
    .execute();
  return rows.map(moderated);
}

export function withContacts(db: Db, letterId: string) {
  return db
    .selectFrom('signatures')
    .leftJoin('contacts', (join) =>
      join
        .onRef('contacts.letter_id', '=', 'signatures.letter_id')
        .onRef('contacts.signature_id', '=', 'signatures.id'),
    )
    .selectAll('signatures')
    .select(['contacts.email', 'contacts.details'])
    .where('signatures.letter_id', '=', letterId);
}

export function moderated({
  email,
  details,
  ...row
}: SignatureRow & { email: string | null; details: string | null }): ModeratedSignature {
  return {
    row,
    email: email ?? undefined,
    details: JSON.parse(details ?? '{}') as Record<string, unknown>,
  };
}
