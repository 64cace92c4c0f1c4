import { benchDecisions } from './decisions/bench-decisions';
import { benchEngine } from './engine/bench-engine';
import { benchDeploy } from './deploy/bench-deploy';
import { benchInbox } from './inbox/bench-inbox';
import { benchRosters } from './rosters/bench-rosters';
import { benchRecords } from './records/bench-records';
import { benchSteps } from './steps/bench-steps';
import { benchStorage } from './storage/bench-storage';
import { benchTimers } from './timers/bench-timers';

/** What can be measured; each prints one JSON document. */
const BENCHES: Readonly<Record<string, () => Promise<object>>> = {
  decisions: benchDecisions,
  engine: benchEngine,
  rosters: benchRosters,
  steps: benchSteps,
  inbox: () => benchInbox(),
  storage: benchStorage,
  timers: benchTimers,
  deploy: benchDeploy,
  records: benchRecords,
};

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (names.length === 0 || unknown.length > 0) {
    process.stderr.write(`usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`);
    process.exitCode = 2;
    return;
  }
  for (const name of names) process.stdout.write(`${JSON.stringify({ bench: name, ...(await BENCHES[name]?.()) }, null, 2)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
