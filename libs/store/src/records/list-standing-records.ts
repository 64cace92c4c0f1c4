import { type RecordId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { RECORD_COLUMNS, type RawRecord, toRecord } from './find-record';
import { type RecordRow } from './record';

/** Which records are gone through; `after` is the id of the last one of the page before. */
export interface StandingQuery {
  readonly region: string;
  readonly kind: string;
  readonly after?: RecordId | undefined;
  readonly limit: number;
}

/** Records of a region and kind that have not ended, by id; locked where the transaction is to change them. */
export async function listStandingRecords(
  on: Store | Transaction,
  { region, kind, after, limit }: StandingQuery,
  lock: 'locked' | 'unlocked' = 'unlocked',
): Promise<readonly RecordRow[]> {
  const text = `SELECT ${RECORD_COLUMNS} FROM records r WHERE r.region = $1 AND r.kind = $2 AND r.status <> 'ended'
    AND ($3::uuid IS NULL OR r.id > $3::uuid) ORDER BY r.id LIMIT $4${lock === 'locked' ? ' FOR UPDATE' : ''}`;
  const { rows } = await queryStore<RawRecord>(on, {
    name: `list-standing-records-${lock}`,
    text,
    values: [region, kind, after ?? null, limit],
  });
  return rows.map(toRecord);
}

/** The kinds of records that a region has, by name. */
export async function listRecordKinds(store: Store, region: string): Promise<readonly string[]> {
  const text = `WITH RECURSIVE kinds AS (
      (SELECT kind FROM records WHERE region = $1 ORDER BY kind LIMIT 1)
      UNION ALL SELECT (SELECT r.kind FROM records r WHERE r.region = $1 AND r.kind > k.kind ORDER BY r.kind LIMIT 1) FROM kinds k WHERE k.kind IS NOT NULL)
    SELECT kind FROM kinds WHERE kind IS NOT NULL`;
  const { rows } = await queryStore<{ kind: string }>(store, { name: 'list-record-kinds', text, values: [region] });
  return rows.map(({ kind }) => kind);
}
