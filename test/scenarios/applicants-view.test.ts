import { join } from 'node:path';
import { createCases } from '#cases';
import { type CaseId } from '#contract';
import { listScenarios, playScenario } from '#scenarios';
import { findCase, listClocksOfCase, listTasksOfCase, type Store } from '#store';
import { readProgress } from '../../apps/api/src/features/progress/read-progress';
import { type Parts } from '../../apps/api/src/parts';
import { readProcessFolder } from '../../apps/operator/src/processes/process-folder';
import { createTestStore, dropTestStore } from '../../libs/store/src/testing/create-test-store';

let store: Store;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => dropTestStore(store));

/** What the applicant of a story sees when it is over. */
async function progressOf(processId: string, file: string) {
  const process = readProcessFolder(join(__dirname, '../../workflows/processes', processId));
  const story = listScenarios(process).find((each) => each.file.includes(file));
  if (story === undefined) throw new Error(`no story ${file}`);
  await playScenario(store, { process }, story.scenario);
  const { rows } = await store.pool.query<{ id: CaseId; last_at: Date }>('SELECT id, last_at FROM cases ORDER BY id LIMIT 1');
  const [row] = rows;
  const found = row && (await findCase(store, row.id));
  if (found === undefined) throw new Error('no case');
  const cases = createCases({ store, afterCommit: () => undefined });
  const definition = await cases.getDefinition(found.definitionHash);
  const known = { definition, tasks: await listTasksOfCase(store, found.id), clocks: await listClocksOfCase(store, found.id) };
  return readProgress({ store, cases, wall: () => found.closedAt ?? found.startedAt } as Parts, found, known);
}

describe('an applicant', () => {
  it('is shown the refusal alone where the case ends with the step in which it was received', async () => {
    const { result } = await progressOf('transfer-referral', 'dates-that-cannot-be');
    expect(result?.served.map(({ title }) => title)).toEqual(['不予备案告知']);
  });

  it('is not said to have applied where an office opened the case', async () => {
    const { happened } = await progressOf('agreement-dissolution', 'ground-penalty-not-executed');
    expect(happened[0]?.text).toBe('依职权提出解除');
  });
});
