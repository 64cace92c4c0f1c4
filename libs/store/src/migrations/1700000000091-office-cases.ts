import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Cases of an office or a township in the order in which they began. */
export class OfficeCases1700000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OFFICE_CASES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

/** Of columns that never change: a step of a case writes neither index anew by itself. */
const OFFICE_CASES = `
  CREATE INDEX cases_of_organisation ON cases (organisation_id, started_at DESC, id DESC);
  CREATE INDEX cases_of_township ON cases (township_id, started_at DESC, id DESC) WHERE township_id IS NOT NULL;
`;
