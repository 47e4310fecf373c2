import { limits } from './limits.ts';
import {
  boolean,
  choice,
  date,
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
    /** Where the form posts to … */
    url: url('fetch'),
    /** … or, without it, where the button leads. */
    href: url('contact'),
    types: list(choice('person', 'organization'), 2),
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
    consents: list(
      object({ name: text(40), label: text(limits.comment) }, { required: boolean, url: url('link') }),
      limits.consents,
    ),
    privacy_url: url('link'),
  },
);

/** One document per language: the text, its numbers, and the first of those who signed. */
export const letter = object(
  {
    version: choice(FORMAT),
    id: letterId,
    language,
    title: text(limits.title),
  },
  {
    content_html: text(limits.contentHtml),
    /** SHA-256 of the text and consents a visitor agrees to. */
    content_sha256: pattern(/^[0-9a-f]{64}$/, 'SHA-256 in hex'),
    addressee: text(limits.title),
    contact: url('contact'),
    authors: list(object({ name: text(limits.name) }, { url: url('link') }), limits.authors),
    home_page_url: url('link'),
    date_published: date,
    date_modified: date,
    /** Either ends signing. */
    closes_at: date,
    closed: boolean,
    translations: list(
      object({ language, url: url('fetch') }, { title: text(limits.title) }),
      limits.translations,
    ),
    count_url: url('fetch'),
    signatories_url: url('fetch'),
    revision: number,
    /** With those who did not want to be named, and without. */
    total_signatures: number,
    total_listed: number,
    totals,
    goal: number,
    /** All featured ones, then the first by number. */
    items: list(signatory, limits.letterItems),
    sign: signing,
  },
);

export type Letter = ValueOf<typeof letter>;
