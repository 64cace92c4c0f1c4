import { type OrganisationId } from '#contract';
import { type CaseChange, type CaseRow } from './case-file';
import { type Place, type WritePart } from './write-part';

/** A sub-statement of the write of a case. */
export type Part = WritePart<CaseChange>;

/** Applies where the list has rows. */
export const some = (pick: (change: CaseChange) => readonly unknown[]) => (change: CaseChange) => pick(change).length > 0;
/** The case's id as a value of the statement. */
export const caseId = (change: CaseChange, place: Place): string => `${place(change.row.id)}::uuid`;

/** The organisations that a case is of: the one that handles it, its township or village, and the one that applies. */
export const placesOf = ({ organisationId, townshipId, applicantOrganisationId }: CaseRow): readonly OrganisationId[] =>
  [organisationId, townshipId, applicantOrganisationId].filter((place) => place !== undefined);

/** SQL has null where we have undefined. */
export const noneAsNull = (value: unknown): unknown => value ?? null;

/** JSON of a value, or null where there is none. */
export const jsonOrNull = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** A task without a deadline sorts behind all that have one. */
export const noneAsInfinity = (value: Date | undefined): unknown => value ?? 'infinity';
/** PostgreSQL's text of an array, since `unnest` would flatten an array of arrays. */
export const uuidArray = (ids: readonly string[]): string => `{${ids.join(',')}}`;
