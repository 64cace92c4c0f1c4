import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Messages to other organisations, and how each of these is reached. */
export class Departments1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MESSAGES);
    await runner.query(PARTNERS);
    await runner.query(TRAFFIC);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const MESSAGES = `
  -- One row a message; title, fields and answer are encrypted. A message that wants no answer is 'sent'.
  CREATE TABLE department_messages (
    case_id uuid NOT NULL,
    no int NOT NULL,
    region text NOT NULL,
    organisation_id text NOT NULL,
    asked_by text NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    element text NOT NULL,
    content bytea NOT NULL,
    sent_at timestamptz NOT NULL,
    status text NOT NULL CHECK (status IN ('sent', 'waiting', 'answered', 'closed')),
    answer_message text,
    answer_form text,
    answer_post text,
    due_at timestamptz,
    urge_at timestamptz,
    urged int NOT NULL DEFAULT 0,
    received_at timestamptz,
    received_by text,
    export_no int,
    ended_at timestamptz,
    answer bytea,
    answered_via text,
    answered_by uuid,
    PRIMARY KEY (case_id, no)
  );
  CREATE INDEX department_messages_waiting ON department_messages (organisation_id, case_id, no) WHERE status = 'waiting';
  CREATE INDEX department_messages_unread ON department_messages (organisation_id, case_id, no) WHERE received_at IS NULL AND status IN ('sent', 'waiting');
  CREATE INDEX department_messages_urge ON department_messages (urge_at) WHERE status = 'waiting' AND urge_at IS NOT NULL;

  -- The message that a parcel for a partner is about.
  ALTER TABLE outbox ADD COLUMN message_no int;
  -- Events for one partner lie in the outbox under the channel 'partner', those of one case in one lane.
  CREATE INDEX outbox_partner ON outbox (recipient_organisation, id) WHERE channel = 'partner' AND delivered_at IS NULL AND failed_at IS NULL;
  CREATE INDEX outbox_partner_lane ON outbox (lane, id) WHERE channel = 'partner' AND delivered_at IS NULL AND failed_at IS NULL;
`;

const PARTNERS = `
  CREATE TABLE partners (
    organisation_id text PRIMARY KEY,
    channel text NOT NULL CHECK (channel IN ('webhook', 'api', 'file', 'inbox')),
    endpoint text,
    width int NOT NULL,
    timeout_ms int NOT NULL,
    give_up_hours int NOT NULL,
    silence_hours int,
    failures int NOT NULL DEFAULT 0,
    failing_since timestamptz,
    retry_at timestamptz,
    heard_at timestamptz NOT NULL,
    silent_since timestamptz
  );
  -- 'signing' keys sign what goes out, 'verifying' keys what comes in (both encrypted); of 'client' keys there is a hash only.
  CREATE TABLE partner_keys (
    id uuid PRIMARY KEY,
    organisation_id text NOT NULL,
    purpose text NOT NULL CHECK (purpose IN ('signing', 'verifying', 'client')),
    secret bytea,
    hash bytea UNIQUE,
    valid_from timestamptz NOT NULL,
    valid_until timestamptz
  );
  CREATE INDEX partner_keys_of ON partner_keys (organisation_id, purpose);
  CREATE TABLE partner_subscriptions (
    organisation_id text NOT NULL,
    event_type text NOT NULL,
    process_id text NOT NULL,
    PRIMARY KEY (organisation_id, event_type, process_id)
  );
`;

const TRAFFIC = `
  -- Every answer that came for a message of the partner, taken or refused; the content is encrypted.
  CREATE TABLE department_answers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id uuid NOT NULL,
    no int NOT NULL,
    organisation_id text NOT NULL,
    at timestamptz NOT NULL,
    via text NOT NULL,
    person_id uuid,
    code text NOT NULL,
    content bytea NOT NULL
  );
  CREATE INDEX department_answers_message ON department_answers (case_id, no, id);
  -- What was changed, exported, received or repeated for a partner, and by whom.
  CREATE TABLE partner_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id text NOT NULL,
    at timestamptz NOT NULL,
    actor uuid,
    action text NOT NULL,
    detail jsonb NOT NULL
  );
  CREATE INDEX partner_log_of ON partner_log (organisation_id, id);
  CREATE TABLE partner_exports (
    organisation_id text NOT NULL,
    no int NOT NULL,
    made_at timestamptz NOT NULL,
    made_by uuid NOT NULL,
    messages int NOT NULL,
    received_at timestamptz,
    received_by text,
    recorded_by uuid,
    PRIMARY KEY (organisation_id, no)
  );
`;
