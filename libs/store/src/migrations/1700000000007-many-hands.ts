import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** What several people do with one task: signatures, supplements, copies, exceptions, and who acts for whom during leave. */
export class ManyHands1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TASKS);
    await runner.query(COPIES);
    await runner.query(DEPUTIES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const TASKS = `
  -- A signature or a supplement hangs on the task of a step; constant defaults rewrite no row.
  ALTER TABLE tasks ADD COLUMN kind text NOT NULL DEFAULT 'step' CHECK (kind IN ('step', 'signature', 'supplement')),
    ADD COLUMN parent_no int,
    ADD COLUMN awaits text CHECK (awaits IN ('signatures', 'countersignatures', 'supplement')),
    ADD COLUMN given_by uuid,
    ADD COLUMN excepted uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN countersigners uuid[] NOT NULL DEFAULT '{}';
`;

const COPIES = `
  -- Carbon copies: to a person, or to a post in an organisation; whoever gets one may read the case.
  CREATE TABLE copies (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid NOT NULL,
    task_no int NOT NULL,
    person_id uuid,
    organisation_id text,
    post text,
    sent_by uuid NOT NULL,
    sent_at timestamptz NOT NULL
  );
  CREATE INDEX copies_person ON copies (person_id, id DESC) WHERE person_id IS NOT NULL;
  CREATE INDEX copies_post ON copies (organisation_id, post, id DESC) WHERE organisation_id IS NOT NULL;
  CREATE INDEX copies_case ON copies (case_id);
  -- Several people read what went to a post, each for themselves.
  CREATE TABLE copy_reads (
    copy_id bigint NOT NULL,
    person_id uuid NOT NULL,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, copy_id)
  );
`;

const DEPUTIES = `
  -- Who acts for whom during leave; rows are revoked, never deleted. Empty lists of processes and posts mean all of them.
  CREATE TABLE deputies (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    deputy_id uuid NOT NULL REFERENCES people (id),
    begins_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    processes text[] NOT NULL DEFAULT '{}',
    posts text[] NOT NULL DEFAULT '{}',
    reason bytea NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    revoked_by uuid,
    revoked_at timestamptz,
    CHECK (person_id <> deputy_id AND begins_at < ends_at)
  );
  CREATE INDEX deputies_deputy ON deputies (deputy_id, ends_at);
  CREATE INDEX deputies_person ON deputies (person_id, ends_at);
`;
