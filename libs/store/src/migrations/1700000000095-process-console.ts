import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** What the process owner's console keeps: uploaded folders, why a version was deployed, parameters set, and scenarios run. */
export class ProcessConsole1700000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UPLOADS);
    await runner.query(SETTINGS);
    await runner.query(RUNS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const UPLOADS = `
  ALTER TABLE deployments ADD COLUMN reason text;
  -- README, scenarios and vectors as they were deployed last: no case runs by them, so they make no new version.
  ALTER TABLE definitions ADD COLUMN companions jsonb NOT NULL DEFAULT '{}';
  -- Folders that somebody has handed in to be checked, tried and perhaps deployed.
  CREATE TABLE process_uploads (
    id uuid PRIMARY KEY,
    process_id text NOT NULL,
    region text NOT NULL,
    files jsonb NOT NULL,
    uploaded_by uuid NOT NULL REFERENCES people (id),
    uploaded_at timestamptz NOT NULL
  );
  CREATE INDEX process_uploads_age ON process_uploads (uploaded_at);
`;

const SETTINGS = `
  -- Values of parameters that the county has set beside the process folder; a row is never changed, a later one of the same day counts.
  CREATE TABLE parameter_settings (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    process_id text NOT NULL,
    region text NOT NULL,
    name text NOT NULL,
    value jsonb NOT NULL,
    unit text NOT NULL,
    effective_from date NOT NULL,
    source text NOT NULL,
    set_by uuid NOT NULL REFERENCES people (id),
    set_at timestamptz NOT NULL
  );
  CREATE INDEX parameter_settings_process ON parameter_settings (process_id, region, id);
  CREATE TRIGGER parameter_settings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON parameter_settings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
`;

const RUNS = `
  CREATE TABLE scenario_runs (
    id uuid PRIMARY KEY,
    process_id text NOT NULL,
    region text NOT NULL,
    upload_id uuid,
    version int,
    state text NOT NULL CHECK (state IN ('working', 'done', 'stopped')),
    total int NOT NULL,
    results jsonb NOT NULL DEFAULT '[]',
    coverage jsonb NOT NULL DEFAULT '[]',
    problem text,
    started_by uuid NOT NULL REFERENCES people (id),
    started_at timestamptz NOT NULL,
    touched_at timestamptz NOT NULL
  );
  CREATE INDEX scenario_runs_age ON scenario_runs (started_at);
`;
