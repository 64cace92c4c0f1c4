import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Rungs of ladders that were climbed, and the rules by which start timers were given their dates. */
export class Clocks1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ESCALATIONS);
    await runner.query(START_RULES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const ESCALATIONS = `
  -- One row a rung of a clock's ladder: whom it called, and until when it concerned them (the stop of the clock).
  CREATE TABLE escalations (
    case_id uuid NOT NULL,
    clock text NOT NULL,
    rung text NOT NULL,
    organisation_id text NOT NULL,
    post text NOT NULL,
    at timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (case_id, clock, rung)
  );
  CREATE INDEX escalations_open ON escalations (organisation_id, post, at DESC, case_id DESC, clock DESC, rung DESC) WHERE ended_at IS NULL;
`;

// Null in rows that were written before: nobody knows how their dates came about, so they are told of and never moved.
const START_RULES = `
  ALTER TABLE start_timers ADD COLUMN rule jsonb;
`;
