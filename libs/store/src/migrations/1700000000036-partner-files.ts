import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Files for partners without a system: what goes into which export, and what answer files came to. Nobody could subscribe to events yet. */
export class PartnerFiles1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A file has the columns of one type of message. No version before this one made exports.
      ALTER TABLE partner_exports ADD COLUMN type text NOT NULL DEFAULT '';
      ALTER TABLE partner_exports ALTER COLUMN type DROP DEFAULT;
      CREATE INDEX department_messages_unexported ON department_messages (organisation_id, type, case_id, no)
        WHERE export_no IS NULL AND received_at IS NULL AND status IN ('sent', 'waiting');
      CREATE INDEX department_messages_export ON department_messages (organisation_id, export_no, case_id, no) WHERE export_no IS NOT NULL;
      -- What became of each line of a file of answers: codes and places only, the answers lie with their messages.
      CREATE TABLE partner_answer_files (
        organisation_id text NOT NULL,
        sha256 bytea NOT NULL,
        read_at timestamptz NOT NULL,
        read_by uuid NOT NULL,
        result jsonb NOT NULL,
        PRIMARY KEY (organisation_id, sha256)
      );
      DROP TABLE partner_subscriptions;
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
