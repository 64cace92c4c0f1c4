import { benchBatch } from './batch/bench-batch';
import { benchDecisions } from './decisions/bench-decisions';
import { benchEngine } from './engine/bench-engine';
import { benchDeploy } from './deploy/bench-deploy';
import { benchInbox } from './inbox/bench-inbox';
import { benchPages } from './pages/bench-pages';
import { benchRosters } from './rosters/bench-rosters';
import { benchRecords } from './records/bench-records';
import { benchSteps } from './steps/bench-steps';
import { benchStorage } from './storage/bench-storage';
import { benchTimers } from './timers/bench-timers';

/** What can be measured; each prints one JSON document. */
const BENCHES: Readonly<Record<string, (size: number | undefined) => Promise<object>>> = {
  batch: (size) => benchBatch(size),
  decisions: benchDecisions,
  engine: benchEngine,
  pages: benchPages,
  rosters: benchRosters,
  steps: benchSteps,
  inbox: () => benchInbox(),
  storage: benchStorage,
  timers: benchTimers,
  deploy: benchDeploy,
  records: benchRecords,
};

/** `name` or `name=size`. */
async function main(asked: readonly string[]): Promise<void> {
  const sizes = new Map(asked.map((each) => [each.split('=')[0] ?? '', Number(each.split('=')[1] ?? NaN)] as const));
  const names = [...sizes.keys()];
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (names.length === 0 || unknown.length > 0) {
    process.stderr.write(`usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`);
    process.exitCode = 2;
    return;
  }
  for (const [name, size] of sizes) {
    const told = await BENCHES[name]?.(Number.isInteger(size) ? size : undefined);
    process.stdout.write(`${JSON.stringify({ bench: name, ...told }, null, 2)}\n`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
