import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, testCaseId } from '../testing/test-cases';
import { PaymentLists1700000000044 } from './1700000000044-payment-lists';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));

it('gives payments of before the office of their case', async () => {
  await queryStore(store, { text: 'ALTER TABLE payments DROP COLUMN organisation_id' });
  await putCase(store, { id: testCaseId(1), organisationId: 'east' });
  const text = `INSERT INTO payments (id, case_id, job_no, decision, amount_fen, payee, status, ordered_at)
    VALUES (gen_random_uuid(), $1, 1, 'aid', 1, '\\x00', 'ordered', '2026-03-02Z')`;
  await queryStore(store, { text, values: [testCaseId(1)] });
  const runner = store.dataSource.createQueryRunner();
  await new PaymentLists1700000000044().up(runner);
  await runner.release();
  expect((await queryStore(store, { text: 'SELECT organisation_id FROM payments' })).rows).toEqual([{ organisation_id: 'east' }]);
});
