import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** Ratings of closed cases (好差评), one each. */
export class ServiceRatings1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RATINGS);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const RATINGS = `
  -- The follow-up is the case that a low rating has opened; its outcome says whether the rating counts.
  CREATE TABLE service_ratings (
    case_id uuid PRIMARY KEY REFERENCES cases (id),
    process_id text NOT NULL,
    organisation_id text NOT NULL REFERENCES organisations (id),
    level text NOT NULL CHECK (level IN ('very-satisfied', 'satisfied', 'basically-satisfied', 'dissatisfied', 'very-dissatisfied')),
    reasons text[] NOT NULL,
    comment bytea,
    rated_by uuid NOT NULL REFERENCES people (id),
    rated_at timestamptz NOT NULL,
    follow_up uuid
  );
  CREATE INDEX service_ratings_organisation ON service_ratings (organisation_id, rated_at);
`;
