import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Cases that call each other, and the letters between them. */
export class CaseLinks1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINKS);
    await runner.query(LETTERS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const LINKS = `
  -- The case and the call that started this one, and how many calls deep it lies.
  ALTER TABLE cases ADD COLUMN parent_case_id uuid, ADD COLUMN parent_call int, ADD COLUMN call_depth int NOT NULL DEFAULT 0;
  CREATE UNIQUE INDEX cases_parent ON cases (parent_case_id, parent_call) WHERE parent_case_id IS NOT NULL;
  ALTER TABLE incidents ADD COLUMN call_no int;
`;

const LETTERS = `
  -- Letters of one lane are delivered one after another, in the order in which they were written.
  ALTER TABLE outbox ADD COLUMN recipient_case uuid, ADD COLUMN lane text;
  CREATE INDEX outbox_lane ON outbox (lane, id) WHERE channel = 'case' AND delivered_at IS NULL AND failed_at IS NULL;
`;
