import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Cases that send each other messages, and signals that go to all cases of a region. */
export class Conversations1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONVERSATIONS);
    await runner.query(SIGNALS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const CONVERSATIONS = `
  -- The case whose message began it: all that were started by messages from one another have the same.
  ALTER TABLE cases ADD COLUMN conversation uuid;
  CREATE INDEX cases_conversation ON cases (conversation, id) WHERE conversation IS NOT NULL;
  -- The letter that nobody awaited; it stays in the outbox as failed until the incident is retried.
  ALTER TABLE incidents ADD COLUMN letter_id bigint;
`;

const SIGNALS = `
  -- The signals that a case waits for, derived from its state with each step.
  CREATE TABLE signal_subscriptions (
    case_id uuid NOT NULL,
    signal text NOT NULL,
    region text NOT NULL,
    PRIMARY KEY (case_id, signal)
  );
  CREATE INDEX signal_subscriptions_signal ON signal_subscriptions (region, signal, case_id);
`;
