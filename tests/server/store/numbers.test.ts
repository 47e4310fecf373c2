import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type { ModerationAct } from '../../../src/server/store/organiser-store.ts';
import { keptFold } from '../../../src/search/kept-fold.ts';
import { letterId, openVisitors, type Visitors } from '../../support/server/signing.ts';
import { overEveryDatabase, type TestStore } from '../../support/server/stores.ts';

const minute = 60_000;

type Step =
  | {
      readonly do: 'sign';
      readonly who: number;
      readonly listed: boolean;
      readonly all: boolean;
      readonly organization: boolean;
    }
  | {
      readonly do: 'withdraw' | 'approve' | 'reject' | 'feature' | 'correct' | 'hide' | 'show';
      readonly who: number;
      readonly undone: boolean;
    }
  | { readonly do: 'tidy' };

const who = fc.integer({ min: 0, max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sign' as const),
      who,
      listed: fc.boolean(),
      all: fc.boolean(),
      organization: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['withdraw', 'approve', 'reject', 'feature', 'correct', 'hide', 'show'] as const),
      ),
      who,
      undone: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'tidy' as const }) },
);

async function take(visitors: Visitors, one: Step): Promise<void> {
  const { store, db } = visitors.test;
  visitors.pass(minute);
  if (one.do === 'tidy') {
    await store.tidy(new Map([[letterId, { unconfirmedDays: 7, deleteContactsAt: undefined }]]));
    return;
  }
  const name = `Person ${one.who}`;
  const email = `person-${one.who}@example.org`;
  if (one.do === 'sign') {
    const type = one.organization ? 'organization' : 'person';
    const attempt = await visitors.sign(name, email, {
      listed: Number(one.listed || one.organization),
      type,
    });
    const mail = (await visitors.mails()).find(({ to }) => to === email);
    if (mail) await visitors.confirm(attempt, mail.code, one.all ? 'all' : 'none');
    return;
  }
  const contact = await db
    .selectFrom('contacts')
    .innerJoin('signatures', 'signatures.id', 'contacts.signature_id')
    .select(['signatures.id', 'contacts.email'])
    .where('email', '=', email)
    .where('signatures.state', '!=', 'unconfirmed')
    .executeTakeFirst();
  if (!contact) return;
  const { id } = contact;
  const act = async (what: ModerationAct): Promise<void> => {
    const { batch } = await store.moderate(letterId, [id], what, 'terminal');
    if (one.undone) await store.undo(letterId, batch, 'terminal');
  };
  if (one.do === 'hide' || one.do === 'show') {
    // The day's mails may be used up: what counts here is the change.
    await act({ act: 'feature', featured: one.do === 'show' });
  } else if (one.do === 'reject') await act({ act: 'reject', reason: 'x' });
  else if (one.do === 'feature') await act({ act: 'feature', featured: true });
  else if (one.do === 'correct')
    await act({ act: 'correct', name: `${name}!`, foldedName: keptFold(`${name}!`) });
  else await act({ act: one.do });
}

/** What the table says, counted anew. */
async function counted({ db }: TestStore) {
  const rows = await db.selectFrom('signatures').selectAll().where('state', '=', 'published').execute();
  const listed = rows.filter((row) => row.listed === 1);
  return {
    totalSignatures: rows.length,
    listedPersons: listed.filter(({ type }) => type === 'person').length,
    listedOrganizations: listed.filter(({ type }) => type === 'organization').length,
    numbers: listed.map(({ number }) => number),
    withoutOne: rows.filter((row) => row.listed === 0).map(({ number }) => number),
  };
}

overEveryDatabase('the numbers of a letter', (open, share) => {
  it('are those of its table, whatever is done with it', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const visitors = await openVisitors(open);
        const { test } = visitors;
        const published = new Map<number, string>();
        let before = await test.store.state(letterId);
        try {
          for (const one of steps) {
            await take(visitors, one);
            const state = await test.store.state(letterId);
            const { numbers, withoutOne, ...totals } = await counted(test);
            assert(state && before);
            const { revision, editedRevision, ...said } = state;
            assert.deepEqual(said, totals);
            assert(revision >= before.revision && editedRevision <= revision);
            assert(numbers.every((number) => number !== null));
            assert.equal(new Set(numbers).size, numbers.length);
            assert(withoutOne.every((number) => number === null));
            const listed = await test.store.listed(letterId, 0, 1000);
            for (const { id, number = 0 } of listed) {
              assert.equal(published.get(number) ?? id, id, 'a number is given once');
              published.set(number, id);
            }
            // Who has copies of full pages from before keeps them only if nothing on them has changed.
            const gone = [...published.keys()].filter(
              (number) => number <= (before?.revision ?? 0) && !listed.some((item) => item.number === number),
            );
            if (gone.length) assert(editedRevision > 1);
            before = state;
          }
        } finally {
          await test.close();
        }
      }),
      { numRuns: 30 * share },
    );
  });
});
