import { type OrganisationId } from '#contract';

/** Kinds of organisations, from the county down; departments and institutions hang where they belong. */
export const ORGANISATION_KINDS = ['county', 'township', 'village', 'department', 'institution'] as const;
/** One of them. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** An organisation as it is put in. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly parentId?: OrganisationId;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** Administrative division code. */
  readonly region: string;
  /** Where notices for the whole organisation go. */
  readonly email?: string;
}
