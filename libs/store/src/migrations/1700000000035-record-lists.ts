import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Lists of records: by kind and status, by the day on which they end, and the cases that wrote their history. */
export class RecordLists1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX records_status ON records (region, kind, status, id DESC);
      CREATE INDEX records_ending ON records (region, kind, ends_on, id) WHERE status <> 'ended';
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
