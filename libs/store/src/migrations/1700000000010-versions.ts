import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Which version holds from when, and the migrations of open cases from one version to another; see versions/ and case-migrations/. */
export class Versions1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEPLOYMENTS);
    await runner.query(MIGRATIONS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const DEPLOYMENTS = `
  -- Each time that a version was made the one for new cases, from a day on (in China). The latest day that has come holds, of one day the
  -- last deployment. What was deployed before holds as if for ever, in the order of its numbers.
  CREATE TABLE deployments (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    process_id text NOT NULL,
    region text NOT NULL,
    definition_hash bytea NOT NULL REFERENCES definitions (hash),
    valid_from date NOT NULL,
    deployed_at timestamptz NOT NULL,
    deployed_by uuid
  );
  CREATE INDEX deployments_current ON deployments (process_id, region, valid_from DESC, id DESC);
  CREATE INDEX deployments_definition ON deployments (definition_hash, id DESC);
  INSERT INTO deployments (process_id, region, definition_hash, valid_from, deployed_at)
    SELECT process_id, region, hash, '-infinity', deployed_at FROM definitions ORDER BY process_id, region, version;
  -- The open cases of a version, to be counted and to be migrated by pages.
  CREATE INDEX cases_open_definition ON cases (definition_hash, id) WHERE status = 'open';
`;

const MIGRATIONS = `
  CREATE TABLE case_migrations (
    id uuid PRIMARY KEY,
    process_id text NOT NULL,
    region text NOT NULL,
    from_hash bytea NOT NULL REFERENCES definitions (hash),
    to_hash bytea NOT NULL REFERENCES definitions (hash),
    map jsonb NOT NULL,
    reason text NOT NULL,
    planned_by uuid NOT NULL,
    planned_at timestamptz NOT NULL,
    phase text NOT NULL CHECK (phase IN ('plan', 'trial', 'run', 'back')),
    state text NOT NULL CHECK (state IN ('ready', 'working', 'paused', 'stopped', 'done')),
    changed_by uuid NOT NULL,
    changed_at timestamptz NOT NULL
  );
  CREATE INDEX case_migrations_process ON case_migrations (region, planned_at DESC, id DESC);
  CREATE INDEX case_migrations_working ON case_migrations (id) WHERE state = 'working';

  -- What became of each case: 'trial' is the dry run, 'run' the migration, 'back' the way back.
  CREATE TABLE migrated_cases (
    migration_id uuid NOT NULL REFERENCES case_migrations (id),
    phase text NOT NULL CHECK (phase IN ('trial', 'run', 'back')),
    case_id uuid NOT NULL,
    status text NOT NULL CHECK (status IN ('pending', 'done', 'refused', 'skipped', 'failed')),
    code text,
    element text,
    reason text,
    -- Of the audit entry of the migration, where it was done.
    seq int,
    at timestamptz,
    PRIMARY KEY (migration_id, phase, case_id)
  );
  CREATE INDEX migrated_cases_pending ON migrated_cases (migration_id, phase, case_id) WHERE status = 'pending';
`;
