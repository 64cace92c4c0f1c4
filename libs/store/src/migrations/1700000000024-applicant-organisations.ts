import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Cases whose applicant is an organisation, for which whoever holds its posts acts. */
export class ApplicantOrganisations1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPLICANTS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const APPLICANTS = `
  ALTER TABLE cases ADD COLUMN applicant_organisation_id text REFERENCES organisations (id),
    ADD CHECK (applicant_id IS NULL OR applicant_organisation_id IS NULL);
  CREATE INDEX cases_applicant_organisation ON cases (applicant_organisation_id, id) WHERE applicant_organisation_id IS NOT NULL;
`;
