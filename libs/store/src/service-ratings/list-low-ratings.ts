import { type CaseId, type OrganisationId, RATING_LEVELS, isLowRating, type RatingLevel, type RatingReason } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';

/** A low rating with the case that follows it up; neither who rated nor what they wrote. */
export interface LowRating {
  readonly caseId: CaseId;
  readonly processId: string;
  readonly organisationName: string;
  readonly level: RatingLevel;
  readonly reasons: readonly RatingReason[];
  readonly ratedAt: Date;
  readonly followUp?:
    | { readonly caseId: CaseId; readonly number: string; readonly status: 'open' | 'closed'; readonly outcome?: string | undefined }
    | undefined;
}

/** Where a page ends: the key of its last rating. */
export type LowRatingKey = Pick<LowRating, 'ratedAt' | 'caseId'>;

interface Row {
  readonly case_id: CaseId;
  readonly process_id: string;
  readonly name: string;
  readonly level: RatingLevel;
  readonly reasons: readonly RatingReason[];
  readonly rated_at: Date;
  readonly follow_up: CaseId | null;
  readonly number: string | null;
  readonly status: 'open' | 'closed' | null;
  readonly outcome: string | null;
}

const TEXT = `SELECT r.case_id, r.process_id, o.name, r.level, r.reasons, r.rated_at, f.id AS follow_up, f.number, f.status, f.outcome
  FROM organisations o JOIN service_ratings r ON r.organisation_id = o.id LEFT JOIN cases f ON f.id = r.follow_up
  WHERE o.path && $1 AND r.rated_at >= $2 AND r.rated_at < $3 AND r.level = ANY ($4) AND (r.rated_at, r.case_id) < ($5::timestamptz, $6::uuid)
  ORDER BY r.rated_at DESC, r.case_id DESC LIMIT $7`;

/** Low ratings of cases that these organisations or those below them handled, from one instant to another; a page, latest first. */
export async function listLowRatings(
  store: Store,
  search: {
    readonly organisations: readonly OrganisationId[];
    readonly from: Date;
    readonly until: Date;
    readonly after?: LowRatingKey | undefined;
    readonly limit: number;
  },
): Promise<readonly LowRating[]> {
  const { organisations, from, until, after, limit } = search;
  const key = [after?.ratedAt ?? 'infinity', after?.caseId ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const values = [organisations, from, until, RATING_LEVELS.filter(isLowRating), ...key, limit];
  const { rows } = await queryStore<Row & Record<string, unknown>>(store, { name: 'list-low-ratings', text: TEXT, values });
  return rows.map(({ follow_up, number, status, ...row }) => ({
    caseId: row.case_id,
    processId: row.process_id,
    organisationName: row.name,
    level: row.level,
    reasons: row.reasons,
    ratedAt: row.rated_at,
    followUp:
      follow_up === null || number === null || status === null
        ? undefined
        : { caseId: follow_up, number, status, outcome: given(row.outcome) },
  }));
}
