import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** What the workflow of a case knows of its next alarm, and which wakes are needless once the jobs are done that they were left for (ADR 0016). */
export class WakesInBulk1700000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cases ADD COLUMN armed_at timestamptz;
      -- Until now a wake was left whenever the alarm came nearer, so every workflow knows of this one or of an earlier one.
      UPDATE cases SET armed_at = alarm_at WHERE woken AND status = 'open';
      ALTER TABLE wakes ADD COLUMN jobs_only boolean NOT NULL DEFAULT false;
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
