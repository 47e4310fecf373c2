import type { SignatureState } from '../server/store/schema.ts';
import type { ModeratedSignature } from '../server/store/organiser-store.ts';
import type { Store } from '../server/store/store.ts';

const atOnce = 1_000;

/** All signatures in a state, the oldest first. */
export async function* everyone(
  store: Pick<Store, 'inState'>,
  letterId: string,
  state: SignatureState,
): AsyncGenerator<ModeratedSignature> {
  let after = '';
  for (;;) {
    const some = await store.inState(letterId, { state, after, limit: atOnce });
    yield* some;
    const last = some.at(-1);
    if (!last || some.length < atOnce) return;
    after = last.row.id;
  }
}
