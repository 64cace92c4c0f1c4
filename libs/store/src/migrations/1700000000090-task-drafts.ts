import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** What somebody has begun to write for a task: one encrypted draft a person and task, gone when the task is closed. */
export class TaskDrafts1700000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE task_drafts (
      case_id uuid NOT NULL,
      task_no int NOT NULL,
      person_id uuid NOT NULL,
      body bytea NOT NULL,
      saved_at timestamptz NOT NULL,
      PRIMARY KEY (case_id, task_no, person_id)
    )`);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}
