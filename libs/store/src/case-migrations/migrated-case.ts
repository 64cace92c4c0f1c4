import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';
import { type MigrationPhase } from './case-migration';

/** The phases that look at cases. */
export type CasePhase = Exclude<MigrationPhase, 'plan'>;
/** `skipped`: the case has ended meanwhile; `failed`: a fault of our own, to be tried again by starting the phase again. */
export type MigratedStatus = 'pending' | 'done' | 'refused' | 'skipped' | 'failed';

/** What became of one case. */
export interface MigratedCase {
  readonly caseId: CaseId;
  readonly status: MigratedStatus;
  readonly code?: string | undefined;
  readonly element?: string | undefined;
  readonly reason?: string | undefined;
  /** Of the audit entry that tells of it. */
  readonly seq?: number | undefined;
  readonly at?: Date | undefined;
}

interface Place {
  readonly migrationId: string;
  readonly phase: CasePhase;
}

const CASES_OF = {
  trial: `SELECT id FROM cases WHERE definition_hash = (SELECT from_hash FROM case_migrations WHERE id = $1) AND status = 'open'`,
  run: `SELECT id FROM cases WHERE definition_hash = (SELECT from_hash FROM case_migrations WHERE id = $1) AND status = 'open'`,
  back: `SELECT case_id AS id FROM migrated_cases WHERE migration_id = $1 AND phase = 'run' AND status = 'done'`,
} as const satisfies Record<CasePhase, string>;

/** Puts every case of a phase on its list: a trial begins anew, else what was refused or failed is tried again. Answers with how many wait. */
export async function openPhase(store: Store, { migrationId, phase }: Place): Promise<void> {
  await inTransaction(store, async (transaction) => {
    if (phase === 'trial') {
      const text = "DELETE FROM migrated_cases WHERE migration_id = $1 AND phase = 'trial'";
      await transaction.query({ name: 'forget-trial', text, values: [migrationId] });
    }
    await transaction.query({
      name: `open-${phase}`,
      text: `INSERT INTO migrated_cases (migration_id, phase, case_id, status) SELECT $1, $2, c.id, 'pending' FROM (${CASES_OF[phase]}) c
        ON CONFLICT (migration_id, phase, case_id) DO UPDATE SET status = 'pending' WHERE migrated_cases.status IN ('refused', 'failed')`,
      values: [migrationId, phase],
    });
  });
}

/** Cases that wait for their turn, by id; on the way back with the audit entry of their migration. */
export async function listPendingCases(
  store: Store,
  { migrationId, phase }: Place,
  limit: number,
): Promise<readonly { readonly caseId: CaseId; readonly since?: number }[]> {
  const { rows } = await queryStore<{ case_id: CaseId; since: number | null }>(store, {
    name: 'list-pending-cases',
    text: `SELECT p.case_id, r.seq AS since FROM migrated_cases p
        LEFT JOIN migrated_cases r ON p.phase = 'back' AND r.migration_id = p.migration_id AND r.phase = 'run' AND r.case_id = p.case_id
      WHERE p.migration_id = $1 AND p.phase = $2 AND p.status = 'pending' ORDER BY p.case_id LIMIT $3`,
    values: [migrationId, phase, limit],
  });
  return rows.map((row) => ({ caseId: row.case_id, ...(row.since === null ? {} : { since: row.since }) }));
}

/** Keeps what became of these cases, in one statement. */
export async function markCases(store: Store, { migrationId, phase }: Place, cases: readonly MigratedCase[]): Promise<void> {
  if (cases.length === 0) return;
  const column = (pick: (each: MigratedCase) => unknown) => cases.map((each) => pick(each) ?? null);
  await queryStore(store, {
    name: 'mark-cases',
    text: `UPDATE migrated_cases m SET status = row.status, code = row.code, element = row.element, reason = row.reason, seq = row.seq, at = row.at
      FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[], $9::timestamptz[])
        AS row (case_id, status, code, element, reason, seq, at)
      WHERE m.migration_id = $1 AND m.phase = $2 AND m.case_id = row.case_id`,
    values: [
      migrationId,
      phase,
      column(({ caseId }) => caseId),
      column(({ status }) => status),
      column(({ code }) => code),
      column(({ element }) => element),
      column(({ reason }) => reason),
      column(({ seq }) => seq),
      column(({ at }) => at),
    ],
  });
}

/** How many cases of a phase came out so, by code and element. */
export interface MigrationCount {
  readonly phase: CasePhase;
  readonly status: MigratedStatus;
  readonly code?: string | undefined;
  readonly element?: string | undefined;
  readonly cases: number;
}

/** What became of the cases of a migration, counted; the most frequent first. */
export async function countMigrated(store: Store, migrationId: string): Promise<readonly MigrationCount[]> {
  const { rows } = await queryStore<{
    phase: CasePhase;
    status: MigratedStatus;
    code: string | null;
    element: string | null;
    cases: number;
  }>(store, {
    name: 'count-migrated',
    text: `SELECT phase, status, code, element, count(*)::int AS cases FROM migrated_cases WHERE migration_id = $1
        GROUP BY phase, status, code, element ORDER BY phase, cases DESC, status, code, element`,
    values: [migrationId],
  });
  return rows.map((row) => ({ ...row, code: given(row.code), element: given(row.element) }));
}

interface Row {
  readonly case_id: CaseId;
  readonly number: string;
  readonly status: MigratedStatus;
  readonly code: string | null;
  readonly element: string | null;
  readonly reason: string | null;
  readonly seq: number | null;
  readonly at: Date | null;
}

/** Cases of a phase by id, behind the last of the page before; of one status where it is given. */
export async function listMigratedCases(
  store: Store,
  { migrationId, phase }: Place,
  page: { readonly status?: MigratedStatus; readonly after?: string; readonly limit: number },
): Promise<readonly (MigratedCase & { readonly number: string })[]> {
  const { rows } = await queryStore<Row>(store, {
    name: 'list-migrated-cases',
    text: `SELECT m.case_id, c.number, m.status, m.code, m.element, m.reason, m.seq, m.at FROM migrated_cases m JOIN cases c ON c.id = m.case_id
      WHERE m.migration_id = $1 AND m.phase = $2 AND ($3::text IS NULL OR m.status = $3)
        AND m.case_id > coalesce($4::uuid, '00000000-0000-0000-0000-000000000000') ORDER BY m.case_id LIMIT $5`,
    values: [migrationId, phase, page.status ?? null, page.after ?? null, page.limit],
  });
  return rows.map((row) => ({
    caseId: row.case_id,
    number: row.number,
    status: row.status,
    code: given(row.code),
    element: given(row.element),
    reason: given(row.reason),
    seq: given(row.seq),
    at: instant(row.at),
  }));
}
