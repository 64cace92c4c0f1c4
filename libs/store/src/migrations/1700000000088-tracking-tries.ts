import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** How often a case was asked for without an account by a wrong second factor. */
export class TrackingTries1700000000088 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE tracking_tries (case_id uuid PRIMARY KEY, wrong int NOT NULL, since timestamptz NOT NULL)');
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
