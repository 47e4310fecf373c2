import * as limits from './limits.ts';
import {
  boolean,
  choice,
  date,
  html,
  language,
  list,
  number,
  object,
  pattern,
  text,
  url,
  type ValueOf,
} from './shape.ts';
import { signatory, totals } from './signatory.ts';
import { FORMAT } from './version.ts';

/** A letter's id, also the name of its folder. */
export const letterId = pattern(/^[a-z0-9][a-z0-9-]{0,63}$/, 'letter id');

const signing = object(
  {},
  {
    /** Where a form posts to. */
    url: url('fetch'),
    /** Where the button leads, if there is no form. */
    href: url('contact'),
    /** Who may sign; both, where it is left out. */
    types: list(choice('person', 'organization'), 2),
    /** What a form asks for beside name and e-mail. */
    fields: list(
      object(
        { name: text(40) },
        {
          label: text(limits.line),
          type: choice('text', 'textarea', 'select', 'checkbox'),
          options: list(text(limits.line), limits.options),
          for: choice('person', 'organization'),
          required: boolean,
          public: boolean,
        },
      ),
      limits.fields,
    ),
    /** What a visitor is asked to agree to. */
    consents: list(
      object({ name: text(40), label: text(limits.comment) }, { required: boolean, url: url('link') }),
      limits.consents,
    ),
    /** How the data of those who sign is used. */
    privacy_url: url('link'),
  },
);

/** One document per language: the text, its numbers, and the first of those who signed. */
export const letter = object(
  {
    version: choice(FORMAT),
    id: letterId,
    language,
    /** Plain text. */
    title: text(limits.title),
  },
  {
    /** The text, of what the allow-list names; its headings begin at level 2. */
    content_html: html(limits.contentHtml),
    /** SHA-256 of the text and consents a visitor agrees to. */
    content_sha256: pattern(/^[0-9a-f]{64}$/, 'SHA-256 in hex'),
    /** Whom the letter is written to. */
    addressee: text(limits.title),
    /** Where questions about the letter go. */
    contact: url('contact'),
    /** Who wrote it. */
    authors: list(object({ name: text(limits.name) }, { url: url('link') }), limits.authors),
    /** The letter's own page. */
    home_page_url: url('link'),
    date_published: date,
    date_modified: date,
    /** When signing ends, by itself. */
    closes_at: date,
    /** Signing has ended, whatever the date says. */
    closed: boolean,
    /** The same letter in other languages. */
    translations: list(
      object({ language, url: url('document') }, { title: text(limits.title) }),
      limits.translations,
    ),
    /** The numbers alone: a `count`. */
    count_url: url('document'),
    /** The first `page` of all who signed. */
    signatories_url: url('document'),
    /** Where an endpoint searches for names, such as `search{?q,type,country,sort,after}`. */
    search_url: url('template'),
    /** Rises with each change of the letter or of its list. */
    revision: number,
    /** All who signed, those included who did not want to be named. */
    total_signatures: number,
    /** Those who are named. */
    total_listed: number,
    totals,
    /** How many signatures are hoped for. */
    goal: number,
    /** All featured ones, then the first by number. */
    items: list(signatory, limits.letterItems),
    sign: signing,
  },
);

export type Letter = ValueOf<typeof letter>;
