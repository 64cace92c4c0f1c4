import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Rosters that departments send, the identity tags that follow from them, and the people whom a case names. */
export class Rosters1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROSTERS);
    await runner.query(TAGS);
    await runner.query(PEOPLE);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const ROSTERS = `
  CREATE TABLE roster_kinds (
    id text PRIMARY KEY,
    region text NOT NULL,
    organisation_id text NOT NULL REFERENCES organisations (id),
    -- JSON as it was checked: headers, values, limits.
    content jsonb NOT NULL,
    -- Day of the last snapshot that was applied; an older one is refused.
    applied_as_of date
  );

  CREATE TABLE rosters (
    id uuid PRIMARY KEY,
    kind text NOT NULL REFERENCES roster_kinds (id),
    -- The kind as it was when the file came.
    kind_content jsonb NOT NULL,
    region text NOT NULL,
    organisation_id text NOT NULL,
    as_of date NOT NULL,
    bad_rows text NOT NULL CHECK (bad_rows IN ('skip', 'refuse')),
    file_hash bytea NOT NULL,
    state text NOT NULL CHECK (state IN ('received', 'read', 'awaiting-confirmation', 'telling', 'done', 'refused', 'discarded')),
    refusal text,
    refused_line int,
    doubts text[] NOT NULL DEFAULT '{}',
    rows int NOT NULL DEFAULT 0,
    counts jsonb NOT NULL DEFAULT '{}',
    told_to int NOT NULL DEFAULT 0,
    told_cases int NOT NULL DEFAULT 0,
    sent_by uuid NOT NULL,
    received_at timestamptz NOT NULL,
    decided_by uuid,
    changed_at timestamptz NOT NULL
  );
  CREATE INDEX rosters_kind ON rosters (kind, id);
  CREATE INDEX rosters_region ON rosters (region, id);
  CREATE INDEX rosters_working ON rosters (id) WHERE state IN ('received', 'read', 'telling');

  -- Each line of a roster with its fate; who has left stands behind the lines, without one.
  CREATE TABLE roster_rows (
    roster_id uuid NOT NULL,
    no int NOT NULL,
    line int,
    identity_number_hash bytea,
    name_hash bytea,
    person bytea,
    tag text,
    valid_from date,
    valid_until date,
    fate text NOT NULL CHECK (fate IN ('pending', 'bad', 'added', 'changed', 'unchanged', 'left', 'held')),
    fault text,
    fault_column text,
    PRIMARY KEY (roster_id, no)
  );
  CREATE INDEX roster_rows_fate ON roster_rows (roster_id, fate, no);
`;

const TAGS = `
  -- Never changed but by replaced_at: what was known when, and of which days.
  CREATE TABLE identity_tags (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identity_number_hash bytea NOT NULL,
    name_hash bytea,
    person bytea NOT NULL,
    tag text NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    organisation_id text NOT NULL,
    roster_kind text,
    roster_id uuid,
    case_id uuid,
    job_no int,
    -- On the last roster of its kind.
    listed boolean NOT NULL,
    recorded_at timestamptz NOT NULL,
    replaced_at timestamptz
  );
  CREATE UNIQUE INDEX identity_tags_listed ON identity_tags (roster_kind, identity_number_hash) WHERE listed AND replaced_at IS NULL;
  CREATE INDEX identity_tags_person ON identity_tags (identity_number_hash, id);
  CREATE UNIQUE INDEX identity_tags_job ON identity_tags (case_id, job_no) WHERE job_no IS NOT NULL;

  -- Who asked for somebody's tags by identity number, and why; append-only.
  CREATE TABLE tag_readings (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identity_number_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    purpose text NOT NULL,
    at timestamptz NOT NULL
  );
  CREATE INDEX tag_readings_person ON tag_readings (identity_number_hash, id);
  CREATE TRIGGER tag_readings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tag_readings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
`;

const PEOPLE = `
  -- Everybody whose identity number stands in a form of the case, beside the applicant.
  CREATE TABLE case_people (
    identity_number_hash bytea NOT NULL,
    case_id uuid NOT NULL,
    PRIMARY KEY (identity_number_hash, case_id)
  );
`;
