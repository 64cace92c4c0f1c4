import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { testCaseId } from '../testing/test-cases';
import { SignaturePlaces1700000000110 } from './1700000000110-signature-places';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));

it('gives seals of before their places in the order in which they were set', async () => {
  await queryStore(store, { text: 'DROP INDEX document_signatures_place; ALTER TABLE document_signatures DROP COLUMN place' });
  for (const [no, party, day] of [
    [1, 'institution', 3],
    [2, 'bureau', 2],
  ] as const)
    await queryStore(store, {
      text: `INSERT INTO document_signatures (case_id, no, party, organisation_id, signer_id, signed_at, fingerprint, sha256, job_case_id, job_no)
        VALUES ($1, 1, $2, 'office', $1, $3, '', '', $1, $4)`,
      values: [testCaseId(1), party, new Date(Date.UTC(2026, 2, day)), no],
    });
  const runner = store.dataSource.createQueryRunner();
  await new SignaturePlaces1700000000110().up(runner);
  await runner.release();
  const { rows } = await queryStore(store, { text: 'SELECT party, place FROM document_signatures ORDER BY place' });
  expect(rows).toEqual([
    { party: 'bureau', place: 1 },
    { party: 'institution', place: 2 },
  ]);
});
