import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Photos that are evidence of a publicity's places are kept with it, as other uploads are with their case. */
export class PublicityEvidence1700000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE documents ADD COLUMN publicity_id uuid;
      DROP INDEX documents_unattached;
      CREATE INDEX documents_unattached ON documents (uploaded_at) WHERE case_id IS NULL AND publicity_id IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
