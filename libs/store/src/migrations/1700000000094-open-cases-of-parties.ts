import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** A party has few open cases and, as helper or institution, thousands of closed ones. */
const OPEN = `
  CREATE INDEX cases_applicant_open ON cases (applicant_id, id) WHERE status = 'open' AND applicant_id IS NOT NULL;
  CREATE INDEX cases_agent_open ON cases (agent_id, id) WHERE status = 'open' AND agent_id IS NOT NULL;
  CREATE INDEX cases_applicant_organisation_open ON cases (applicant_organisation_id, id)
    WHERE status = 'open' AND applicant_organisation_id IS NOT NULL;
`;

/** Indexes of the open cases of each party. */
export class OpenCasesOfParties1700000000094 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OPEN);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
