import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Finance lists the payments of its office, the latest first. */
export class PaymentLists1700000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OFFICES);
    await runner.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const OFFICES = `
  -- The office that handled the case when the payment was ordered.
  ALTER TABLE payments ADD COLUMN organisation_id text;
  UPDATE payments p SET organisation_id = c.organisation_id FROM cases c WHERE c.id = p.case_id;
  ALTER TABLE payments ALTER COLUMN organisation_id SET NOT NULL;
`;

const INDEXES = `
  CREATE INDEX payments_office ON payments (organisation_id, ordered_at DESC, id DESC);
  CREATE INDEX payments_office_status ON payments (organisation_id, status, ordered_at DESC, id DESC);
`;
