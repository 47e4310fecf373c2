import { honeypotField } from '../../src/feed/honeypot.ts';
import { person, submission, type Person } from '../support/fault/person.ts';
import type { Answer } from '../support/fault/sending.ts';
import { signAndConfirm, signWithProof, type Place } from './people.ts';

/** Programs are other people than those who sign. */
const first = 100_000;
/** One of so many does the work that it is asked for. */
const oneSolves = 20;

export const victim = 'victim@example.org';

/** What one hostile submission was answered. */
export type Outcome = 'taken' | 'asked' | 'refused' | 'confirmed';

/** From few networks, from as many as there are submissions, into the trap, and all to one address. */
const ways = ['few networks', 'many networks', 'trap', 'one address'] as const;

/** People sign from this network as well; programs do so less than from the other, which is refused at last. */
export const sharedNetwork = '192.0.2.1';
const fewNetworks = [sharedNetwork, '192.0.2.2', '192.0.2.2'];

/** One submission of the crowd. Of those in the trap one of ten has a mailbox, and confirms. */
export async function attack(place: Place, index: number): Promise<Outcome> {
  const way = ways[index % ways.length];
  const turn = Math.floor(index / ways.length);
  const one = person(first + index);
  const fewer = fewNetworks[turn % fewNetworks.length] ?? '';
  const who: Person = {
    ...one,
    ...(way === 'few networks' && { network: fewer }),
    ...(way === 'one address' && { email: victim }),
  };
  const more = way === 'trap' ? { fields: { [honeypotField]: 'Cheap watches' } } : {};
  if (way === 'trap' && turn % 10 === 0) {
    await signAndConfirm(place, who, more);
    return 'confirmed';
  }
  if (turn % oneSolves === 0) return outcomeOf((await signWithProof(place, who, more)).answer);
  const body = { ...submission(who, place.text, more), ...(turn % 2 === 0 && { proof: 'bm90IGEgcHJvb2Y=' }) };
  return outcomeOf(await place.sending.once('river/sign', { ...who, body }));
}

function outcomeOf({ status, text }: Answer): Outcome {
  if (status === 202) return 'taken';
  if (status === 428) return 'asked';
  if (status === 429) return 'refused';
  throw new Error(`It was answered with ${status}: ${text}`);
}
