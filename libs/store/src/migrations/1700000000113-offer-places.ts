import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { StoreError } from '../errors';

/** An inbox that is narrowed by any organisation that a case is of, not by townships alone. */
export class OfferPlaces1700000000113 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLACES);
    await runner.query(INDEXES);
    await runner.query(SAVED_SEARCHES);
  }

  async down(): Promise<void> {
    throw new StoreError('forward-only', 'migrations are never undone; restore a backup instead');
  }
}

const PLACES = `
  -- The handling organisation of the case, its township or village and the organisation that applies; none of them ever changes.
  ALTER TABLE task_offers ADD COLUMN places text[];
  UPDATE task_offers o SET places = array_remove(ARRAY[c.organisation_id, c.township_id, c.applicant_organisation_id], NULL)
    FROM cases c WHERE c.id = o.case_id;
  ALTER TABLE task_offers ALTER COLUMN places SET NOT NULL;
`;

const INDEXES = `
  DROP INDEX task_offers_claimable;
  DROP INDEX task_offers_team;
  ALTER TABLE task_offers DROP COLUMN township_id;
  CREATE INDEX task_offers_claimable ON task_offers (organisation_id, post, due_at, case_id, task_no)
    INCLUDE (process_id, element, places, excluded) WHERE owner_id IS NULL;
  CREATE INDEX task_offers_team ON task_offers (organisation_id, post, due_at, case_id, task_no)
    INCLUDE (process_id, element, places, owner_id) WHERE owner_id IS NOT NULL;
`;

const SAVED_SEARCHES = `
  UPDATE saved_searches SET filter = filter - 'township' || jsonb_build_object('organisation', filter -> 'township') WHERE filter ? 'township';
`;
