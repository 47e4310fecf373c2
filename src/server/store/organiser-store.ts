import type { AuditedAct, UnknownPartnerRow } from './organiser-rows.ts';
import type { SignatureRow, SignatureState } from './schema.ts';

/** A signature as the organiser sees it. */
export interface ModeratedSignature {
  readonly row: SignatureRow;
  /** Undefined where it was brought in, or where addresses have been deleted. */
  readonly email: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What an organiser does with a signature. */
export type ModerationAct =
  | { readonly act: 'approve' }
  | { readonly act: 'reject'; readonly reason: string }
  | { readonly act: 'feature'; readonly featured: boolean }
  | { readonly act: 'correct'; readonly name: string; readonly foldedName: string }
  | { readonly act: 'withdraw' };

/** What was done together. */
export interface Moderated {
  /** By which it is undone. */
  readonly batch: string;
  /** Those with which it could be done. */
  readonly done: readonly ModeratedSignature[];
}

/** How many there are. */
export interface Standing {
  /** They wait for the organiser: those without a mark, and those with. */
  readonly pending: number;
  readonly suspicious: number;
  readonly published: number;
  readonly rejected: number;
  readonly unconfirmed: number;
}

/** Which signatures an organiser looks at. */
export interface Listing {
  readonly state: SignatureState;
  /** With marks, or without; undefined: either. */
  readonly suspicious?: boolean;
  /** The id of the last one seen; empty at first. */
  readonly after: string;
  readonly limit: number;
}

/** Which signatures an organiser takes a copy of. */
export interface Taking {
  /** Undefined: in whatever state they are. */
  readonly state: SignatureState | undefined;
  /** With what is never public. */
  readonly isPrivate: boolean;
}

/** Whom an organiser looks for: by the address they signed with, or by a part of the name. */
export type Sought = { readonly addressKey: string } | { readonly name: string };

export interface AuditEntry {
  readonly id: string;
  readonly batch: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly organiser: string;
  readonly act: AuditedAct;
  /** Empty where it is about several, or none. */
  readonly signatureId: string;
  /** As it is now; undefined where there is no such signature any more. */
  readonly name: string | undefined;
  /** How many it is about, where it is not about one. */
  readonly many: number | undefined;
  /** The partner's id, where it is about one. */
  readonly partner: string | undefined;
}

/** How many have a value, for each value that there is; null: none was given. */
export type Shares = readonly (readonly [value: string | null, signatures: number])[];

/** What is published, counted. */
export interface Numbers {
  /** By ISO days, in their order. */
  readonly days: Shares;
  /** These by how many, the most first. */
  readonly types: Shares;
  readonly countries: Shares;
  readonly languages: Shares;
  readonly partners: Shares;
}

/** Signatures that were sent with an id that is no partner's. */
export interface UnknownPartner extends Pick<UnknownPartnerRow, 'partner' | 'website' | 'many'> {
  /** The day of the last one. */
  readonly lastOn: string;
}

/** What the store does for an organiser. */
export interface OrganiserStore {
  /** Signatures in one state, the oldest first. */
  inState(letterId: string, listing: Listing): Promise<ModeratedSignature[]>;
  standing(letterId: string): Promise<Standing>;
  numbers(letterId: string): Promise<Numbers>;
  /** `partners` of these alone, which takes a fifth of the time. */
  partnerCounts(letterId: string): Promise<Shares>;
  /** What is published of one partner, by ISO days in their order. */
  partnerDays(letterId: string, partner: string): Promise<Shares>;
  /** Those that came most often first. */
  unknownPartners(letterId: string): Promise<readonly UnknownPartner[]>;
  /** From what each link to a partner's report is made, by the partner's id; where there is none there is no link. */
  reportSalts(letterId: string): Promise<ReadonlyMap<string, string>>;
  /**
   * Makes links to the reports of these partners.
   * @param anew also of those who have one, which opens nothing any more then
   * @param by the organiser's address
   * @returns how many were made
   */
  makeReportLinks(
    letterId: string,
    partners: readonly string[],
    how: { readonly anew: boolean; readonly by: string },
  ): Promise<number>;
  /** @returns false where there is none */
  closeReportLink(letterId: string, partner: string, by: string): Promise<boolean>;
  /**
   * Notes that a copy is taken.
   * @param by the organiser's address, or `terminal`
   * @returns ids of the signatures in it: those with a number in its order, then the others as they came
   */
  beginExport(letterId: string, taking: Taking, by: string): Promise<readonly string[]>;
  /** Those of them that are there, in the order of these ids. */
  withIds(letterId: string, ids: readonly string[]): Promise<ModeratedSignature[]>;
  /** Those who are not unconfirmed, the newest first. */
  find(letterId: string, sought: Sought, limit: number): Promise<ModeratedSignature[]>;
  /**
   * Does it with each signature with which it can be done, and notes that.
   * @param by the organiser's address, or `terminal`
   */
  moderate(letterId: string, ids: readonly string[], act: ModerationAct, by: string): Promise<Moderated>;
  /** Makes signatures what they were before, unless something else has been done since. @returns how many */
  undo(letterId: string, batch: string, by: string): Promise<number>;
  /** What was done, the newest first. @param before the id of the last entry seen; empty at first */
  audit(letterId: string, before: string, limit: number): Promise<readonly AuditEntry[]>;

  /** @returns false where an address has had as many as it may have */
  keepLink(tokenHash: string, organiser: string): Promise<boolean>;
  /** Turns a link into a session, once. @returns whose it is; undefined where it opens nothing */
  openSession(linkHash: string, sessionHash: string): Promise<string | undefined>;
  /** @returns whose session it is; undefined where there is none */
  session(sessionHash: string): Promise<string | undefined>;
  closeSession(sessionHash: string): Promise<void>;
}
