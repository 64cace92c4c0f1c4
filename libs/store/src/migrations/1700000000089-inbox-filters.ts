import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** An inbox that is narrowed by step, due date and case, tells what was put off, and keeps searches. */
export class InboxFilters1700000000089 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OFFERS);
    await runner.query(INDEXES);
    await runner.query(SAVED_SEARCHES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const OFFERS = `
  -- Copied here like process and township, so that a list of one step needs one index.
  ALTER TABLE task_offers ADD COLUMN element text;
  UPDATE task_offers o SET element = t.element FROM tasks t WHERE t.case_id = o.case_id AND t.no = o.task_no;
  ALTER TABLE task_offers ALTER COLUMN element SET NOT NULL;
`;

const INDEXES = `
  DROP INDEX task_offers_claimable;
  CREATE INDEX task_offers_claimable ON task_offers (organisation_id, post, due_at, case_id, task_no)
    INCLUDE (process_id, element, township_id, excluded) WHERE owner_id IS NULL;
  DROP INDEX task_offers_team;
  CREATE INDEX task_offers_team ON task_offers (organisation_id, post, due_at, case_id, task_no)
    INCLUDE (process_id, element, township_id, owner_id) WHERE owner_id IS NOT NULL;
  CREATE INDEX tasks_held ON tasks (owner_id, due_at, case_id, no) WHERE status = 'claimed' AND held_until IS NOT NULL;
  -- People remember how a number ends and how a name begins; bytes compare alike in every collation.
  CREATE INDEX cases_number_end ON cases (reverse(number) COLLATE "C");
  CREATE INDEX cases_subject ON cases (subject COLLATE "C");
`;

const SAVED_SEARCHES = `
  -- Shared with the holders of one post in one organisation, or with nobody.
  CREATE TABLE saved_searches (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL REFERENCES people (id),
    name text NOT NULL,
    tab text NOT NULL,
    filter jsonb NOT NULL,
    post text,
    organisation_id text REFERENCES organisations (id),
    saved_at timestamptz NOT NULL,
    CHECK ((post IS NULL) = (organisation_id IS NULL))
  );
  CREATE INDEX saved_searches_owner ON saved_searches (owner_id, id);
  CREATE INDEX saved_searches_team ON saved_searches (organisation_id, post, id) WHERE post IS NOT NULL;
`;
