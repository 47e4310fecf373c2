import * as limits from './limits.ts';
import { boolean, choice, date, list, number, object, pattern, text, type ValueOf } from './shape.ts';
import { signatory } from './signatory.ts';

/** What the endpoint gave out, to be sent back as it is. */
const opaque = pattern(/^[\x21-\x7e]{1,200}$/, 'opaque id');

/** Whoever signed waits for a mail: the same for a known and for an unknown address. */
export const attempt = object(
  { attempt: opaque },
  {
    /** Seconds until the mail may be sent again. */
    resend_after: number,
    /** When the code ends. */
    expires_at: date,
  },
);
export type Attempt = ValueOf<typeof attempt>;

const status = choice('published', 'awaiting-approval', 'counted');

/** A signature that the code from the mail has confirmed. */
export const confirmation = object(
  { status },
  {
    /** As it is listed now; only with `published`. */
    signatory,
    total_signatures: number,
    revision: number,
  },
);
export type Confirmation = ValueOf<typeof confirmation>;

const ownSignature = object(
  { id: opaque, name: text(limits.name, true) },
  {
    type: choice('person', 'organization'),
    /** The name is shown, or is to be. */
    publish: boolean,
    status,
    number,
  },
);
export type OwnSignature = ValueOf<typeof ownSignature>;

/** What was signed with one address, and the token that lets it be changed. */
export const ownSignatures = object({ token: opaque, signatures: list(ownSignature, 20) }, {});

/** The numbers after a signature was changed. */
export const changed = object({}, { total_signatures: number, revision: number });

/** Why something was not taken (RFC 9457), with what we add to it. */
export const refusal = object(
  {},
  {
    /** The last part of `type`. */
    code: text(40),
    /** In the language of the request. */
    detail: text(limits.comment),
    errors: list(object({ pointer: text(200), code: text(40) }, { message: text(limits.comment) }), 40),
    tries_left: number,
  },
);
export type Refusal = ValueOf<typeof refusal>;
