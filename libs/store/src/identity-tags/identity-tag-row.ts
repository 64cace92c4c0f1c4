import { type CaseId, type IdentityTag, type OrganisationId } from '#contract';
import { type Store } from '../connection/store';
import { given } from '../row-values';
import { openPerson, type TaggedPerson } from './tagged-person';

/** Days (YYYY-MM-DD) on which a tag holds, both ends included; without an end until further notice. */
export interface Validity {
  readonly from: string;
  readonly until?: string | undefined;
}

/** A tag of a person as one source knows it. */
export interface IdentityTagView extends Validity {
  readonly id: number;
  readonly person: TaggedPerson;
  readonly hash: Buffer;
  readonly tag: IdentityTag;
  /** The organisation that vouches for it. */
  readonly source: OrganisationId;
  readonly rosterKind?: string | undefined;
  readonly rosterId?: string | undefined;
  readonly caseId?: CaseId | undefined;
  readonly recordedAt: Date;
  /** When something else became known; undefined for what is known now. */
  readonly replacedAt?: Date | undefined;
}

/** The columns of `IdentityTagRow`; days as text, since a Date would have a time zone. */
export const TAG_COLUMNS = `id, identity_number_hash, person, tag, valid_from::text, valid_until::text, organisation_id, roster_kind, roster_id, case_id,
  recorded_at, replaced_at`;

/** A row as it is read. */
export interface IdentityTagRow {
  readonly id: string;
  readonly identity_number_hash: Buffer;
  readonly person: Buffer;
  readonly tag: IdentityTag;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly organisation_id: OrganisationId;
  readonly roster_kind: string | null;
  readonly roster_id: string | null;
  readonly case_id: CaseId | null;
  readonly recorded_at: Date;
  readonly replaced_at: Date | null;
}

/** A row with its person opened. */
export const toTagView = (store: Store, row: IdentityTagRow): IdentityTagView => ({
  id: Number(row.id),
  person: openPerson(store, { hash: row.identity_number_hash, sealed: row.person }),
  hash: row.identity_number_hash,
  tag: row.tag,
  from: row.valid_from,
  until: given(row.valid_until),
  source: row.organisation_id,
  rosterKind: given(row.roster_kind),
  rosterId: given(row.roster_id),
  caseId: given(row.case_id),
  recordedAt: row.recorded_at,
  replacedAt: given(row.replaced_at),
});
