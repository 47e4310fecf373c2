import { nearest } from '../nearest.ts';

/** What the front matter of a letter may say. */
export const letterKeys =
  'title id language addressee contact authors date date_modified closes_at goal home_page_url sign consents fields privacy_url search_engines'.split(
    ' ',
  );
/** For the endpoint; a folder of files has no use for them. */
export const endpointKeys = 'moderation origins retain_days unconfirmed_days controller legal_ground'.split(
  ' ',
);

/** How others call the same thing. */
const otherNames: Readonly<Partial<Record<string, string>>> = {
  lang: 'language',
  locale: 'language',
  sprache: 'language',
  langue: 'language',
  titel: 'title',
  titre: 'title',
  headline: 'title',
  subject: 'title',
  slug: 'id',
  to: 'addressee',
  recipient: 'addressee',
  email: 'contact',
  mail: 'contact',
  author: 'authors',
  by: 'authors',
  published: 'date',
  date_published: 'date',
  datum: 'date',
  updated: 'date_modified',
  lastmod: 'date_modified',
  deadline: 'closes_at',
  end_date: 'closes_at',
  ends: 'closes_at',
  target: 'goal',
  url: 'home_page_url',
  canonical: 'home_page_url',
  permalink: 'home_page_url',
  homepage: 'home_page_url',
  privacy: 'privacy_url',
  noindex: 'search_engines',
  robots: 'search_engines',
  sign_url: 'sign',
};

/** The known key that was probably meant. */
export function nearestKey(key: string): string | undefined {
  const plain = key.toLowerCase().replace(/[\s-]+/g, '_');
  const other = otherNames[plain];
  if (other) return other;
  return nearest(plain, [...letterKeys, ...endpointKeys]);
}
