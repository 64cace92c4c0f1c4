import { randomUUID } from 'node:crypto';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { testCaseId } from '../testing/test-cases';
import { personId } from '../testing/test-people';
import { insertReading } from './insert-reading';
import { listReadings } from './list-readings';
import { type Reading } from './reading';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));

const reading = (no: number, place: string): Reading => ({
  caseId: testCaseId(no),
  personId: personId(randomUUID()),
  place,
  fields: ['applied:/illness'],
  at: new Date('2026-03-02T01:00:00Z'),
});

describe('readings', () => {
  it('are listed by case, latest first', async () => {
    const [first, other, second] = [reading(1, 'task'), reading(2, 'task'), reading(1, 'timeline')];
    for (const each of [first, other, second]) await insertReading(store, each);
    expect(await listReadings(store, testCaseId(1), 10)).toEqual([second, first]);
    expect(await listReadings(store, testCaseId(1), 1)).toEqual([second]);
  });

  it.each(['UPDATE read_entries SET place = place', 'DELETE FROM read_entries', 'TRUNCATE read_entries'])('refuse %s', async (text) => {
    await expect(queryStore(store, { text })).rejects.toMatchObject({ database: { sqlState: 'HB001' } });
  });
});
