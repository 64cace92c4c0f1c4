import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Publicities of one entry or of thousands, their places with evidence, and objections apart from the case; see publicities/. */
export class Publicities1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRIES);
    await runner.query(HEADS);
    await runner.query(PLACES);
    await runner.query(OBJECTIONS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const ENTRIES = `
  ALTER TABLE publicities RENAME TO publicity_entries;
  ALTER TABLE publicity_entries RENAME CONSTRAINT publicities_pkey TO publicity_entries_pkey;
  DROP INDEX publicities_public;
  ALTER TABLE publicity_entries
    ADD COLUMN publicity_id uuid,
    ADD COLUMN case_number text,
    -- Why it is not public any more: an objection, the end of its term, or that the case went on otherwise.
    ADD COLUMN ended_by text,
    -- Nobody outside reads it from this instant on, whether or not it has been taken down by then.
    ADD COLUMN shown_until timestamptz NOT NULL DEFAULT 'infinity',
    -- Where the term waits for the start evidence of the places: true until it is counted.
    ADD COLUMN awaits_places boolean NOT NULL DEFAULT false;
  UPDATE publicity_entries SET publicity_id = md5(case_id::text || no)::uuid, shown_until = coalesce(closed_at, closes_at, 'infinity'),
    case_number = (SELECT number FROM cases WHERE id = case_id);
  ALTER TABLE publicity_entries ALTER COLUMN publicity_id SET NOT NULL, ALTER COLUMN case_number SET NOT NULL;
  CREATE INDEX publicity_entries_page ON publicity_entries (publicity_id, case_number, no);
  CREATE INDEX publicity_entries_shown ON publicity_entries (publicity_id, shown_until);
  CREATE INDEX publicity_entries_awaiting ON publicity_entries (publicity_id, case_id, no) WHERE awaits_places AND closed_at IS NULL;
`;

const HEADS = `
  CREATE TABLE publicities (
    id uuid PRIMARY KEY,
    region text NOT NULL,
    organisation_id text NOT NULL,
    process_id text NOT NULL,
    -- The value that its entries share; null where it is that of one case.
    list text,
    -- Title and supervision; null where the only entry, from before there were lists, has its own title.
    content bytea,
    opened_at timestamptz NOT NULL,
    -- When the last entry was taken down: set by the sweep and undone by a further entry. Readers go by their entries' time, not by this.
    ended_at timestamptz
  );
  INSERT INTO publicities (id, region, organisation_id, process_id, opened_at, ended_at)
    SELECT e.publicity_id, e.region, c.organisation_id, c.process_id, e.opened_at, e.closed_at
    FROM publicity_entries e JOIN cases c ON c.id = e.case_id;
  CREATE INDEX publicities_public ON publicities (region, opened_at DESC, id DESC) WHERE ended_at IS NULL;
  CREATE INDEX publicities_past ON publicities (ended_at);
`;

const PLACES = `
  CREATE TABLE publicity_places (
    publicity_id uuid NOT NULL,
    no int NOT NULL,
    name text NOT NULL,
    -- Who answers for it; both null where it is shown automatically.
    organisation_id text,
    post text,
    required boolean NOT NULL,
    put_up_at timestamptz,
    put_up_by uuid,
    put_up_document uuid,
    taken_down_at timestamptz,
    taken_down_by uuid,
    taken_down_document uuid,
    PRIMARY KEY (publicity_id, no)
  );
  CREATE INDEX publicity_places_owed ON publicity_places (organisation_id, post, publicity_id, no) WHERE taken_down_at IS NULL AND post IS NOT NULL;
`;

const OBJECTIONS = `
  CREATE TABLE objections (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    entry_no int NOT NULL,
    publicity_id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    channel text NOT NULL,
    -- The clerk who took it at the window.
    taken_by uuid,
    -- Hash of the code by which the objector asks for the answer.
    code_hash bytea NOT NULL UNIQUE,
    reason bytea NOT NULL,
    -- Name and telephone, apart from the case; null where it is anonymous.
    identity bytea,
    -- Came while the inquiry into an earlier one was going on.
    joined boolean NOT NULL,
    documents uuid[] NOT NULL DEFAULT '{}',
    answered_at timestamptz,
    answer bytea
  );
  CREATE INDEX objections_case ON objections (case_id, received_at, id);
  CREATE INDEX objections_unanswered ON objections (case_id) WHERE answered_at IS NULL;
  CREATE INDEX objections_publicity ON objections (publicity_id);
  ALTER TABLE read_entries ADD COLUMN purpose text;
`;
