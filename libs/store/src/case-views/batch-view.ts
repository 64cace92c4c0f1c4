import { type CaseId, type OrganisationId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';

/** The cases of a batch that these organisations handle. */
export interface BatchKey {
  readonly region: string;
  readonly batch: string;
  readonly organisations: readonly OrganisationId[];
}

/** How many cases of a batch stand in a stage, or ended so; `refusal` is the code of the reason. */
export interface BatchCount {
  readonly processId: string;
  readonly status: 'open' | 'closed';
  readonly stage?: string | undefined;
  readonly outcome?: string | undefined;
  readonly refusal?: string | undefined;
  readonly cases: number;
}

/** A case of a batch as a list prints it. */
export interface BatchCase {
  readonly id: CaseId;
  readonly processId: string;
  readonly number: string;
  readonly subject: string;
  readonly status: 'open' | 'closed';
  readonly stage?: string | undefined;
  readonly outcome?: string | undefined;
  readonly refusal?: string | undefined;
}

const OF_BATCH = 'region = $1 AND batch = $2 AND organisation_id = ANY ($3::text[])';

/** Texts of the statements here; the tests look at their plans. */
export const BATCH_STATEMENTS = {
  count: `SELECT process_id AS "processId", status, CASE status WHEN 'open' THEN stage END AS stage, outcome, refusal, count(*)::int AS cases
      FROM cases WHERE ${OF_BATCH} GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
  // From name to name along the index, however many cases each has.
  names: `WITH RECURSIVE names (batch) AS (
      SELECT max(batch) FROM cases WHERE region = $1 AND batch IS NOT NULL
      UNION ALL
      SELECT (SELECT max(c.batch) FROM cases c WHERE c.region = $1 AND c.batch < names.batch) FROM names WHERE names.batch IS NOT NULL)
    SELECT batch FROM names WHERE batch IS NOT NULL
      AND EXISTS (SELECT FROM cases c WHERE c.region = $1 AND c.batch = names.batch AND c.organisation_id = ANY ($2::text[])) LIMIT $3`,
  page: `SELECT id, process_id AS "processId", number, subject, status, stage, outcome, refusal FROM cases
        WHERE ${OF_BATCH} AND ($4::text IS NULL OR outcome = $4) AND ($5::uuid IS NULL OR id > $5) ORDER BY id LIMIT $6`,
} as const;

/** The cases of a batch, counted by stage and outcome. */
export async function countBatch(store: Store, { region, batch, organisations }: BatchKey): Promise<readonly BatchCount[]> {
  const { rows } = await queryStore<{ [K in keyof BatchCount]-?: BatchCount[K] | null } & { cases: number }>(store, {
    name: 'count-batch',
    text: BATCH_STATEMENTS.count,
    values: [region, batch, organisations],
  });
  return rows.map((row) => ({
    processId: row.processId ?? '',
    status: row.status ?? 'open',
    stage: given(row.stage),
    outcome: given(row.outcome),
    refusal: given(row.refusal),
    cases: row.cases,
  }));
}

/** Cases of a batch by id, behind the last of the page before; of one outcome where it is given. */
export async function listBatchCases(
  store: Store,
  { region, batch, organisations }: BatchKey,
  page: { readonly outcome?: string | undefined; readonly after?: CaseId | undefined; readonly limit: number },
): Promise<readonly BatchCase[]> {
  const { rows } = await queryStore<
    { [K in keyof BatchCase]-?: BatchCase[K] | null } & Pick<BatchCase, 'id' | 'processId' | 'number' | 'subject' | 'status'>
  >(store, {
    name: 'list-batch-cases',
    text: BATCH_STATEMENTS.page,
    values: [region, batch, organisations, page.outcome ?? null, page.after ?? null, page.limit],
  });
  return rows.map((row) => ({ ...row, stage: given(row.stage), outcome: given(row.outcome), refusal: given(row.refusal) }));
}

/** Names of the batches of which these organisations handle a case, the last by name first. */
export async function listBatches(
  store: Store,
  { region, organisations, limit }: Omit<BatchKey, 'batch'> & { readonly limit: number },
): Promise<readonly string[]> {
  const values = [region, organisations, limit];
  const { rows } = await queryStore<{ batch: string }>(store, { name: 'list-batches', text: BATCH_STATEMENTS.names, values });
  return rows.map(({ batch }) => batch);
}
