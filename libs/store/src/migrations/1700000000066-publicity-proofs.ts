import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Proofs of publicities (公示证明) that were given out: numbered in the series of their office, and verified by a code as documents are. */
export class PublicityProofs1700000000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE publicity_proofs (
        code text PRIMARY KEY,
        case_id uuid NOT NULL,
        publicity_id uuid NOT NULL,
        organisation_id text NOT NULL,
        series text NOT NULL,
        year int NOT NULL,
        serial int NOT NULL,
        -- Keyed hash of the facts that it tells, without the day on which it was made.
        facts bytea NOT NULL,
        content bytea NOT NULL,
        issued_at timestamptz NOT NULL,
        UNIQUE (organisation_id, series, year, serial)
      );
      CREATE INDEX publicity_proofs_case ON publicity_proofs (case_id, publicity_id, issued_at);
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
