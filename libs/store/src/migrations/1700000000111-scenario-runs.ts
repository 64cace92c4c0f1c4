import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Scenario runs as they are played: what was found is sealed, since a story of somebody's own may say anything. Nothing has used the table before. */
export class ScenarioRuns1700000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE scenario_runs;
      CREATE TABLE scenario_runs (
        id uuid PRIMARY KEY,
        process_id text NOT NULL,
        region text NOT NULL,
        -- What is tried: an upload, or a version that was deployed.
        upload_id uuid,
        version int,
        -- The stories of the folder, in order; a story of somebody's own is encrypted text instead.
        stories text[] NOT NULL,
        own bytea,
        state text NOT NULL CHECK (state IN ('working', 'done', 'stopped')),
        -- The story that is being played, and how often that was begun.
        playing int NOT NULL DEFAULT 0,
        tries int NOT NULL DEFAULT 0,
        coverage jsonb,
        started_by uuid NOT NULL REFERENCES people (id),
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        CHECK ((upload_id IS NULL) <> (version IS NULL))
      );
      CREATE INDEX scenario_runs_latest ON scenario_runs (region, started_at DESC, id DESC);
      CREATE INDEX scenario_runs_working ON scenario_runs (id) WHERE state = 'working';

      CREATE TABLE scenario_results (
        run_id uuid NOT NULL REFERENCES scenario_runs (id) ON DELETE CASCADE,
        no int NOT NULL,
        kept boolean NOT NULL,
        -- Faults, path and what was touched: encrypted JSON.
        result bytea NOT NULL,
        PRIMARY KEY (run_id, no)
      );
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
