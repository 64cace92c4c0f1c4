import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** What people have begun to apply for and not handed in; it belongs to no case. */
export class ApplicationDrafts1700000000093 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPLICATION_DRAFTS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const APPLICATION_DRAFTS = `
  CREATE TABLE application_drafts (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    process_id text NOT NULL,
    -- Encrypted JSON: whom it is for and what was typed.
    content bytea NOT NULL,
    -- Uploads of this person that it names; they are kept as long as it is.
    document_ids uuid[] NOT NULL,
    -- Counts the savings, so that two devices do not write over each other unseen.
    revision int NOT NULL,
    saved_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX application_drafts_person ON application_drafts (person_id, saved_at DESC);
  CREATE INDEX application_drafts_expiring ON application_drafts (expires_at);
  CREATE INDEX application_drafts_documents ON application_drafts USING gin (document_ids);
`;
