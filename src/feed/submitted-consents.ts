import { below } from './field-error.ts';
import {
  isObject,
  own,
  type SignatoryType,
  type SubmissionReading,
  type SubmissionRules,
} from './submission-reading.ts';

/**
 * The names of the consents that were given: those the letter asks for, `publish`, which every letter has, and
 * `authorised`, without which nobody signs for an organisation. Whatever is not `true` was not given.
 */
export function consentsGiven(
  given: unknown,
  asked: SubmissionRules['consents'] = [],
  type: SignatoryType,
  { errors }: SubmissionReading,
): string[] {
  const required = new Map([
    ['publish', false],
    ...asked.map((it) => [it.name, it.required === true] as const),
  ]);
  if (type === 'organization') {
    // An organisation is always named: there is nothing to agree to.
    required.set('publish', false);
    required.set('authorised', true);
  }
  const answers = isObject(given) ? given : {};
  const names: string[] = [];
  for (const [name, needed] of required) {
    if (own(answers, name) === true) names.push(name);
    else if (needed) errors.push({ pointer: below('/consents', name), code: 'not-consented' });
  }
  return names;
}
