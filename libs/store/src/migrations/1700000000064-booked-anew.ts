import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** A decision whose booking was given back may be booked anew; what stands is still booked once. */
export class BookedAnew1700000000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account_bookings DROP CONSTRAINT account_bookings_pkey;
      ALTER TABLE account_bookings ADD PRIMARY KEY (case_id, job_no, kind);
      CREATE UNIQUE INDEX account_bookings_standing ON account_bookings (case_id, decision, kind) WHERE released_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
