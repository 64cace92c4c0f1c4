import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Who has entered a calendar, and the lists of what departments have answered and of what could not be delivered to them. */
export class Operations1700000000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CALENDARS);
    await runner.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const CALENDARS = `
  -- Null where an operator has imported it by command.
  ALTER TABLE calendars ADD COLUMN entered_by uuid, ADD COLUMN entered_at timestamptz;
`;

const INDEXES = `
  CREATE INDEX department_messages_answered ON department_messages (organisation_id, case_id DESC, no DESC) WHERE status = 'answered';
  CREATE INDEX outbox_partner_dead ON outbox (recipient_organisation, id) WHERE channel = 'partner' AND failed_at IS NOT NULL;
`;
