import { createTestStore, dropTestStore } from '../../libs/store/src/testing/create-test-store';
import { listProcessFolders, readProcessFolder } from '../../apps/operator/src/commands/deploy';
import { checkout } from '../support/checkout';
import { listUntouched } from './list-untouched';
import { parseScenario } from './parse-scenario';
import { type Played, playScenario } from './play-scenario';

const PATIENCE_MS = 60_000;

describe.each(listProcessFolders(checkout).map(readProcessFolder))('scenarios of $processId', (process) => {
  const plays: Played[] = [];
  const scenarios = Object.entries(process.files)
    .filter(([file]) => /^scenarios\/.+\.json$/.test(file))
    .map(([file, text]) => parseScenario(file, text));

  it.each(scenarios)(
    '$name: $story',
    async (scenario) => {
      const store = await createTestStore();
      try {
        const played = await playScenario(store, process, scenario);
        plays.push(played);
        const { outcome, path, notices, certificates } = played;
        const { dueDates, ...expected } = scenario.expect;
        expect({ outcome, path, notices, certificates }).toEqual({ certificates: [], ...expected });
        expect(played.dueDates).toMatchObject(dueDates);
        expect({ incidents: played.incidents, wholeTrail: played.audit.ok }).toEqual({ incidents: [], wholeTrail: true });
      } finally {
        await dropTestStore(store);
      }
    },
    PATIENCE_MS,
  );

  it('are told by enough stories to take every node, flow, decision row and notice', async () => {
    expect(await listUntouched(process, plays)).toEqual([]);
  });
});
