import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/**
 * Throughput finds its cases by the date in China on which they began. Along an index of the bare instant, which is also the order of
 * every list of cases, the planner walked past the cases of all other offices for the few of a small one.
 */
export class StartedByDay1700000000126 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEX);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

/** The instant itself is included, or the expression would not be read from the index alone. */
const INDEX = `
  DROP INDEX cases_started;
  CREATE INDEX cases_started ON cases ((started_at AT TIME ZONE 'Asia/Shanghai')) INCLUDE (started_at, organisation_id, township_id, process_id);
`;
