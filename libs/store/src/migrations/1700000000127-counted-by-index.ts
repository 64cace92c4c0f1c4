import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** The inbox counts what is one's own, and what one has done today, by index alone: of ten thousand tasks it read as many pages of the table. */
export class CountedByIndex1700000000127 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEXES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const INDEXES = `
  DROP INDEX tasks_mine;
  CREATE INDEX tasks_mine ON tasks (owner_id, due_at, case_id, no) INCLUDE (held_until) WHERE status = 'claimed';
  DROP INDEX tasks_held;
  CREATE INDEX tasks_held ON tasks (owner_id, due_at, case_id, no) INCLUDE (held_until) WHERE status = 'claimed' AND held_until IS NOT NULL;
  DROP INDEX tasks_done;
  CREATE INDEX tasks_done ON tasks (closed_by, closed_at DESC, case_id DESC, no DESC) WHERE status = 'completed';
`;
