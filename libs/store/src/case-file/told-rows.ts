/** An audit entry, sealed and chained. */
export interface AuditRow {
  readonly seq: number;
  readonly at: Date;
  readonly actor?: string;
  readonly kind: string;
  readonly element?: string;
  readonly detail: Buffer;
  readonly hash: Buffer;
}

/**
 * A notice to one recipient by one channel, a letter (channel `case`, `notice` being its kind) to another case, or an event (channel `partner`):
 * to an organisation, or without one to every partner that subscribes to it.
 */
export interface OutboxRow {
  readonly seq: number;
  readonly notice: string;
  readonly channel: string;
  readonly person?: string;
  readonly organisationId?: string;
  readonly post?: string;
  readonly recipientCase?: string;
  /** The message to a department that it is about. */
  readonly messageNo?: number;
  /** Letters of one lane are delivered one after another. */
  readonly lane?: string;
  readonly validWhile?: NoticeValidity;
  readonly content: Buffer;
}

/**
 * What must still hold when a notice is sent: the case waits at one of these elements by the same date, a clock runs to the same end (none while it stands still), or a
 * record lasts to the same day. A date that is left out is that of the open task as the notice is written.
 */
export type NoticeValidity =
  | { readonly waitsAt: readonly string[]; readonly dueAt?: string }
  | { readonly clock: string; readonly dueAt: string | null }
  | { readonly record: string; readonly endsOn: string | null };

/** A carbon copy to a person, or to a post in an organisation. */
export interface CopyRow {
  readonly taskNo: number;
  readonly personId?: string;
  readonly organisationId?: string;
  readonly post?: string;
  readonly sentBy: string;
  readonly at: Date;
}
