import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, putTask, testCaseId } from '../testing/test-cases';
import { InboxFilters1700000000089 } from './1700000000089-inbox-filters';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));

it('gives offers of before the step of their task', async () => {
  await putCase(store, { id: testCaseId(1) });
  await putTask(store, { caseId: testCaseId(1), element: 'secondReview', offers: ['reviewer@county'] });
  await queryStore(store, {
    text: `ALTER TABLE task_offers DROP COLUMN element, ADD COLUMN township_id text; DROP TABLE saved_searches; DROP INDEX tasks_held, cases_number_end, cases_subject;
      CREATE INDEX task_offers_claimable ON task_offers (case_id); CREATE INDEX task_offers_team ON task_offers (case_id)`,
  });
  const runner = store.dataSource.createQueryRunner();
  await new InboxFilters1700000000089().up(runner);
  await runner.release();
  expect((await queryStore(store, { text: 'SELECT element FROM task_offers' })).rows).toEqual([{ element: 'secondReview' }]);
});
