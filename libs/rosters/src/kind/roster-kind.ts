import { type IdentityTag, type OrganisationId } from '#contract';

/** A column of a roster, found by any of its headers; width, blanks and brackets in a header do not matter. */
export interface RosterColumn {
  readonly headers: readonly string[];
}

/** What a value of the class column means. */
export interface TagValue {
  readonly is: string;
  readonly tag: IdentityTag;
}

/** A kind of roster (名单): who sends it, what its columns are called, and which identity tags it means. Data of a region, never code. */
export interface RosterKind {
  readonly id: string;
  readonly name: string;
  readonly organisation: OrganisationId;
  /** A snapshot names everybody: who is not on it has left. Additions end nothing. */
  readonly mode: 'snapshot' | 'additions';
  readonly columns: {
    readonly identityNumber: RosterColumn;
    readonly name: RosterColumn;
    readonly tag?: RosterColumn & { readonly values: readonly TagValue[] };
    readonly from?: RosterColumn;
    readonly until?: RosterColumn;
  };
  /** What every line means, where there is no class column. */
  readonly tag?: IdentityTag;
  /** Shares (0–1) beyond which a second person must confirm: leavers of those listed before, bad lines of all. */
  readonly largestLeaverShare: number;
  readonly largestBadShare: number;
  /** Where the two shares come from. */
  readonly source: string;
}

/** Names of the columns that a kind may have. */
export const COLUMN_NAMES = ['identityNumber', 'name', 'tag', 'from', 'until'] as const;
/** A column by what it means. */
export type ColumnName = (typeof COLUMN_NAMES)[number];
