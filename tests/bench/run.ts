/** `npm run bench -- NAME`: takes one measurement, prints its table and its figures, and fails when over the goals. */
import { embed } from './embed.ts';
import { list } from './list.ts';
import { paint } from './paint.ts';
import { parse } from './parse.ts';
import { search } from './search.ts';
import { searchEndpoint } from './search-endpoint.ts';
import { sign } from './sign.ts';

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  embed,
  list,
  paint,
  parse,
  search,
  'search-endpoint': searchEndpoint,
  sign,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(
    `${name ? `Nothing is measured under the name “${name}”` : 'Say what to measure'}: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(1);
}
// A window that hangs must not keep the run from ending.
process.exit((await bench(args)) ? 0 : 1);
