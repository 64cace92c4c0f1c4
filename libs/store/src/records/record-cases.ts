import { type CaseId, type RecordId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** The cases of a record, at most `limit` of them: the one that made it, those that followed it up, those that changed it. */
export async function listCasesOfRecord(store: Store, record: RecordId, limit: number): Promise<readonly CaseId[]> {
  const text = `SELECT case_id FROM records WHERE id = $1
    UNION SELECT case_id FROM record_follow_ups WHERE record_id = $1
    UNION SELECT case_id FROM record_entries WHERE record_id = $1 AND case_id IS NOT NULL
    ORDER BY case_id DESC LIMIT $2`;
  const { rows } = await queryStore<{ case_id: CaseId }>(store, { name: 'list-cases-of-record', text, values: [record, limit] });
  return rows.map(({ case_id }) => case_id);
}

/** Those of these records that a case which is still open follows up. */
export async function listFollowedUp(transaction: Transaction, records: readonly RecordId[]): Promise<ReadonlySet<RecordId>> {
  if (records.length === 0) return new Set();
  const text = `SELECT DISTINCT f.record_id FROM record_follow_ups f JOIN cases c ON c.id = f.case_id
    WHERE f.record_id = ANY ($1::uuid[]) AND c.status = 'open'`;
  const { rows } = await queryStore<{ record_id: RecordId }>(transaction, { name: 'list-followed-up', text, values: [records] });
  return new Set(rows.map(({ record_id }) => record_id));
}
