import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Notices that wait for the end of the quiet hours, that nobody needs any more, or that reached nobody. */
export class NoticeFates1700000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FATES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const FATES = `
  ALTER TABLE outbox
    -- Not before this instant of business time: the end of the quiet hours in which it was due.
    ADD COLUMN held_until timestamptz,
    -- What must still hold when it is sent, as JSON.
    ADD COLUMN valid_while jsonb,
    -- Why it was not sent at all; failed_at tells when that was found.
    ADD COLUMN obsolete text,
    -- Code of the last failed attempt.
    ADD COLUMN failure text,
    -- When somebody looked after a notice that reached nobody, and the case in which its recipient is told otherwise.
    ADD COLUMN followed_at timestamptz,
    ADD COLUMN follow_up uuid;
  -- Dead letters from before are the operator's, as they were.
  UPDATE outbox SET followed_at = failed_at WHERE failed_at IS NOT NULL;
  CREATE INDEX outbox_unfollowed ON outbox (id)
    WHERE failed_at IS NOT NULL AND followed_at IS NULL AND obsolete IS NULL AND channel NOT IN ('case', 'partner');
  CREATE INDEX outbox_follow_up ON outbox (follow_up) WHERE follow_up IS NOT NULL;
`;
