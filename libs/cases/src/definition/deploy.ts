import { type Text } from '#bpmn';
import { type PersonId } from '#contract';
import {
  findDefinition,
  hasStartTimers,
  inTransaction,
  insertDefinition,
  insertDeployment,
  keepCompanions,
  replaceStartTimers,
  type StartTimer,
  type Store,
  type Transaction,
} from '#store';
import { checkHolders } from './check-holders';
import { type CompiledProcess, type DeployFinding, type ProcessFiles } from './definition';
import { compileProcess } from './compile-process';
import { companionFiles, definitionHash, runningFiles } from './definition-hash';
import { type FolderFinding, graded } from './folder-rule';
import { say } from './say';

/** The version that stands now and what its folder is warned of, or everything that is wrong with it; nothing is stored then. */
export type Deployed =
  | {
      readonly ok: true;
      readonly hash: string;
      readonly version: number;
      /** No folder like it was deployed before. */
      readonly created: boolean;
      /** Other cases than before run by it from `validFrom` on. */
      readonly changed: boolean;
      readonly validFrom: string;
      readonly process: CompiledProcess;
      readonly warnings: readonly DeployFinding[];
    }
  | { readonly ok: false; readonly findings: readonly DeployFinding[] };

/** A folder with its region, the day from which it holds, and the start timers that its process has from now on. */
export interface Deployment {
  readonly files: ProcessFiles;
  readonly region: string;
  readonly now: Date;
  /** Days (YYYY-MM-DD) of business time in China. */
  readonly today: string;
  readonly validFrom?: string;
  readonly by?: PersonId;
  readonly reason?: string;
  /** What the region has against it. */
  readonly judge: (process: CompiledProcess, pools: readonly CompiledProcess[]) => Promise<readonly FolderFinding[]>;
  readonly armed: (process: CompiledProcess) => readonly StartTimer[];
}

/**
 * Checks a process folder and makes it, and each other pool of its diagram, the version for new cases in a region. A folder that was deployed before becomes it again as the version
 * that it was; the one that holds already changes nothing.
 */
export async function deployDefinition(store: Store, deployment: Deployment): Promise<Deployed> {
  const judged = await judge(store, deployment);
  if (!judged.ok) return judged;
  const { main, others, process, warnings } = judged;
  const kept = await inTransaction(store, async (transaction) => {
    for (const other of others) await keep(transaction, other);
    return keep(transaction, main);
  });
  const stored = await findDefinition(store, main.hash);
  return { ok: true, hash: main.hash, version: stored?.version ?? 0, ...kept, validFrom: main.validFrom, process, warnings };
}

/** Everything that `deployDefinition` would find now; nothing is stored. */
export async function checkDefinition(store: Store, deployment: Deployment): Promise<readonly DeployFinding[]> {
  const judged = await judge(store, deployment);
  return judged.ok ? judged.warnings : judged.findings;
}

type Judged =
  | {
      readonly ok: true;
      readonly main: Keeping;
      readonly others: readonly Keeping[];
      readonly process: CompiledProcess;
      readonly warnings: readonly DeployFinding[];
    }
  | { readonly ok: false; readonly findings: readonly DeployFinding[] };

async function judge(store: Store, deployment: Deployment): Promise<Judged> {
  const { files, region, today, validFrom = today } = deployment;
  const compiled = await compileProcess(files);
  if (!compiled.ok) return compiled;
  const { process, pools, warnings } = compiled;
  const keepingOf = (each: CompiledProcess): Keeping => ({
    ...deployment,
    validFrom,
    process: each,
    hash: definitionHash({ ...files, processId: each.processId }, region),
    timers: deployment.armed(each),
  });
  const [main, others] = [keepingOf(process), pools.map(keepingOf)];
  const faults = await faultsOf(store, [main, ...others]);
  if (faults.length > 0) return { ok: false, findings: faults.map(graded) };
  const doubts = await Promise.all([main, ...others].map((each) => checkHolders(store, each.process, { region, today })));
  return { ok: true, main, others, process, warnings: [...doubts.flat().map(graded), ...warnings] };
}

/** What the region has against any of the processes. */
async function faultsOf(store: Store, keepings: readonly Keeping[]): Promise<readonly FolderFinding[]> {
  const processes = keepings.map(({ process }) => process);
  const found = await Promise.all(
    keepings.map(async (keeping) => [...(await keeping.judge(keeping.process, processes)), ...(await undatable(store, keeping))]),
  );
  return found.flat();
}

/** One process of a deployment. */
interface Keeping extends Deployment {
  readonly validFrom: string;
  readonly process: CompiledProcess;
  readonly hash: string;
  readonly timers: readonly StartTimer[];
}

async function keep(transaction: Transaction, keeping: Keeping) {
  const { files, region, now, by, reason, hash, validFrom, timers } = keeping;
  const { processId } = keeping.process;
  const created = await insertDefinition(transaction, { hash, processId, region, files: runningFiles(files) }, now);
  const changed = await insertDeployment(transaction, {
    processId,
    region,
    hash,
    validFrom,
    deployedAt: now,
    ...(by === undefined ? {} : { deployedBy: by }),
    ...(reason === undefined ? {} : { reason }),
  });
  await keepCompanions(transaction, hash, companionFiles(files));
  if (changed && validFrom === keeping.today) await replaceStartTimers(transaction, { processId, region, hash, timers });
  return { created, changed };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A version that is to hold later says so by a day to come, and neither it nor the present one may start cases by itself. */
async function undatable(store: Store, { process, region, today, validFrom, timers }: Keeping): Promise<readonly FolderFinding[]> {
  if (validFrom === today) return [];
  const finding = (reason: Text, hint: Text) => [{ rule: 'valid-from', file: 'process.bpmn', reason, hint }] as const;
  if (!DAY.test(validFrom) || Number.isNaN(Date.parse(validFrom)) || validFrom < today)
    return finding(say('{0} is no day from today on', validFrom), say('give a day to come as YYYY-MM-DD, or none'));
  if (timers.length === 0 && !(await hasStartTimers(store, { processId: process.processId, region }))) return [];
  return finding(say('timers start cases of this process, and they cannot wait for a day'), say('deploy it on that day'));
}
