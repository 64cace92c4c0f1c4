import { createCases, type ProcessFiles } from '#cases';
import { type CaseId } from '#contract';
import { listScenarios } from '#scenarios';
import { queryStore, type Store, verifyAudit } from '#store';
import { createTestStore, dropTestStore } from '../../../../../libs/store/src/testing/create-test-store';
import { checkout } from '../../../../../test/support/checkout';
import { listProcessFolders, readProcessFolder } from '../../processes/process-folder';
import { seedDemoCounty } from '../seed-demo-county';
import { live } from './live';
import { LIFE_BEGINS, LIVES } from './lives';

const UNTIL = new Date('2026-03-02T09:00:00+08:00');
const folders = listProcessFolders(checkout).map(readProcessFolder);
/** A process whose stories all go on after another's cannot be lived by itself. */
const hasLife = (folder: ProcessFiles): boolean => listScenarios(folder).some(({ scenario }) => scenario.after === undefined);
const stores: Store[] = [];

/** What stands in the cases of a county that has lived. */
async function lifeIn(cases: number) {
  const store = await createTestStore();
  stores.push(store);
  const parts = { store, cases: createCases({ store, afterCommit: () => undefined }) };
  await seedDemoCounty(store, LIFE_BEGINS);
  for (const folder of folders)
    expect(await parts.cases.deploy(folder, { region: '999901', now: LIFE_BEGINS })).toMatchObject({ ok: true });
  const lived = await live(parts, folders, { span: { from: LIFE_BEGINS, until: UNTIL, cases }, seed: 7 });
  const text = 'SELECT id, number, process_id, status, outcome, stage, started_at, seq FROM cases ORDER BY number';
  return { store, lived, rows: (await queryStore<{ id: CaseId; process_id: string; status: string }>(store, { text })).rows };
}

afterAll(() => Promise.all(stores.map(dropTestStore)));

describe('a life in the demo county', () => {
  it('leaves cases of every process, open and closed, each with a whole audit chain', async () => {
    const { store, lived, rows } = await lifeIn(LIVES.some);
    expect(rows).toHaveLength(lived.cases);
    expect(lived.refused).toBeLessThan(LIVES.some / 4);
    expect(new Set(rows.map(({ process_id }) => process_id))).toEqual(new Set(folders.filter(hasLife).map(({ processId }) => processId)));
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['open', 'closed']));
    const open = await queryStore<{ status: string }>(store, { text: `SELECT DISTINCT status FROM tasks WHERE closed_at IS NULL` });
    expect(new Set(open.rows.map(({ status }) => status))).toEqual(new Set(['ready', 'claimed']));
    for (const { id } of rows) expect(await verifyAudit(store, id)).toMatchObject({ ok: true });
  });

  it('is the same from the same seed', async () => {
    const told = async () => (await lifeIn(8)).rows.map((row) => ({ ...row, id: '' }));
    expect(await told()).toEqual(await told());
  });
});
