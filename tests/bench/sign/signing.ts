import { median } from '../../support/median.ts';
import { HttpLoad } from './http-load.ts';
import type { Program } from './program.ts';
import type { Crowd } from './crowd.ts';
import { signRequest } from './wire.ts';

const rounds = 11;
const signings = 4_000;
/** A crowd: enough for as many as are ever written together to wait while as many are being written. */
const connections = 512;

/** What one round took, in milliseconds. */
interface Round {
  readonly endpoint: number;
  readonly route: number;
  readonly database: number;
  readonly store: number;
}

interface Ratios {
  /** The endpoint beside the bare route. */
  readonly ratio: number;
  /** The endpoint beside the bare database. */
  readonly databaseRatio: number;
  /** The endpoint's store, without HTTP, beside the bare database. */
  readonly storeRatio: number;
}

/**
 * Has the same crowd sign at the endpoint and at the bare route. What the endpoint has written is what the other
 * writes, row by row; the store alone takes the same visitors. The first round does not count.
 */
export async function measureSigning(endpoint: Program, bare: Program): Promise<Ratios> {
  const toEndpoint = await HttpLoad.open(endpoint.port, connections);
  const toRoute = await HttpLoad.open(bare.port, connections);
  const taken: Round[] = [];
  console.log('Signatures a second');
  console.log('  endpoint  bare route  bare database  store alone   ratio  database ratio  store ratio');
  for (let number = 0; number <= rounds; number++) {
    const requests = Array.from({ length: signings }, (_, index) => signRequest(number * signings + index));
    const inEndpoint = await toEndpoint.run(requests, 202);
    const crowd = { from: number * signings, many: signings } satisfies Crowd;
    if ((await bare.ask('take', crowd)) !== signings)
      throw new Error('The endpoint has not written every signature.');
    const inRoute = await toRoute.run(requests, 202);
    const inDatabase = Number(await bare.ask('database'));
    const inStore = Number(await bare.ask('store', crowd));
    const round = { endpoint: inEndpoint, route: inRoute, database: inDatabase, store: inStore };
    if (number === 0) continue;
    taken.push(round);
    console.log(line(round));
  }
  toEndpoint.close();
  toRoute.close();
  return {
    ratio: rounded(median(taken.map(({ endpoint, route }) => route / endpoint))),
    databaseRatio: rounded(median(taken.map(({ endpoint, database }) => database / endpoint))),
    storeRatio: rounded(median(taken.map(({ store, database }) => database / store))),
  };
}

function line({ endpoint, route, database, store }: Round): string {
  const perSecond = (ms: number): string => ((signings / ms) * 1000).toFixed(0);
  return [
    perSecond(endpoint).padStart(10),
    perSecond(route).padStart(12),
    perSecond(database).padStart(15),
    perSecond(store).padStart(13),
    (route / endpoint).toFixed(2).padStart(8),
    (database / endpoint).toFixed(2).padStart(16),
    (database / store).toFixed(2).padStart(13),
  ].join('');
}

/** What is judged is what is printed. */
function rounded(value: number): number {
  return Number(value.toFixed(2));
}
