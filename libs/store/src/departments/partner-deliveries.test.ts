import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { listDeliveriesStatement } from './partner-deliveries';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));

describe('what goes to a partner', () => {
  it.each([
    ['waiting', /Index Scan (using|on) outbox_partner /],
    ['dead', /Index Scan (using|on) outbox_partner_dead /],
  ] as const)('is listed by its index: %s', async (state, index) => {
    const text = `INSERT INTO outbox (case_id, seq, notice, channel, recipient_organisation, content, created_at, failed_at)
      SELECT gen_random_uuid(), 1, 'case.closed', 'partner', 'o' || n % 9, '', '2026-03-02Z', CASE WHEN n % 2 = 0 THEN '2026-03-05Z'::timestamptz END
      FROM generate_series(1, 3000) n`;
    await queryStore(store, { text });
    await queryStore(store, { text: 'ANALYZE outbox' });
    const { text: sql, values = [] } = listDeliveriesStatement({ organisationId: 'o1', state, after: 5, limit: 50 });
    const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN ${sql}`, values: [...values] });
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(index);
  });
});
