import { type OrganisationId, type PersonId } from '#contract';

/** A post that a person holds in an organisation today; the path goes from the organisation itself up to the root. */
export interface Posting {
  readonly post: string;
  readonly organisationId: OrganisationId;
  readonly organisationPath: readonly OrganisationId[];
}

/** Whoever acts: a person with the posts held at that date; applicants hold none. */
export interface Actor {
  readonly personId: PersonId;
  readonly name: string;
  readonly postings: readonly Posting[];
}
