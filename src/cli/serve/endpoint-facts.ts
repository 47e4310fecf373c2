import { InputError } from '../input-error.ts';
import { readFrontMatter, type FrontMatter } from '../build/front-matter.ts';
import type { LetterFile } from '../build/letter-file.ts';
import type { LegalGround } from '../../server/letters.ts';
import type { Moderation } from '../../server/store/store.ts';

/** What the front matter says to the endpoint alone. */
export interface EndpointFacts {
  readonly moderation: Moderation;
  /** Origins whose pages may sign, as browsers write them; undefined: all. */
  readonly origins: readonly string[] | undefined;
  /** Days after the end for which addresses are kept; undefined: as long as the letter is there. */
  readonly retainDays: number | undefined;
  readonly unconfirmedDays: number;
  /** Who is responsible for the data: name and address. */
  readonly controller: string | undefined;
  readonly legalGround: LegalGround | undefined;
}

const moderations: readonly Moderation[] = ['organizations', 'all', 'none'];
const legalGrounds: readonly LegalGround[] = ['consent', 'legitimate-interests'];

/** @throws InputError with the line of what has to be put right */
export function readEndpointFacts(source: LetterFile): EndpointFacts {
  const { values, lineFor } = readFrontMatter(source);
  const refuse = (key: string, expected: string): never => {
    const text = `"${key}" should be ${expected}, not ${JSON.stringify(values[key])}.`;
    throw new InputError(text, { file: source.file, line: lineFor([key]) });
  };
  const days = (key: string): number | undefined => {
    const value = values[key];
    if (value === undefined || value === null) return undefined;
    if (!Number.isSafeInteger(value) || (value as number) < 0) return refuse(key, 'a number of whole days');
    return value as number;
  };
  const moderation = values['moderation'] ?? 'organizations';
  const controller = values['controller'] ?? undefined;
  const ground = values['legal_ground'] ?? undefined;
  return {
    moderation: isModeration(moderation) ? moderation : refuse('moderation', moderations.join(' or ')),
    origins: readOrigins(values, refuse),
    retainDays: days('retain_days'),
    unconfirmedDays: days('unconfirmed_days') ?? 7,
    controller:
      controller === undefined || (typeof controller === 'string' && controller.trim())
        ? controller
        : refuse('controller', 'a name with an address'),
    legalGround:
      ground === undefined
        ? undefined
        : (legalGrounds.find((one) => one === ground) ?? refuse('legal_ground', legalGrounds.join(' or '))),
  };
}

function isModeration(value: unknown): value is Moderation {
  return moderations.includes(value as Moderation);
}

function readOrigins(
  { origins }: FrontMatter['values'],
  refuse: (key: string, expected: string) => never,
): readonly string[] | undefined {
  if (origins === undefined || origins === null) return undefined;
  const written: readonly unknown[] = Array.isArray(origins) ? origins : [origins];
  return written.map((one) => {
    const url = typeof one === 'string' && URL.canParse(one) ? new URL(one) : undefined;
    const plain = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash;
    return plain ? url.origin : refuse('origins', 'a list of websites like https://www.example.org');
  });
}
