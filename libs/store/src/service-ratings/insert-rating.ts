import { type CaseId, type RatingLevel } from '#contract';
import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { ratingContext, type ServiceRating } from './service-rating';

/** Keeps a rating; false where the case was rated before, whose rating stays. */
export async function insertRating(store: Store, rating: ServiceRating): Promise<boolean> {
  const { caseId, processId, organisationId, level, reasons, comment, ratedBy, ratedAt, followUp } = rating;
  const text = `INSERT INTO service_ratings (case_id, process_id, organisation_id, level, reasons, comment, rated_by, rated_at, follow_up)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (case_id) DO NOTHING`;
  const sealed = comment === undefined ? null : encrypt(store, ratingContext(caseId), comment);
  const values = [caseId, processId, organisationId, level, reasons, sealed, ratedBy, ratedAt, followUp ?? null];
  return (await queryStore(store, { name: 'insert-rating', text, values })).rowCount === 1;
}

/** How a case was rated; undefined where it was not. */
export async function findRatingLevel(store: Store, caseId: CaseId): Promise<RatingLevel | undefined> {
  const text = 'SELECT level FROM service_ratings WHERE case_id = $1';
  const { rows } = await queryStore<{ level: RatingLevel }>(store, { name: 'find-rating-level', text, values: [caseId] });
  return rows[0]?.level;
}
