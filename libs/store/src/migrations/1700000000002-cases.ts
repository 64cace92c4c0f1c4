import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Definitions and everything that `advance` writes. */
export class Cases1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEFINITIONS);
    await runner.query(CASES);
    await runner.query(WAITING);
    await runner.query(TASKS);
    await runner.query(RECORDS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const DEFINITIONS = `
  CREATE TABLE definitions (
    hash bytea PRIMARY KEY,
    process_id text NOT NULL,
    region text NOT NULL,
    version int NOT NULL,
    files jsonb NOT NULL,
    deployed_at timestamptz NOT NULL,
    UNIQUE (process_id, region, version)
  );
  CREATE TABLE start_timers (
    process_id text NOT NULL,
    region text NOT NULL,
    element text NOT NULL,
    definition_hash bytea NOT NULL REFERENCES definitions (hash),
    cycle text,
    due_at timestamptz,
    PRIMARY KEY (process_id, region, element)
  );
  CREATE TABLE business_clock (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    offset_ms bigint NOT NULL DEFAULT 0
  );
  INSERT INTO business_clock DEFAULT VALUES;
`;

const CASES = `
  CREATE SEQUENCE case_numbers;
  CREATE TABLE cases (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    process_id text NOT NULL,
    definition_hash bytea NOT NULL,
    region text NOT NULL,
    organisation_id text NOT NULL,
    township_id text,
    applicant_id uuid,
    agent_id uuid,
    subject text NOT NULL,
    status text NOT NULL CHECK (status IN ('open', 'closed')),
    outcome text,
    stage text,
    seq int NOT NULL,
    started_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    closed_at timestamptz,
    alarm_at timestamptz,
    woken boolean NOT NULL DEFAULT false,
    audit_hash bytea NOT NULL
  ) WITH (fillfactor = 70);
  CREATE INDEX cases_applicant ON cases (applicant_id, id) WHERE applicant_id IS NOT NULL;
  CREATE INDEX cases_agent ON cases (agent_id, id) WHERE agent_id IS NOT NULL;
  CREATE INDEX cases_alarm ON cases (alarm_at) WHERE alarm_at IS NOT NULL;
  CREATE INDEX cases_open ON cases (id) WHERE status = 'open';

  -- Engine state, performers and the like: one encrypted document a case, gone when the case is closed.
  CREATE TABLE case_states (
    case_id uuid PRIMARY KEY,
    body bytea NOT NULL
  ) WITH (fillfactor = 60);
`;

const WAITING = `
  CREATE TABLE timers (
    case_id uuid NOT NULL,
    no int NOT NULL,
    element text NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, no)
  );
  CREATE TABLE clocks (
    case_id uuid NOT NULL,
    clock text NOT NULL,
    unit text NOT NULL,
    days int NOT NULL,
    ledger jsonb NOT NULL,
    due_at timestamptz,
    alarm_at timestamptz,
    PRIMARY KEY (case_id, clock)
  );
  CREATE TABLE message_subscriptions (
    case_id uuid NOT NULL,
    no int NOT NULL,
    element text NOT NULL,
    message text NOT NULL,
    correlation text,
    PRIMARY KEY (case_id, no)
  );
  CREATE INDEX message_subscriptions_correlation ON message_subscriptions (message, correlation) WHERE correlation IS NOT NULL;
  CREATE TABLE jobs (
    case_id uuid NOT NULL,
    no int NOT NULL,
    element text NOT NULL,
    topic text NOT NULL,
    retries jsonb NOT NULL,
    PRIMARY KEY (case_id, no)
  );
  CREATE TABLE incidents (
    case_id uuid NOT NULL,
    no int NOT NULL,
    element text,
    code text NOT NULL,
    reason bytea,
    job_no int,
    timer_no int,
    opened_at timestamptz NOT NULL,
    resolved_at timestamptz,
    resolved_by uuid,
    PRIMARY KEY (case_id, no)
  );
  CREATE INDEX incidents_open ON incidents (case_id, no) WHERE resolved_at IS NULL;
  CREATE TABLE wakes (
    case_id uuid PRIMARY KEY,
    at timestamptz NOT NULL
  );
  CREATE INDEX wakes_at ON wakes (at);
`;

const TASKS = `
  CREATE TABLE tasks (
    case_id uuid NOT NULL,
    no int NOT NULL,
    element text NOT NULL,
    status text NOT NULL CHECK (status IN ('ready', 'claimed', 'completed', 'cancelled')),
    owner_id uuid,
    for_applicant boolean NOT NULL DEFAULT false,
    excluded uuid[] NOT NULL DEFAULT '{}',
    opened_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL DEFAULT 'infinity',
    closed_at timestamptz,
    closed_by uuid,
    PRIMARY KEY (case_id, no)
  ) WITH (fillfactor = 85);
  CREATE INDEX tasks_mine ON tasks (owner_id, due_at, case_id, no) WHERE status = 'claimed';
  CREATE INDEX tasks_done ON tasks (closed_by, closed_at DESC, case_id DESC, no DESC) WHERE closed_by IS NOT NULL;

  -- One row for each post in an organisation that an open task is offered to; process and township are copied here so that a list needs one index.
  -- Counting reads the index alone where VACUUM has been, so it comes early.
  CREATE TABLE task_offers (
    case_id uuid NOT NULL,
    task_no int NOT NULL,
    organisation_id text NOT NULL,
    post text NOT NULL,
    due_at timestamptz NOT NULL,
    owner_id uuid,
    excluded uuid[] NOT NULL DEFAULT '{}',
    process_id text NOT NULL,
    township_id text,
    PRIMARY KEY (case_id, task_no, organisation_id, post)
  ) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);
  CREATE INDEX task_offers_claimable ON task_offers (organisation_id, post, due_at, case_id, task_no)
    INCLUDE (process_id, township_id, excluded) WHERE owner_id IS NULL;
  CREATE INDEX task_offers_team ON task_offers (organisation_id, post, due_at, case_id, task_no)
    INCLUDE (process_id, township_id, owner_id) WHERE owner_id IS NOT NULL;
`;

const RECORDS = `
  CREATE TABLE commands (
    scope uuid NOT NULL,
    id text NOT NULL,
    digest bytea NOT NULL,
    outcome jsonb NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (scope, id)
  );

  -- Append-only: hash = SHA-256 of the row before and of this row as stored; rows are never updated or deleted.
  CREATE TABLE audit_entries (
    case_id uuid NOT NULL,
    seq int NOT NULL,
    at timestamptz NOT NULL,
    actor uuid,
    kind text NOT NULL,
    element text,
    detail bytea NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (case_id, seq)
  );
  CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'audit entries are append-only' USING ERRCODE = 'HB001';
  END $$;
  CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

  CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid NOT NULL,
    seq int NOT NULL,
    notice text NOT NULL,
    channel text NOT NULL,
    recipient_person uuid,
    recipient_organisation text,
    recipient_post text,
    content bytea NOT NULL,
    created_at timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    delivered_at timestamptz,
    evidence text,
    failed_at timestamptz
  );
  CREATE INDEX outbox_pending ON outbox (channel, id) WHERE delivered_at IS NULL AND failed_at IS NULL;
  CREATE INDEX outbox_failed ON outbox (id) WHERE failed_at IS NOT NULL;
  CREATE INDEX outbox_case ON outbox (case_id);

  -- In-app messages: the mailbox of a person, or of a post in an organisation; the content stays in the outbox row.
  CREATE TABLE messages (
    outbox_id bigint PRIMARY KEY,
    case_id uuid NOT NULL,
    person_id uuid,
    organisation_id text,
    post text,
    delivered_at timestamptz NOT NULL,
    read_at timestamptz,
    read_by uuid
  );
  CREATE INDEX messages_person ON messages (person_id, outbox_id DESC) WHERE person_id IS NOT NULL;
  CREATE INDEX messages_post ON messages (organisation_id, post, outbox_id DESC) WHERE organisation_id IS NOT NULL;
  CREATE INDEX messages_person_unread ON messages (person_id) WHERE read_at IS NULL AND person_id IS NOT NULL;
  CREATE INDEX messages_post_unread ON messages (organisation_id, post) WHERE read_at IS NULL AND organisation_id IS NOT NULL;

  CREATE TABLE publicities (
    case_id uuid NOT NULL,
    no int NOT NULL,
    region text NOT NULL,
    content bytea NOT NULL,
    opened_at timestamptz NOT NULL,
    closes_at timestamptz,
    closed_at timestamptz,
    PRIMARY KEY (case_id, no)
  );
  CREATE INDEX publicities_public ON publicities (region, opened_at DESC, case_id DESC, no DESC) WHERE closed_at IS NULL;

  CREATE TABLE documents (
    id uuid PRIMARY KEY,
    case_id uuid,
    uploaded_by uuid NOT NULL,
    kind text NOT NULL,
    file_name bytea NOT NULL,
    media_type text NOT NULL,
    size int NOT NULL,
    sha256 bytea NOT NULL,
    uploaded_at timestamptz NOT NULL
  );
  CREATE INDEX documents_case ON documents (case_id, id) WHERE case_id IS NOT NULL;
  CREATE INDEX documents_unattached ON documents (uploaded_at) WHERE case_id IS NULL;

  -- Counted in the transaction that issues, so that numbers of one prefix and year have no gaps.
  CREATE TABLE certificate_counters (
    prefix text NOT NULL,
    year int NOT NULL,
    last int NOT NULL,
    PRIMARY KEY (prefix, year)
  );
  CREATE TABLE certificates (
    number text PRIMARY KEY,
    case_id uuid NOT NULL,
    job_no int NOT NULL,
    kind text NOT NULL,
    holder_id uuid,
    content bytea NOT NULL,
    issued_at timestamptz NOT NULL,
    UNIQUE (case_id, job_no)
  );
`;
