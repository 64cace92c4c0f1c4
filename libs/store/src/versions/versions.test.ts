import { inTransaction, queryStore } from '../connection/transaction';
import { insertDefinition } from '../definitions';
import { type Store } from '../connection/store';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { Versions1700000000010 } from '../migrations/1700000000010-versions';
import { findCurrentDefinition, listCurrentDefinitions } from './current-version';
import { insertDeployment } from './insert-deployment';
import { listVersions } from './list-versions';

const NOON = new Date('2026-03-02T04:00:00Z');
const WHERE = { processId: 'card', region: '340321' };
const hashOf = (letter: string): string => letter.repeat(64);

describe('versions', () => {
  let store: Store;
  beforeEach(async () => {
    store = await createTestStore();
  });
  afterEach(() => dropTestStore(store));

  const put = (letter: string) => insertDefinition(store, { hash: hashOf(letter), ...WHERE, files: {} }, NOON);
  const hold = (letter: string, validFrom: string) =>
    inTransaction(store, (transaction) => insertDeployment(transaction, { ...WHERE, hash: hashOf(letter), validFrom, deployedAt: NOON }));
  const current = async (wall: string) => (await findCurrentDefinition(store, { ...WHERE, wall: new Date(wall) }))?.version;

  it('hold by the latest day that has come in China, and of one day by the last deployment', async () => {
    for (const letter of ['a', 'b', 'c']) await put(letter);
    await hold('a', '2026-03-01');
    await hold('b', '2026-03-10');
    await hold('c', '2026-03-05');
    expect(await current('2026-03-09T15:59:59Z')).toBe(3);
    expect(await current('2026-03-09T16:00:00Z')).toBe(2);
    expect(await hold('a', '2026-03-10')).toBe(true);
    expect(await current('2026-03-09T16:00:00Z')).toBe(1);
    expect(await hold('a', '2026-03-11')).toBe(false);
    expect(await listCurrentDefinitions(store, { region: WHERE.region, wall: NOON })).toMatchObject([{ version: 1 }]);
  });

  it('hold by business time where the demo clock was moved', async () => {
    await put('a');
    await hold('a', '2026-03-03');
    expect(await current(NOON.toISOString())).toBeUndefined();
    await queryStore(store, { text: 'UPDATE business_clock SET offset_ms = 43200000' });
    expect(await current(NOON.toISOString())).toBe(1);
  });

  it('that were deployed before days were kept hold as if for ever, the last of them', async () => {
    await put('a');
    await put('b');
    await queryStore(store, { text: 'DROP TABLE deployments, migrated_cases, case_migrations; DROP INDEX cases_open_definition' });
    const runner = store.dataSource.createQueryRunner();
    await new Versions1700000000010().up(runner);
    await runner.release();
    await queryStore(store, { text: 'ALTER TABLE deployments ADD COLUMN reason text' });
    expect(await current('1990-01-01T00:00:00Z')).toBe(2);
    expect(await listVersions(store, WHERE)).toMatchObject([
      { version: 2, validFrom: undefined },
      { version: 1, validFrom: undefined },
    ]);
  });
});
