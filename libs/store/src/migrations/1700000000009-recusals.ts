import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Who keeps out of a case (回避), and the relatives (近亲属) that staff have declared. */
export class Recusals1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECUSALS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const RECUSALS = `
  -- People who do nothing in the case; why, is in its audit trail. A constant default rewrites no row.
  ALTER TABLE cases ADD COLUMN recused uuid[] NOT NULL DEFAULT '{}';

  -- Relatives of staff, found by the keyed hash of their identity number; names are encrypted. Ended, never deleted.
  CREATE TABLE relatives (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    identity_number_hash bytea NOT NULL,
    name bytea NOT NULL,
    relation text NOT NULL,
    declared_at timestamptz NOT NULL,
    ended_at timestamptz
  );
  CREATE INDEX relatives_hash ON relatives (identity_number_hash) WHERE ended_at IS NULL;
  CREATE UNIQUE INDEX relatives_person ON relatives (person_id, identity_number_hash) WHERE ended_at IS NULL;
`;
