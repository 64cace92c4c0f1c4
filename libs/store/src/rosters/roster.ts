import { type OrganisationId, type PersonId } from '#contract';

/** How far a roster is: `telling` means that its tags hold and open cases are being told. */
export const ROSTER_STATES = ['received', 'read', 'awaiting-confirmation', 'telling', 'done', 'refused', 'discarded'] as const;
/** One of these states. */
export type RosterState = (typeof ROSTER_STATES)[number];

/** What became of a line; `left` is who is on the list no longer, `held` who would have left but for a line that cannot be read. */
export const ROW_FATES = ['pending', 'bad', 'added', 'changed', 'unchanged', 'left', 'held'] as const;
/** One of these fates. */
export type RowFate = (typeof ROW_FATES)[number];

/** What becomes of the good rows of a file with bad ones. */
export const BAD_ROWS = ['skip', 'refuse'] as const;
/** One of the two. */
export type BadRows = (typeof BAD_ROWS)[number];

/** One file of a roster kind. */
export interface Roster {
  readonly id: string;
  readonly kind: string;
  /** The kind as JSON, as it was when the file came. */
  readonly kindContent: unknown;
  readonly region: string;
  readonly organisationId: OrganisationId;
  /** The day (YYYY-MM-DD) of which it tells. */
  readonly asOf: string;
  readonly badRows: BadRows;
  readonly fileHash: Buffer;
  readonly state: RosterState;
  /** Why it was refused, by code, and where. */
  readonly refusal?: string | undefined;
  readonly refusedLine?: number | undefined;
  /** Why a second person has to confirm it, by code. */
  readonly doubts: readonly string[];
  /** Lines read so far. */
  readonly rows: number;
  readonly counts: Partial<Readonly<Record<RowFate, number>>>;
  readonly toldCases: number;
  readonly sentBy: PersonId;
  readonly receivedAt: Date;
  readonly decidedBy?: PersonId | undefined;
  readonly changedAt: Date;
}

/** A roster as it comes in. */
export type NewRoster = Pick<
  Roster,
  'id' | 'kind' | 'kindContent' | 'region' | 'organisationId' | 'asOf' | 'badRows' | 'fileHash' | 'sentBy' | 'receivedAt'
>;
