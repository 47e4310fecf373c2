import { foldHeading, understand } from '../build/table/heading.ts';
import type { Table } from '../build/table/table.ts';
import { InputError } from '../input-error.ts';

/** Where each field of a partner stands, counted from 0. */
export interface PartnerColumns {
  readonly id: number;
  readonly name: number;
  readonly website: number | undefined;
  readonly mail: number | undefined;
  readonly language: number | undefined;
}

/** Headings that a list of signatories has no use for, or another one. The likeliest first. */
const words = {
  id: [
    'id',
    'partner id',
    'partnerid',
    'partner kennung',
    'kennung',
    'kurzel',
    'identifiant',
    'identificador',
    'المعرف',
    'partner',
  ],
  mail: [
    'mail',
    'email',
    'e mail',
    'email address',
    'e mail address',
    'contact email',
    'e mail adresse',
    'courriel',
    'correo',
    'البريد',
    'البريد الالكتروني',
  ],
  language: ['language', 'lang', 'locale', 'sprache', 'langue', 'idioma', 'lingua', 'taal', 'jezyk', 'اللغة'],
} as const;

/** @throws InputError where there is no column of ids, or none of names */
export function partnerColumns({ file, headings, headingsLine }: Table): PartnerColumns {
  const folded = headings.map(foldHeading);
  const called = (names: readonly string[]): number | undefined => {
    const name = names.find((one) => folded.includes(one));
    return name === undefined ? undefined : folded.indexOf(name);
  };
  const id = called(words.id);
  const meant = (meaning: 'name' | 'organization' | 'url'): number | undefined => {
    const index = headings.findIndex(
      (heading, at) => at !== id && understand(heading)?.meanings[0] === meaning,
    );
    return index < 0 ? undefined : index;
  };
  const name =
    meant('name') ??
    meant('organization') ??
    (id === folded.indexOf('partner') ? undefined : called(['partner']));
  if (id === undefined || name === undefined) {
    const text = `A list of partners needs a first line with the headings "id" and "name"; "website", "mail" and "language" may stand beside them.`;
    throw new InputError(text, { file, line: headingsLine });
  }
  return { id, name, website: meant('url'), mail: called(words.mail), language: called(words.language) };
}
