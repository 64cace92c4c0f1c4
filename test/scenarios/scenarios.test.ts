import { faultLine, faultsOf, listScenarios, listUntouched, type Played, playScenario, playVectors } from '#scenarios';
import { createTestStore, dropTestStore } from '../../libs/store/src/testing/create-test-store';
import { listProcessFolders, readProcessFolder } from '../../apps/operator/src/processes/process-folder';
import { checkout } from '../support/checkout';

const FOLDERS = listProcessFolders(checkout).map(readProcessFolder);

describe.each(FOLDERS)('scenarios of $processId', (process) => {
  const plays: Played[] = [];

  it.each(listScenarios(process).map(({ scenario }) => scenario))('$name: $story', async (scenario) => {
    const store = await createTestStore();
    try {
      const played = await playScenario(store, { process, others: FOLDERS }, scenario);
      plays.push(played);
      expect(faultsOf(scenario.expect, played).map(faultLine)).toEqual([]);
    } finally {
      await dropTestStore(store);
    }
  });

  it('stand beside decisions that meet every vector', async () => {
    expect((await playVectors(process)).faults).toEqual([]);
  });

  it('are told by enough stories to touch everything that a folder has', async () => {
    expect(await listUntouched(process, plays)).toEqual([]);
  });
});
