import { type CaseId, type OrganisationId, type PersonId, type RecordId } from '#contract';

/** Whose record it is. */
export type RecordSubject = { readonly person: PersonId } | { readonly organisation: OrganisationId };

/** Where a record stands: in force, suspended (中止), or over for good. */
export const RECORD_STATUSES = ['active', 'suspended', 'ended'] as const;
/** One of them. */
export type RecordStatus = (typeof RECORD_STATUSES)[number];

/** A record that outlives its case (certificate, agreement, ban, filing), as it is stored; days are YYYY-MM-DD in China. */
export interface RecordRow {
  readonly id: RecordId;
  readonly kind: string;
  readonly region: string;
  /** The organisation that handled the case. */
  readonly organisationId: OrganisationId;
  readonly number: string;
  readonly subject: RecordSubject;
  readonly status: RecordStatus;
  /** First and last day, both included; without a last day it holds until it is ended. */
  readonly startsOn: string;
  readonly endsOn?: string | undefined;
  /** Beyond its last day it still holds, since a case that follows it up is open. */
  readonly inGrace: boolean;
  /** Encrypted JSON, bound to `recordContext.content`. */
  readonly content: Buffer;
  /** See `exclusiveKey`. */
  readonly exclusiveKey?: string | undefined;
  /** The case that made it. */
  readonly caseId: CaseId;
  readonly issuedAt: Date;
  readonly changedAt: Date;
  /** How many entries its history has. */
  readonly entries: number;
}

/** What an entry of a record's history says. */
export type RecordEntryKind = 'issued' | 'changed' | 'suspended' | 'resumed' | 'ended' | 'continued' | 'replanned';

/** An entry of a record's history. */
export interface RecordEntryRow {
  readonly recordId: RecordId;
  readonly no: number;
  readonly kind: RecordEntryKind;
  /** The day from which it holds. */
  readonly fromDay: string;
  readonly at: Date;
  /** The job of the case by which it happened; none where the schedule or an operator did it. */
  readonly job?: { readonly caseId: CaseId; readonly no: number };
  readonly actor?: PersonId;
  /** Encrypted JSON, bound to `recordContext.detail`. */
  readonly detail: Buffer;
}

/** Something that is to happen to a record on a day: `end`, or `reminder:<name>` and `follow-up:<name>` of its kind. */
export interface RecordEventRow {
  readonly recordId: RecordId;
  readonly event: string;
  readonly dueOn: string;
  /** The last day of the record that it was reckoned from. */
  readonly forEnd: string;
}

/** Everything that one transaction changes of records; empty lists cost nothing. */
export interface RecordsChange {
  readonly issued: readonly RecordRow[];
  readonly changed: readonly RecordRow[];
  readonly entries: readonly RecordEntryRow[];
  /** Events that are to come on these days, whatever they were before. */
  readonly eventsPlaced: readonly RecordEventRow[];
  readonly eventsDropped: readonly Pick<RecordEventRow, 'recordId' | 'event'>[];
  readonly followed: readonly { readonly recordId: RecordId; readonly caseId: CaseId; readonly at: Date }[];
  /** The last number of a series that was given out. */
  readonly counter?: { readonly series: string; readonly year: number; readonly last: number };
}

/** A change of nothing. */
export const NO_RECORDS_CHANGE: RecordsChange = { issued: [], changed: [], entries: [], eventsPlaced: [], eventsDropped: [], followed: [] };
