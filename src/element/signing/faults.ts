import { fieldsFor, type SignRules } from '../../client/signing/fields.ts';
import type { SignError } from '../../client/signing/check.ts';
import type { SignatoryType } from '../../feed/submission-reading.ts';
import { message } from '../../locales/message.ts';
import type { SigningStrings } from '../../locales/words/signing.ts';
import type { FieldFault } from '../views/signing/errors-view.ts';

interface Place {
  readonly words: SigningStrings;
  readonly language: string;
  readonly rules: SignRules;
  readonly type: SignatoryType;
}

/** What is not right, in words, by the form's own fields. */
export function faultsOf(errors: readonly SignError[], place: Place): FieldFault[] {
  const fields = fieldsFor(place.rules, place.type);
  return errors.map((error) => {
    const { key, label } = fields.find(({ pointer }) => pointer === error.pointer) ?? {};
    return { key, label, said: wordsOf(error, place) };
  });
}

/** Our own words where we have some: an endpoint of others' may have reasons of its own. */
function wordsOf(
  { pointer, code, max = 0, message: said }: SignError,
  { words, language, type }: Place,
): string {
  const { faults, missing, notAuthorised } = words;
  if (code === 'missing' && pointer === '/name' && type === 'organization') return faults.missing;
  if (code === 'missing' && Object.hasOwn(missing, pointer)) return missing[pointer as keyof typeof missing];
  if (code === 'not-consented' && pointer === '/consents/authorised') return notAuthorised;
  if (Object.hasOwn(faults, code)) return message(language, faults[code as keyof typeof faults], { max });
  return said ?? faults.malformed;
}
