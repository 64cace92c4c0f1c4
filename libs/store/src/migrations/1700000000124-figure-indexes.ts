import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Figures and counts of running cases find their cases in these indexes alone, whatever the table has grown to. */
export class FigureIndexes1700000000124 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

/** Of columns that never change, but for `closed_at`: written when a case begins and when it ends, and by no step between. */
const INDEXES = `
  CREATE INDEX cases_started ON cases (started_at) INCLUDE (organisation_id, township_id, process_id);
  DROP INDEX cases_closed;
  CREATE INDEX cases_closed ON cases (closed_at) INCLUDE (started_at, organisation_id, township_id, process_id, definition_hash, id)
    WHERE closed_at IS NOT NULL;
  DROP INDEX cases_open_definition;
  CREATE INDEX cases_open_definition ON cases (definition_hash, id) INCLUDE (organisation_id, township_id, process_id, started_at)
    WHERE status = 'open';
`;
