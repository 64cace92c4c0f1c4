import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** What an objector hands over at the window is kept with the objection, apart from the documents of the case. */
export class ObjectionDocuments1700000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE documents ADD COLUMN objection_id uuid;
      DROP INDEX documents_unattached;
      CREATE INDEX documents_unattached ON documents (uploaded_at) WHERE case_id IS NULL AND publicity_id IS NULL AND objection_id IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
