import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

/** What the command was asked for. */
interface Asked {
  readonly db: 'sqlite' | 'postgres';
  /** Processes that answer for the same letters. */
  readonly instances: number;
  readonly kills: number;
  readonly seed: string;
}

const databases = ['sqlite', 'postgres'] as const;

/** @throws Error that says in a sentence what was not understood */
export function readAsked(args: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '20' },
      db: { type: 'string', default: 'sqlite' },
      instances: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
    },
  });
  const { kills, instances, seed } = values;
  const db = databases.find((name) => name === values.db);
  if (!/^[1-9]\d{0,3}$/.test(kills))
    throw new Error(`--kills takes a number from 1 to 9999, not "${kills}".`);
  if (!db) {
    throw new Error(`The endpoint does not run on "${values.db}": --db takes ${databases.join(' or ')}.`);
  }
  if (!/^[1-9]$/.test(instances))
    throw new Error(`--instances takes a number from 1 to 9, not "${instances}".`);
  if (db === 'sqlite' && instances !== '1') throw new Error('Several instances need --db postgres.');
  return { kills: Number(kills), db, instances: Number(instances), seed };
}
