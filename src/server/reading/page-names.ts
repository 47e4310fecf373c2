import * as limits from '../../feed/limits.ts';
import type { Signatory } from '../../feed/signatory.ts';
import type { Store } from '../store/store.ts';

/** Everyone who is named: featured ones first, then by number. */
export async function allNames(store: Store, letterId: string): Promise<Signatory[]> {
  const names = await store.featured(letterId);
  let after = 0;
  for (;;) {
    const some = await store.listed(letterId, after, limits.pageItems);
    for (const one of some) if (!one.featured) names.push(one);
    after = some.at(-1)?.number ?? after;
    if (some.length < limits.pageItems) return names;
  }
}
