import { Chance } from '../support/fault/chance.ts';
import type { Ground } from '../support/fault/ground.ts';
import { readDocuments } from '../support/fault/kept.ts';
import { Sending } from '../support/fault/sending.ts';
import { Edge } from './edge.ts';
import { OriginClient } from './origin-client.ts';
import { processorMs } from './processor.ts';
import { read } from './readers.ts';
import { Signing } from './signers.ts';

export interface Crowds {
  readonly seconds: number;
  readonly readersPerSecond: number;
  readonly signersPerSecond: number;
  readonly stormy: number;
  /** Places of the CDN. */
  readonly edges: number;
}

/** What came of one place under its crowds. Costs are milliseconds of a processor, times milliseconds. */
export interface Outcome {
  readonly readers: number;
  readonly asked: number;
  readonly absorbed: number;
  readonly passed: number;
  readonly unchanged: number;
  readonly signed: number;
  /** Of those who signed, how many stand in the list once. */
  readonly present: number;
  readonly readCost: number;
  readonly signCost: number;
  /** Of a request for a document without a CDN: the middle one, and the one that 99 of 100 are faster than. */
  readonly times: readonly [number, number];
  readonly errors: readonly string[];
}

const seed = 'load';

/** Behind a CDN while people sign; then readers alone and signers alone, for what each of them costs. */
export async function underLoad(ground: Ground, pids: readonly number[], crowds: Crowds): Promise<Outcome> {
  const { seconds, readersPerSecond, signersPerSecond, stormy } = crowds;
  const client = new OriginClient(ground.base);
  const edges = Array.from({ length: crowds.edges }, () => new Edge(client));
  const text = String((await ground.letter())['content_sha256']);
  const signing = new Signing({
    sending: new Sending(ground.base, new Chance(seed)),
    post: ground.post,
    text,
  });

  const halfway = setTimeout(() => signing.storm(stormy), seconds * 500);
  const [behind] = await Promise.all([
    read({
      perSecond: readersPerSecond,
      seconds,
      chance: new Chance(seed),
      get: (path, reader) => (edges[reader % edges.length] as Edge).get(path),
    }),
    signing.steady(signersPerSecond, seconds),
  ]);
  clearTimeout(halfway);
  await signing.settled();

  const times: number[] = [];
  const alone = await costOf(pids, () =>
    read({
      perSecond: readersPerSecond,
      seconds: seconds / 4,
      chance: new Chance(seed),
      get: async (path) => {
        const { status, took } = await client.get(path);
        if (status !== 200) throw new Error(`It was answered with ${status}.`);
        times.push(took);
      },
    }),
  );
  const before = signing.confirmed.length;
  const signers = await costOf(pids, async () => {
    await signing.steady(signersPerSecond * 2, seconds / 4);
    await signing.settled();
  });
  client.close();
  return {
    ...sums(edges),
    readers: behind.readers,
    signed: signing.confirmed.length,
    present: await presentOf(ground, signing),
    readCost: alone.cost / times.length,
    signCost: signers.cost / (signing.confirmed.length - before),
    times: [at(times, 0.5), at(times, 0.99)],
    errors: [...behind.errors, ...alone.done.errors, ...signing.errors],
  };
}

async function costOf<T>(
  pids: readonly number[],
  work: () => Promise<T>,
): Promise<{ cost: number; done: T }> {
  const before = processorMs(pids);
  const done = await work();
  return { cost: processorMs(pids) - before, done };
}

function sums(edges: readonly Edge[]): Pick<Outcome, 'asked' | 'absorbed' | 'passed' | 'unchanged'> {
  const of = (kind: 'asked' | 'absorbed' | 'passed' | 'unchanged'): number =>
    edges.reduce((sum, edge) => sum + edge[kind], 0);
  return { asked: of('asked'), absorbed: of('absorbed'), passed: of('passed'), unchanged: of('unchanged') };
}

async function presentOf(ground: Ground, { confirmed }: Signing): Promise<number> {
  const { items } = await readDocuments(ground);
  const listed = new Map<string, number>();
  for (const { name } of items) listed.set(name, (listed.get(name) ?? 0) + 1);
  return confirmed.filter(({ name }) => listed.get(name) === 1).length;
}

function at(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
}
