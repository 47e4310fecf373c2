import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

/** What the command was asked for. */
interface Asked {
  readonly kills: number;
  readonly seed: string;
}

const databases = ['sqlite'];

/** @throws Error that says in a sentence what was not understood */
export function readAsked(args: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '20' },
      db: { type: 'string', default: 'sqlite' },
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
    },
  });
  const { kills, db, seed } = values;
  if (!/^[1-9]\d{0,3}$/.test(kills))
    throw new Error(`--kills takes a number from 1 to 9999, not "${kills}".`);
  if (!databases.includes(db)) {
    throw new Error(`The endpoint does not run on "${db}": --db takes ${databases.join(' or ')}.`);
  }
  return { kills: Number(kills), seed };
}
