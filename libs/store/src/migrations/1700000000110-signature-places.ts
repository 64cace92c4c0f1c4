import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** The place of each seal in its file: two set at one instant, or by clocks that differ, cannot be told apart by when they were set. */
export class SignaturePlaces1700000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE document_signatures ADD COLUMN place int;
      UPDATE document_signatures signature SET place = counted.place FROM (
        SELECT case_id, no, party, row_number() OVER (PARTITION BY case_id, no ORDER BY signed_at, job_no) AS place FROM document_signatures
      ) counted WHERE (signature.case_id, signature.no, signature.party) = (counted.case_id, counted.no, counted.party);
      ALTER TABLE document_signatures ALTER COLUMN place SET NOT NULL;
      CREATE UNIQUE INDEX document_signatures_place ON document_signatures (case_id, no, place);
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
