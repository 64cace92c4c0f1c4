import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** What people do with a task beyond taking and doing it; see the table of verbs in libs/tasks. */
export class TaskVerbs1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const COLUMNS = `
  -- Before this instant nobody is told again to hurry.
  ALTER TABLE tasks ADD COLUMN urge_again_at timestamptz;
  -- For whom the owner does it; until when the owner has put it off.
  ALTER TABLE tasks ADD COLUMN delegator_id uuid, ADD COLUMN held_until timestamptz;
`;
