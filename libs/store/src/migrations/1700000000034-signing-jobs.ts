import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Which job has sealed a document, so that a job that runs again finds its own seal and no second one is set. */
export class SigningJobs1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE document_signatures ADD COLUMN job_case_id uuid NOT NULL, ADD COLUMN job_no int NOT NULL, ADD COLUMN fingerprint text NOT NULL;
      CREATE UNIQUE INDEX document_signatures_job ON document_signatures (job_case_id, job_no);
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
