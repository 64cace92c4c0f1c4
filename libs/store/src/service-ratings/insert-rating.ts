import { type CaseId } from '#contract';
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

/** Whether the case was rated. */
export async function isRated(store: Store, caseId: CaseId): Promise<boolean> {
  const { rows } = await queryStore(store, { name: 'is-rated', text: 'SELECT FROM service_ratings WHERE case_id = $1', values: [caseId] });
  return rows.length > 0;
}
