import assert from 'node:assert/strict';
import { median } from '../../support/median.ts';
import { HttpLoad } from './http-load.ts';
import type { Program } from './program.ts';
import { fetchDocument, readRequest } from './wire.ts';

const rounds = 11;
const reads = 6_000;
const connections = 32;
const documents = {
  letter: '/elm/letter.json',
  count: '/elm/count.json',
  names: '/elm/signatories',
} as const;

type Ratios = Record<keyof typeof documents, number>;

/** Reads what a page asks for, from the endpoint and from a bare route that answers the same bytes. */
export async function measureReading(endpoint: Program, bare: Program): Promise<Ratios> {
  const paths = Object.values(documents);
  const served = await Promise.all(paths.map((path) => fetchDocument(endpoint.port, path)));
  await bare.ask('serve', served);
  for (const document of served) assert.deepEqual(await fetchDocument(bare.port, document.path), document);
  const toEndpoint = await HttpLoad.open(endpoint.port, connections);
  const toRoute = await HttpLoad.open(bare.port, connections);
  console.log('Answers a second');
  console.log('             endpoint  bare route   ratio');
  const ratios: Partial<Ratios> = {};
  for (const [name, path] of Object.entries(documents)) {
    const requests = Array.from({ length: reads }, () => readRequest(path));
    const taken: { endpoint: number; route: number }[] = [];
    for (let number = 0; number <= rounds; number++) {
      const round = {
        endpoint: await toEndpoint.run(requests, 200),
        route: await toRoute.run(requests, 200),
      };
      if (number > 0) taken.push(round);
    }
    const ratio = Number(median(taken.map(({ endpoint, route }) => route / endpoint)).toFixed(2));
    ratios[name as keyof Ratios] = ratio;
    const perSecond = (of: 'endpoint' | 'route'): string =>
      ((reads / median(taken.map((round) => round[of]))) * 1000).toFixed(0);
    console.log(
      `${name.padEnd(10)}${perSecond('endpoint').padStart(11)}${perSecond('route').padStart(12)}${ratio.toFixed(2).padStart(8)}`,
    );
  }
  toEndpoint.close();
  toRoute.close();
  return ratios as Ratios;
}
