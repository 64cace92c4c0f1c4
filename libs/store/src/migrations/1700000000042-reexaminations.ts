import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Cases that look anew at what another case has decided (申诉、复查). */
export class Reexaminations1700000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REEXAMINED);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const REEXAMINED = `
  -- What the case knows of the one that it looks at anew, as that one was closed.
  ALTER TABLE cases ADD COLUMN reexamined jsonb;
  -- A decision is looked at once by a process, unless that was taken back before it came to anything.
  CREATE UNIQUE INDEX cases_reexamined ON cases ((reexamined->>'id'), process_id)
    WHERE reexamined IS NOT NULL AND (outcome IS NULL OR outcome NOT IN ('withdrawn', 'cancelled'));
`;
