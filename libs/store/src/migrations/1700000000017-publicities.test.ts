import { encryptionContext } from '../case-file/encryption-context';
import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { findPublicity, listPublicities, listPublicEntries } from '../publicities';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, testCaseId } from '../testing/test-cases';
import { Publicities1700000000017 } from './1700000000017-publicities';

/** The tables as they were before. */
const BEFORE = `
  DROP TABLE publicity_entries, publicities, publicity_places, objections;
  ALTER TABLE read_entries DROP COLUMN purpose;
  CREATE TABLE publicities (
    case_id uuid NOT NULL, no int NOT NULL, region text NOT NULL, content bytea NOT NULL,
    opened_at timestamptz NOT NULL, closes_at timestamptz, closed_at timestamptz, PRIMARY KEY (case_id, no));
  CREATE INDEX publicities_public ON publicities (region, opened_at DESC, case_id DESC, no DESC) WHERE closed_at IS NULL`;
const march = (day: number): Date => new Date(Date.UTC(2026, 2, day));

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
  await queryStore(store, { text: BEFORE });
  const terms = [
    { case: 1, title: '在公示', closes: march(9), closed: null },
    { case: 2, title: '无期限', closes: null, closed: null },
    { case: 3, title: '已结束', closes: march(9), closed: march(5) },
  ];
  for (const { case: n, title, closes, closed } of terms) {
    const id = testCaseId(n);
    await putCase(store, { id, organisationId: 'east' });
    const content = encrypt(store, encryptionContext.publicity(id), JSON.stringify({ title, body: `${title}的内容` }));
    await queryStore(store, {
      text: `INSERT INTO publicities (case_id, no, region, content, opened_at, closes_at, closed_at)
        SELECT id, 7, region, $2, $3, $4, $5 FROM cases WHERE id = $1`,
      values: [id, content, march(2), closes, closed],
    });
  }
  const runner = store.dataSource.createQueryRunner();
  await new Publicities1700000000017().up(runner);
  await runner.release();
});
afterAll(() => dropTestStore(store));

const titlesAt = async (now: Date): Promise<readonly string[]> => {
  const { rows } = await queryStore<{ region: string }>(store, { text: 'SELECT region FROM cases LIMIT 1' });
  const found = await listPublicities(store, { region: rows[0]?.region ?? '', now, limit: 10 });
  return found.map(({ title }) => title).toSorted();
};

it('leaves public what was public, with its title, its content and its term', async () => {
  expect(await titlesAt(march(4))).toEqual(['在公示', '无期限']);
  const { rows } = await queryStore<{ publicity_id: string }>(store, {
    text: 'SELECT publicity_id FROM publicity_entries WHERE case_id = $1',
    values: [testCaseId(1)],
  });
  const id = rows[0]?.publicity_id ?? '';
  expect(await findPublicity(store, id, march(4))).toMatchObject({ organisationId: 'east', closesAt: march(9), supervision: '' });
  expect(await listPublicEntries(store, id, { now: march(4), limit: 10 })).toMatchObject([
    { caseId: testCaseId(1), no: 7, fields: [{ label: '公示内容', value: '在公示的内容' }] },
  ]);
});

it('lets each end at its own instant, and what had ended stay ended', async () => {
  expect(await titlesAt(march(9))).toEqual(['无期限']);
});
