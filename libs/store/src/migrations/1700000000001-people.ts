import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Organisations, people and the posts they hold; sessions and tokens of local accounts. */
export class People1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLE);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const PEOPLE = `
  CREATE TABLE organisations (
    id text PRIMARY KEY,
    parent_id text REFERENCES organisations (id),
    kind text NOT NULL CHECK (kind IN ('county', 'township', 'village', 'department', 'institution')),
    name text NOT NULL,
    region text NOT NULL,
    email text,
    -- This organisation first, the root last; kept by put-organisation.ts so that a scope is one comparison.
    path text[] NOT NULL
  );
  CREATE INDEX organisations_parent ON organisations (parent_id);
  CREATE INDEX organisations_path ON organisations USING gin (path);

  CREATE TABLE people (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    username text UNIQUE,
    password_hash text,
    identity_number bytea,
    identity_number_hash bytea UNIQUE,
    phone bytea,
    phone_hash bytea,
    email text,
    active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL
  );

  CREATE TABLE postings (
    person_id uuid NOT NULL REFERENCES people (id),
    post text NOT NULL,
    organisation_id text NOT NULL REFERENCES organisations (id),
    valid_from date NOT NULL,
    valid_until date,
    PRIMARY KEY (person_id, post, organisation_id)
  );
  CREATE INDEX postings_organisation ON postings (organisation_id, post);

  CREATE TABLE access_tokens (
    hash bytea PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX access_tokens_person ON access_tokens (person_id);
  CREATE INDEX access_tokens_expiry ON access_tokens (expires_at);

  CREATE TABLE sessions (
    sid text PRIMARY KEY,
    sess json NOT NULL,
    expire timestamptz NOT NULL
  );
  CREATE INDEX sessions_expire ON sessions (expire);
`;
