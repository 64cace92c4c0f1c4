import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Who read sensitive data of a case in clear; see readings/. */
export class ReadEntries1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(READ_ENTRIES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const READ_ENTRIES = `
  -- Append-only, like audit entries, but no part of a case's hash chain: reading must not wait for the lock of the case.
  CREATE TABLE read_entries (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    place text NOT NULL,
    fields text[] NOT NULL,
    at timestamptz NOT NULL
  );
  CREATE INDEX read_entries_case ON read_entries (case_id, id);
  CREATE INDEX read_entries_person ON read_entries (person_id, id);
  CREATE TRIGGER read_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON read_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
`;
