import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Records that outlive their cases, their history, what falls due of them, and the cases that follow them up; see records/. */
export class Records1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECORDS);
    await runner.query(HISTORY);
    await runner.query(DUE);
    await runner.query(COUNTERS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const RECORDS = `
  CREATE TABLE records (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    region text NOT NULL,
    organisation_id text NOT NULL,
    number text NOT NULL UNIQUE,
    subject_person uuid,
    subject_organisation text,
    status text NOT NULL CHECK (status IN ('active', 'suspended', 'ended')),
    -- First and last day, both included; an active record stands beyond its last day only in grace.
    starts_on date NOT NULL,
    ends_on date,
    in_grace boolean NOT NULL DEFAULT false,
    content bytea NOT NULL,
    -- What only one record may have at a time, as a keyed hash; null where its kind excludes nothing.
    exclusive_key numeric,
    case_id uuid NOT NULL,
    issued_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    entries int NOT NULL,
    CHECK (num_nonnulls(subject_person, subject_organisation) = 1),
    CHECK (status = 'ended' OR ends_on IS NULL OR ends_on >= starts_on),
    -- A range of one number stands for the number itself: so PostgreSQL's own index does it, without an extension that only a superuser may install.
    CONSTRAINT records_exclusive EXCLUDE USING gist (
      numrange(exclusive_key, exclusive_key, '[]') WITH &&, daterange(starts_on, ends_on, '[]') WITH &&
    ) WHERE (status <> 'ended' AND exclusive_key IS NOT NULL)
  ) WITH (fillfactor = 85);
  CREATE INDEX records_person ON records (subject_person, id DESC) WHERE subject_person IS NOT NULL;
  CREATE INDEX records_organisation ON records (subject_organisation, id DESC) WHERE subject_organisation IS NOT NULL;
  CREATE INDEX records_kind ON records (region, kind, id DESC);
  CREATE INDEX records_case ON records (case_id, number);
`;

const HISTORY = `
  CREATE TABLE record_entries (
    record_id uuid NOT NULL,
    no int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('issued', 'changed', 'suspended', 'resumed', 'ended', 'continued', 'replanned')),
    -- The day from which it holds; the instant at which it was written.
    from_day date NOT NULL,
    at timestamptz NOT NULL,
    case_id uuid,
    job_no int,
    actor uuid,
    detail bytea NOT NULL,
    PRIMARY KEY (record_id, no),
    UNIQUE (case_id, job_no)
  );
  CREATE TABLE record_follow_ups (
    record_id uuid NOT NULL,
    case_id uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (record_id, case_id)
  );
  CREATE INDEX record_follow_ups_case ON record_follow_ups (case_id);
`;

const DUE = `
  -- What is to happen on which day: reminders, follow-up cases, the end. The one schedule reads the index.
  CREATE TABLE record_events (
    record_id uuid NOT NULL,
    event text NOT NULL,
    due_on date NOT NULL,
    -- The last day of the record that it was reckoned from.
    for_end date NOT NULL,
    done_at timestamptz,
    outcome text,
    PRIMARY KEY (record_id, event)
  ) WITH (fillfactor = 80);
  CREATE INDEX record_events_due ON record_events (due_on, record_id, event) WHERE done_at IS NULL;
`;

const COUNTERS = `
  -- Counted in the transaction that issues, so that the numbers of one series and year have no gaps.
  CREATE TABLE record_counters (
    series text NOT NULL,
    year int NOT NULL,
    last int NOT NULL,
    PRIMARY KEY (series, year)
  );
  INSERT INTO record_counters (series, year, last) SELECT prefix, year, last FROM certificate_counters;
  DROP TABLE certificate_counters;
  -- Certificates become records when \`migrate\` has the keys to read their terms: adopt-certificates.ts.
`;
