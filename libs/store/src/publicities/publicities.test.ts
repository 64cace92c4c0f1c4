import { encryptionContext } from '../case-file/encryption-context';
import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { testCaseId } from '../testing/test-cases';
import { findPublicity, listPublicities, type PublicityKey } from './list-publicities';

const NOW = new Date('2026-03-05Z');
let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));
beforeEach(() => store.pool.query('TRUNCATE publicities'));

const put = (n: number, opened: string, { closes = null as string | null, closed = null as string | null, region = '340321' } = {}) =>
  queryStore(store, {
    text: 'INSERT INTO publicities VALUES ($1, 1, $2, $3, $4, $5, $6)',
    values: [
      testCaseId(n),
      region,
      encrypt(store, encryptionContext.publicity(testCaseId(n)), `{"n":${String(n)}}`),
      opened,
      closes,
      closed,
    ],
  });
const list = (page: { after?: PublicityKey | undefined; limit?: number } = {}) =>
  listPublicities(store, '340321', { now: NOW, limit: 9, ...page });

describe('publicities', () => {
  it('are public from their beginning to their end, in their region', async () => {
    await put(1, '2026-03-01Z', { closes: '2026-03-08Z' });
    await put(2, '2026-03-01Z', { closes: '2026-03-05Z' });
    await put(3, '2026-03-01Z', { closes: '2026-03-08Z', closed: '2026-03-04Z' });
    await put(4, '2026-03-01Z', { region: '340322' });
    await put(5, '2026-03-06Z');
    expect((await list()).map(({ content }) => content)).toEqual([{ n: 1 }]);
    const found = async (n: number) => (await findPublicity(store, { caseId: testCaseId(n), no: 1 }, NOW)) !== undefined;
    expect(await Promise.all([1, 2, 3, 5].map(found))).toEqual([true, false, false, false]);
  });

  it('come latest first in pages, also where several begin at once', async () => {
    for (const n of [1, 2, 3]) await put(n, '2026-03-01Z');
    await put(4, '2026-03-02Z');
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, after: first[1] });
    expect([...first, ...second].map(({ content }) => content)).toEqual([{ n: 4 }, { n: 3 }, { n: 2 }, { n: 1 }]);
  });
});
