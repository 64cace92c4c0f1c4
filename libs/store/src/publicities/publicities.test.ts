import { encryptionContext } from '../case-file/encryption-context';
import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { testCaseId } from '../testing/test-cases';
import { endPublicities } from './end-publicities';
import { findPublicEntry, listPublicEntries, type PublicEntryKey } from './list-entries';
import { findPublicity, listPublicities, listStatement, type PublicitySearch } from './list-publicities';

const NOW = new Date('2026-03-05Z');
const REGION = '340321';
let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));
beforeEach(() => store.pool.query('TRUNCATE publicities, publicity_entries'));

const listId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

interface Put {
  readonly list?: number;
  readonly opened?: string;
  readonly until?: string;
  readonly closed?: string;
  readonly region?: string;
}

async function put(n: number, { list = n, opened = '2026-03-01Z', until = '2026-03-08Z', closed, region = REGION }: Put = {}) {
  const id = listId(list);
  const head = encrypt(store, encryptionContext.publicityHead(id), `{"title":"名单${String(list)}","supervision":"纪检组"}`);
  await queryStore(store, {
    text: `INSERT INTO publicities (id, region, organisation_id, process_id, list, content, opened_at)
      VALUES ($1, $2, 'bureau', 'card', $3, $4, $5) ON CONFLICT DO NOTHING`,
    values: [id, region, `batch-${String(list)}`, head, opened],
  });
  const content = `{"fields":[{"label":"姓名","value":"张*${String(n)}"}]}`;
  const sealed = encrypt(store, encryptionContext.publicity(testCaseId(n)), content);
  await queryStore(store, {
    text: `INSERT INTO publicity_entries (case_id, no, region, case_number, publicity_id, content, opened_at, closes_at, shown_until, closed_at)
      VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $7, $8)`,
    values: [testCaseId(n), region, `N${String(n).padStart(3, '0')}`, id, sealed, opened, until, closed ?? null],
  });
}
/** Publicities of years ago. */
async function putPast(count: number): Promise<void> {
  const rows = `SELECT md5(n::text)::uuid AS id, timestamptz '2020-01-01Z' + n * interval '1 hour' AS at FROM generate_series(1, $1::int) n`;
  await queryStore(store, {
    text: `WITH past AS (${rows}), heads AS (INSERT INTO publicities (id, region, organisation_id, process_id, opened_at)
        SELECT id, $2, 'bureau', 'card', at FROM past)
      INSERT INTO publicity_entries (case_id, no, region, case_number, publicity_id, content, opened_at, closes_at, shown_until)
        SELECT id, 1, $2, id::text, id, '', at, at + interval '7 days', at + interval '7 days' FROM past`,
    values: [count, REGION],
  });
}
const list = (search: Partial<PublicitySearch> = {}) => listPublicities(store, { region: REGION, now: NOW, limit: 9, ...search });

describe('publicities', () => {
  it('are public from their beginning to their end, in their region', async () => {
    await put(1);
    await put(2, { until: '2026-03-05Z' });
    await put(3, { until: '2026-03-04Z', closed: '2026-03-04Z' });
    await put(4, { region: '340322' });
    await put(5, { opened: '2026-03-06Z' });
    expect((await list()).map(({ title }) => title)).toEqual(['名单1']);
    const found = async (n: number) => (await findPublicity(store, listId(n), NOW)) !== undefined;
    expect(await Promise.all([1, 2, 3, 5].map(found))).toEqual([true, false, false, false]);
    expect(await findPublicEntry(store, { publicityId: listId(2), caseNumber: 'N002' }, NOW)).toBeUndefined();
  });

  it('come latest first in pages, also where several begin at once', async () => {
    for (const n of [1, 2, 3]) await put(n);
    await put(4, { opened: '2026-03-02Z' });
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, after: first[1] });
    expect([...first, ...second].map(({ title }) => title)).toEqual(['名单4', '名单3', '名单2', '名单1']);
  });

  it('of many cases are one, with the end of the last and its entries by number in pages', async () => {
    for (const n of [1, 2, 3]) await put(n, { list: 7, until: `2026-03-0${String(6 + n)}Z` });
    expect(await list()).toMatchObject([{ id: listId(7), entries: 3, suspended: 0, closesAt: new Date('2026-03-09Z'), list: 'batch-7' }]);
    const page = (after?: PublicEntryKey) => listPublicEntries(store, listId(7), { now: NOW, after, limit: 2 });
    const first = await page();
    expect([...first, ...(await page(first[1]))].map(({ fields }) => fields[0]?.value)).toEqual(['张*1', '张*2', '张*3']);
  });

  it('are found by office and by list', async () => {
    await put(1);
    await put(2);
    expect(await list({ organisationId: 'another' })).toEqual([]);
    expect((await list({ organisationId: 'bureau', list: 'batch-2' })).map(({ id }) => id)).toEqual([listId(2)]);
  });

  it('that another writes at this moment are noted as over by the next call', async () => {
    await put(1, { until: '2026-03-04Z' });
    await inTransaction(store, async (transaction) => {
      await transaction.query({ text: 'SELECT FROM publicities FOR UPDATE' });
      expect(await endPublicities(store, { now: NOW, limit: 9 })).toBe(0);
    });
    expect(await endPublicities(store, { now: NOW, limit: 9 })).toBe(1);
  });

  it('are read by their index, latest first, and their entries by theirs', async () => {
    for (let n = 1; n <= 200; n += 1) await put(n);
    await putPast(2_000);
    expect(await endPublicities(store, { now: NOW, limit: 5_000 })).toBe(2_000);
    expect(await endPublicities(store, { now: NOW, limit: 5_000 })).toBe(0);
    await store.pool.query('ANALYZE publicities, publicity_entries');
    const { text, values } = listStatement({ region: REGION, now: NOW, limit: 20 });
    const { rows } = await store.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('publicities_public');
    expect(plan).toContain('publicity_entries_shown');
    expect(plan).not.toContain('Sort');
  });
});
