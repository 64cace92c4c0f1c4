import { type PersonId } from '#contract';
import { readClockOffset } from '#store';
import { checkCalls } from './definition/check-calls';
import { compileDeployed } from './definition/compile-process';
import { type CompiledProcess, type DeployFinding, type ProcessFiles } from './definition/definition';
import { definitionHash } from './definition/definition-hash';
import { checkDefinition, deployDefinition, type Deployed, type Deployment } from './definition/deploy';
import { type Kit } from './kit';
import { DATE_FORMAT } from './shanghai-date';
import { armStartTimers } from './start-timers';

/** Where and when a folder is deployed, and by whom: nobody where a program does it. */
export interface DeployGiven {
  readonly region: string;
  readonly now: Date;
  readonly by?: PersonId;
  /** Why, as the deployment keeps it. */
  readonly reason?: string;
  /** Day (YYYY-MM-DD) from which new cases run by it; today where it is left out. */
  readonly validFrom?: string;
}

/** What deploy has to say of a folder, the hash that it would get, and the process where its files can be read. */
export interface CheckedFolder {
  readonly findings: readonly DeployFinding[];
  readonly hash: string;
  readonly process?: CompiledProcess;
}

interface Given extends DeployGiven {
  readonly files: ProcessFiles;
}

/** Deploys a process folder and arms its timer start events. */
export async function deploy(kit: Kit, given: Given): Promise<Deployed> {
  return deployDefinition(kit.store, await deploymentOf(kit, given));
}

/** What `deploy` would find in the folder now, with the folder compiled as far as its files can be read; nothing is kept. */
export async function checkDeployment(kit: Kit, given: Given): Promise<CheckedFolder> {
  const [findings, compiled] = await Promise.all([
    checkDefinition(kit.store, await deploymentOf(kit, given)),
    compileDeployed(given.files),
  ]);
  const hash = definitionHash(given.files, given.region);
  return { findings, hash, ...(compiled.ok ? { process: compiled.process } : {}) };
}

async function deploymentOf(kit: Kit, { files, ...given }: Given): Promise<Deployment> {
  await kit.calendars.keepFresh(given.now);
  const from = new Date(given.now.getTime() + (await readClockOffset(kit.store)));
  return {
    files,
    ...given,
    today: DATE_FORMAT.format(from),
    judge: (process, pools) =>
      checkCalls(
        process,
        async (id) =>
          pools.find(({ processId }) => processId === id) ??
          (await kit.definitions.findCurrent({ processId: id, region: given.region, wall: given.now })),
      ),
    armed: (process) => armStartTimers(kit, { process, region: given.region, from }),
  };
}
