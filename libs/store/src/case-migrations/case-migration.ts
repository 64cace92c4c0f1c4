import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** What is done with a migration: looked at, tried on every open case without changing any, carried out, or taken back. */
export type MigrationPhase = 'plan' | 'trial' | 'run' | 'back';
/** How far its phase is; `stopped` is for good, but the phase can be started again. */
export type MigrationState = 'ready' | 'working' | 'paused' | 'stopped' | 'done';

/** The migration of a region's open cases from one version of a process to another. */
export interface CaseMigration {
  readonly id: string;
  readonly processId: string;
  readonly region: string;
  /** SHA-256 in hex. */
  readonly fromHash: string;
  readonly toHash: string;
  /** JSON as it was checked. */
  readonly map: unknown;
  readonly reason: string;
  readonly plannedBy: PersonId;
  readonly plannedAt: Date;
  readonly phase: MigrationPhase;
  readonly state: MigrationState;
  /** Who started, paused, resumed or stopped it last; cases are migrated in their name. */
  readonly changedBy: PersonId;
  readonly changedAt: Date;
}

interface Row {
  readonly id: string;
  readonly process_id: string;
  readonly region: string;
  readonly from_hash: Buffer;
  readonly to_hash: Buffer;
  readonly map: unknown;
  readonly reason: string;
  readonly planned_by: PersonId;
  readonly planned_at: Date;
  readonly phase: MigrationPhase;
  readonly state: MigrationState;
  readonly changed_by: PersonId;
  readonly changed_at: Date;
}

const toMigration = (row: Row): CaseMigration => ({
  id: row.id,
  processId: row.process_id,
  region: row.region,
  fromHash: row.from_hash.toString('hex'),
  toHash: row.to_hash.toString('hex'),
  map: row.map,
  reason: row.reason,
  plannedBy: row.planned_by,
  plannedAt: row.planned_at,
  phase: row.phase,
  state: row.state,
  changedBy: row.changed_by,
  changedAt: row.changed_at,
});

/** Keeps a plan; one of this id that is there already stays as it is. */
export async function insertMigration(
  store: Store,
  migration: Omit<CaseMigration, 'phase' | 'state' | 'changedBy' | 'changedAt'>,
): Promise<void> {
  const { id, processId, region, fromHash, toHash, map, reason, plannedBy, plannedAt } = migration;
  await queryStore(store, {
    name: 'insert-migration',
    text: `INSERT INTO case_migrations (id, process_id, region, from_hash, to_hash, map, reason, planned_by, planned_at, phase, state, changed_by, changed_at)
      VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, 'plan', 'ready', $8, $9) ON CONFLICT (id) DO NOTHING`,
    values: [
      id,
      processId,
      region,
      Buffer.from(fromHash, 'hex'),
      Buffer.from(toHash, 'hex'),
      JSON.stringify(map),
      reason,
      plannedBy,
      plannedAt,
    ],
  });
}

/** The migration with this id. */
export async function findMigration(store: Store, id: string): Promise<CaseMigration | undefined> {
  const { rows } = await queryStore<Row>(store, {
    name: 'find-migration',
    text: 'SELECT * FROM case_migrations WHERE id = $1',
    values: [id],
  });
  return rows.map(toMigration)[0];
}

/** The latest migrations of a region. */
export async function listMigrations(store: Store, region: string, limit: number): Promise<readonly CaseMigration[]> {
  const text = 'SELECT * FROM case_migrations WHERE region = $1 ORDER BY planned_at DESC, id DESC LIMIT $2';
  return (await queryStore<Row>(store, { name: 'list-migrations', text, values: [region, limit] })).rows.map(toMigration);
}

/** Migrations that a workflow should be working on. */
export async function listWorkingMigrations(store: Store): Promise<readonly string[]> {
  const text = "SELECT id FROM case_migrations WHERE state = 'working' ORDER BY id";
  return (await queryStore<{ id: string }>(store, { name: 'list-working-migrations', text })).rows.map(({ id }) => id);
}

/** A change of phase or state, made only where the migration is in one of these states. */
export interface MigrationStep {
  readonly from: readonly MigrationState[];
  readonly phase?: MigrationPhase;
  readonly state: MigrationState;
  readonly by: PersonId;
  readonly at: Date;
}

/** Changes a migration; false where somebody else has changed it meanwhile. */
export async function changeMigration(store: Store, id: string, { from, phase, state, by, at }: MigrationStep): Promise<boolean> {
  const result = await queryStore(store, {
    name: 'change-migration',
    text: `UPDATE case_migrations SET phase = coalesce($3, phase), state = $4, changed_by = $5, changed_at = $6
      WHERE id = $1 AND state = ANY ($2::text[])`,
    values: [id, from, phase ?? null, state, by, at],
  });
  return result.rowCount === 1;
}
