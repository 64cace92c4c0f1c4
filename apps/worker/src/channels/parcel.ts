import { type CaseId, type Channel, type OrganisationId, type PersonId } from '#contract';

/** Who is to get a notice: a person, or whoever holds a post in an organisation. */
export type Recipient =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'office'; readonly organisationId: OrganisationId; readonly post: string };

/** A notice of the outbox on its way to one recipient by one channel. */
export interface Parcel {
  readonly id: string;
  readonly caseId: CaseId;
  readonly recipient: Recipient;
  /** Attempts made before. */
  readonly attempts: number;
}

/** Evidence of delivery, or the code of why not; a final failure is not tried again. */
export type Handed =
  { readonly ok: true; readonly evidence: string } | { readonly ok: false; readonly code: string; readonly final: boolean };

/** One way of reaching somebody. Handing over the same parcel twice must be harmless, or recognisable by the recipient. */
export interface Carrier {
  readonly channel: Channel;
  /** Parcels under way at once. */
  readonly width: number;
  hand(parcel: Parcel, at: Date): Promise<Handed>;
}

/** What a delivery needs of the outbox. */
export interface Outbox {
  /** Oldest parcels of the channel whose next attempt is due. */
  takePending(channel: Channel, limit: number, now: Date): Promise<readonly Parcel[]>;
  /** When the next parcel of the channel is to be tried. */
  findNextAttempt(channel: Channel): Promise<Date | undefined>;
  markDelivered(id: string, evidence: string, at: Date): Promise<void>;
  /** A failed attempt: to be tried again at this instant, or never where there is none. */
  markFailed(id: string, failure: { readonly code: string; readonly at: Date; readonly nextAttemptAt?: Date }): Promise<void>;
}
