import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Partners subscribe to events of their cases; what may carry a name or a secret is encrypted from now on. */
export class PartnerSubscriptions1700000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A process of '*' means all.
      CREATE TABLE partner_subscriptions (
        organisation_id text NOT NULL,
        event_type text NOT NULL,
        process_id text NOT NULL,
        since timestamptz NOT NULL,
        PRIMARY KEY (event_type, process_id, organisation_id)
      );
      -- An address may hold a password of the partner's; the plain one is read only until migrate has sealed it.
      ALTER TABLE partners ADD COLUMN sealed_endpoint bytea;
      -- Numbers and codes stand in detail, whatever somebody has typed in words; the receipts keep who received a file.
      ALTER TABLE partner_log ADD COLUMN words bytea;
      UPDATE partner_log SET detail = detail - 'endpoint' - 'by' WHERE detail ?| ARRAY['endpoint', 'by'];
    `);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
