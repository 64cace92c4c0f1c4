import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** By what a helper (帮代办) may act for an applicant, in one case or in all, until when. */
export class Authorities1700000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AUTHORITIES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const AUTHORITIES = `
  -- Ended once: by revocation, or when its last day is over.
  CREATE TABLE authorities (
    id uuid PRIMARY KEY,
    applicant_id uuid NOT NULL REFERENCES people (id),
    agent_id uuid NOT NULL REFERENCES people (id),
    -- The case that it is for; none for all of the applicant's.
    case_id uuid,
    ground text NOT NULL,
    evidence text NOT NULL CHECK (evidence IN ('signed-paper', 'confirmed', 'stated')),
    -- The signed paper; it lies with the case with which it came.
    document_id uuid,
    given_at timestamptz NOT NULL,
    -- The first instant at which it does not hold any more by its own terms.
    ends_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    CHECK (applicant_id <> agent_id),
    CHECK ((evidence = 'signed-paper') <= (document_id IS NOT NULL))
  );
  CREATE INDEX authorities_applicant ON authorities (applicant_id, id DESC);
  CREATE INDEX authorities_agent ON authorities (agent_id, id DESC);
  CREATE INDEX authorities_ending ON authorities (ends_at) WHERE ended_at IS NULL AND ends_at IS NOT NULL;
`;
