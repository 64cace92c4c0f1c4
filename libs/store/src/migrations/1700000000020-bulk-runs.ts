import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Batches of cases, why a case was refused, and one verb for thousands of tasks; see bulk-runs/ and case-views/. */
export class BulkRuns1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BATCHES);
    await runner.query(RUNS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const BATCHES = `
  -- The batch (批次) that the application named, and the code of the reason with which it was refused.
  ALTER TABLE cases ADD COLUMN batch text, ADD COLUMN refusal text;
  CREATE INDEX cases_batch ON cases (region, batch, id) WHERE batch IS NOT NULL;
`;

const RUNS = `
  -- Items are handed in while it is 'collecting'; 'cancelled' leaves those that are still pending undone.
  CREATE TABLE bulk_runs (
    id uuid PRIMARY KEY,
    verb text NOT NULL CHECK (verb IN ('apply', 'assign', 'claim', 'complete')),
    -- What holds for every item: encrypted JSON.
    given bytea NOT NULL,
    state text NOT NULL CHECK (state IN ('collecting', 'working', 'done', 'cancelled')),
    ordered_by uuid NOT NULL REFERENCES people (id),
    ordered_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
  );
  CREATE INDEX bulk_runs_working ON bulk_runs (id) WHERE state = 'working';
  CREATE INDEX bulk_runs_ordered ON bulk_runs (ordered_by, ordered_at DESC, id DESC);

  CREATE TABLE bulk_items (
    run_id uuid NOT NULL REFERENCES bulk_runs (id),
    no int NOT NULL,
    -- The task, or the case that an application has become.
    case_id uuid,
    task_no int,
    -- What is handed in for this one: encrypted JSON, gone once it is done.
    given bytea,
    status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'done', 'refused', 'failed')),
    code text,
    at timestamptz,
    PRIMARY KEY (run_id, no)
  );
  CREATE UNIQUE INDEX bulk_items_task ON bulk_items (run_id, case_id, task_no) WHERE task_no IS NOT NULL;
  CREATE INDEX bulk_items_pending ON bulk_items (run_id, no) WHERE status = 'pending';
`;
