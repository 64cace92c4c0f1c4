import { type OrganisationId, type PersonId } from '#contract';

/** A post that a person holds in an organisation today; the path goes from the organisation itself up to the root. */
export interface Posting {
  readonly post: string;
  readonly organisationId: OrganisationId;
  readonly organisationPath: readonly OrganisationId[];
}

/** Somebody for whom, or by whom, tasks are done during leave (请假代办); no process named means all. */
export interface Counterpart {
  readonly personId: PersonId;
  readonly processes: readonly string[];
}

/** Somebody on leave for whom the actor acts, with the absent one's posts that count: those that the actor holds somewhere too. */
export interface Absent extends Counterpart {
  readonly name: string;
  readonly postings: readonly Posting[];
}

/** Whoever acts: a person with the posts held at that date; applicants hold none. */
export interface Actor {
  readonly personId: PersonId;
  readonly name: string;
  readonly postings: readonly Posting[];
  /** For whom the actor acts today; missing for nobody. */
  readonly actsFor?: readonly Absent[];
  /** Who acts for the actor today; missing for nobody. */
  readonly deputies?: readonly Counterpart[];
}
