import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Accounts, posts and organisations are changed on record, and what is on record is searched. */
export class Administration1700000000109 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRIES);
    await runner.query(PEOPLE);
    await runner.query(AUDIT);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const ENTRIES = `
  -- Like a case's audit entries, in one chain of their own; hash = SHA-256 of the row before and of this row as stored.
  CREATE TABLE administration_entries (
    seq bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    actor uuid NOT NULL,
    kind text NOT NULL,
    person_id uuid,
    organisation_id text,
    -- JSON without personal data, in the bytes that were chained.
    detail text NOT NULL,
    hash bytea NOT NULL
  );
  CREATE INDEX administration_entries_at ON administration_entries (at, seq);
  CREATE TRIGGER administration_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON administration_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
  -- Where the chain ends: writers wait for each other here, and rows cut off are missed.
  CREATE TABLE administration_chain (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    seq bigint NOT NULL,
    hash bytea NOT NULL
  );
  INSERT INTO administration_chain (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));
`;

const PEOPLE = `
  ALTER TABLE people ADD COLUMN must_change_password boolean NOT NULL DEFAULT false;
  CREATE INDEX people_name ON people (name COLLATE "C") WHERE username IS NOT NULL;
  CREATE INDEX people_username ON people (username COLLATE "C") WHERE username IS NOT NULL;
`;

const AUDIT = `
  -- Entries come in the order of their instants, so a summary of each stretch finds a day and costs a step next to nothing.
  CREATE INDEX audit_entries_at ON audit_entries USING brin (at) WITH (pages_per_range = 32, autosummarize = on);
`;
