import { highlight } from '../../src/search/highlight.ts';
import { atOnce } from '../../src/client/slices.ts';
import { NameIndex } from '../../src/search/name-index.ts';
import { parseQuery } from '../../src/search/query.ts';

/** The name with what was found in square brackets; as it is where what was typed does not find it. */
export function found(typed: string, name: string): string {
  const index = new NameIndex();
  atOnce(index.add([[name]]));
  const { rows, forgiven, query } = index.search(parseQuery(typed));
  if (!rows.length || forgiven) return name;
  return highlight(name, query)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');
}
