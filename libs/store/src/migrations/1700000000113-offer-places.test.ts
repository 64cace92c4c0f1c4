import { queryStore } from '../connection/transaction';
import { type Store } from '../connection/store';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, putTask, testCaseId } from '../testing/test-cases';
import { putPerson } from '../testing/test-people';
import { OfferPlaces1700000000113 } from './1700000000113-offer-places';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));

it('gives offers of before the organisations of their case, and turns searches by township into searches by organisation', async () => {
  await putCase(store, { id: testCaseId(1), organisationId: 'county', townshipId: 'east' });
  await putTask(store, { caseId: testCaseId(1), offers: ['reviewer@county'] });
  const owner = await putPerson(store, []);
  await queryStore(store, {
    text: `INSERT INTO saved_searches VALUES (gen_random_uuid(), $1, '东镇', 'mine', '{"process":"card","township":"east"}', NULL, NULL, now())`,
    values: [owner],
  });
  await queryStore(store, {
    text: `DROP INDEX task_offers_claimable, task_offers_team; ALTER TABLE task_offers DROP COLUMN places, ADD COLUMN township_id text;
      CREATE INDEX task_offers_claimable ON task_offers (case_id); CREATE INDEX task_offers_team ON task_offers (case_id)`,
  });
  const runner = store.dataSource.createQueryRunner();
  await new OfferPlaces1700000000113().up(runner);
  await runner.release();
  expect((await queryStore(store, { text: 'SELECT places FROM task_offers' })).rows).toEqual([{ places: ['county', 'east'] }]);
  expect((await queryStore(store, { text: 'SELECT filter FROM saved_searches' })).rows).toEqual([
    { filter: { process: 'card', organisation: 'east' } },
  ]);
});
