import * as limits from './limits.ts';
import { boolean, country, day, number, object, pattern, text, url, type ValueOf } from './shape.ts';

/**
 * One who signed, as shown to everyone. There is no field for an e-mail, a phone or an address, and an
 * unknown field is never read.
 */
export const signatory = object(
  {
    /** Opaque, stable for ever. */
    id: pattern(/^[A-Za-z0-9_-]{1,40}$/, 'id'),
    /** As they want to be listed. */
    name: text(limits.name, true),
  },
  {
    /** `person` or `organization`; one of another type is listed after the rest. */
    type: text(20),
    /** Given at publication, ascending, never used again. */
    number,
    /** What to sort by where that is not the name as written. */
    sort_name: text(limits.name),
    /** What a person does, as they say it. */
    role: text(limits.line),
    /** Where a person belongs or works. */
    organization: text(limits.line),
    /** A town, or a country that has no code. */
    locality: text(limits.line),
    country,
    /** Why they signed. */
    comment: text(limits.comment),
    /** Their website. */
    url: url('link'),
    /** A logo or a portrait, with its own size in pixels. */
    image: object({ url: url('image') }, { width: number, height: number }),
    /** Comes first, in the order of the file. */
    featured: boolean,
    /** The day, never the time. */
    signed_at: day,
  },
);

export type Signatory = ValueOf<typeof signatory>;

/** How many of each type are listed. */
export const totals = object({ person: number, organization: number }, {});
