import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../support/fault/chance.ts';

/** What the element asks for when a page is opened. */
const onArrival = ['v1/open-letter.js', 'river/letter.json', 'river/signatories'];
const number = 'river/count.json';
/** Seconds until the number is asked for again, as the element waits: from the first time on twice as long. */
const firstPoll = 30;
/** Of ten who come, six are gone before the first. */
const stays = 0.4;

export interface Crowd {
  /** So many come in a second. */
  readonly perSecond: number;
  /** How long they come; who is there then leaves. */
  readonly seconds: number;
  readonly chance: Chance;
  /** Asks for a document, for the reader of this number. */
  readonly get: (path: string, reader: number) => Promise<unknown>;
}

/** What was seen of them. */
export interface Reading {
  readonly readers: number;
  /** One sentence each. */
  readonly errors: readonly string[];
}

/** People who open a page with the letter at a steady rate, whether those before them were served or not. */
export async function read({ perSecond, seconds, chance, get }: Crowd): Promise<Reading> {
  const errors: string[] = [];
  const began = performance.now();
  const underWay = new Set<Promise<void>>();
  const ask = (path: string, reader: number): void => {
    const asked: Promise<void> = get(path, reader)
      .then(
        () => undefined,
        (error: unknown) => void errors.push(`${path}: ${String(error)}`),
      )
      .finally(() => underWay.delete(asked));
    underWay.add(asked);
  };
  /** When the number is asked for, in milliseconds since the beginning, the next last. */
  const polls: { readonly at: number; readonly reader: number; readonly wait: number }[] = [];
  let readers = 0;
  for (;;) {
    const now = performance.now() - began;
    if (now >= seconds * 1000) break;
    for (const due = Math.floor((now / 1000) * perSecond); readers < due; readers++) {
      for (const path of onArrival) ask(path, readers);
      if (chance.happens(stays)) polls.push(poll(now, readers, firstPoll, chance));
    }
    for (const [index, { at, reader, wait }] of polls.entries()) {
      if (at > now) continue;
      ask(number, reader);
      polls[index] = poll(now, reader, wait * 2, chance);
    }
    await pause(10);
  }
  await Promise.all(underWay);
  return { readers, errors };
}

/** Varied by a fifth, as the element does. */
function poll(now: number, reader: number, wait: number, chance: Chance) {
  return { at: now + wait * 1000 * (0.8 + 0.4 * chance.share()), reader, wait };
}
