import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Dates of open cases are moved to a new calendar by a bulk run, which keeps what it moved (bulk-runs/replan-run.ts); an index for figures. */
export class ReplanRuns1700000000115 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bulk_runs DROP CONSTRAINT bulk_runs_verb_check,
        ADD CONSTRAINT bulk_runs_verb_check CHECK (verb IN ('apply', 'assign', 'claim', 'complete', 'replan'));
      CREATE INDEX bulk_runs_replans ON bulk_runs (ordered_at DESC, id DESC) WHERE verb = 'replan';
      -- What an item came to, where its verb has something to tell: dates and elements, nothing of people.
      ALTER TABLE bulk_items ADD COLUMN result jsonb;
      -- Figures are of cases that were closed in a period; an open case has no entry, so that its steps cost nothing more.
      CREATE INDEX cases_closed ON cases (closed_at) WHERE closed_at IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
