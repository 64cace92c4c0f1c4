import { type CaseId, type OrganisationId, type PersonId, type RatingLevel, type RatingReason } from '#contract';

/** How somebody rated a closed case. */
export interface ServiceRating {
  readonly caseId: CaseId;
  readonly processId: string;
  readonly organisationId: OrganisationId;
  readonly level: RatingLevel;
  readonly reasons: readonly RatingReason[];
  /** May tell of anything: encrypted at rest. */
  readonly comment?: string | undefined;
  readonly ratedBy: PersonId;
  readonly ratedAt: Date;
  /** The case that a low rating has opened. */
  readonly followUp?: CaseId | undefined;
}

/** Binds the comment to its rating. */
export const ratingContext = (caseId: CaseId): string => `service_ratings.comment:${caseId}`;
