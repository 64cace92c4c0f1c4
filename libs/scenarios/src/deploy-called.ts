import { type Cases, type ProcessFiles } from '#cases';
import { notDeployable } from './errors';

/** A process with the folders of all others, and where they are deployed. */
interface Deploying {
  readonly cases: Cases;
  readonly others: readonly ProcessFiles[];
  readonly region: string;
  readonly now: Date;
}

const CALLED = /calledElement="([^"]+)"/g;

/** Deploys the folders of the processes that this one calls, those that they call first; each once. */
export async function deployCalled(process: ProcessFiles, deploying: Deploying, done = new Set([process.processId])): Promise<void> {
  for (const [, called = ''] of (process.files['process.bpmn'] ?? '').matchAll(CALLED)) {
    const folder = deploying.others.find(({ processId }) => processId === called);
    if (folder !== undefined) await deployFolder(folder, deploying, done);
  }
}

/** Deploys the folders that have kinds of records which this one only changes: a record follows the version that has its kind. */
export async function deployKinds(process: ProcessFiles, deploying: Deploying, kinds: readonly string[]): Promise<void> {
  const done = new Set([process.processId]);
  for (const file of kinds.map((kind) => `records/${kind}.json`)) {
    const folder = Object.hasOwn(process.files, file) ? undefined : deploying.others.find(({ files }) => Object.hasOwn(files, file));
    if (folder !== undefined) await deployFolder(folder, deploying, done);
  }
}

async function deployFolder(folder: ProcessFiles, deploying: Deploying, done: Set<string>): Promise<void> {
  const { processId } = folder;
  if (done.has(processId)) return;
  done.add(processId);
  await deployCalled(folder, deploying, done);
  const { cases, region, now } = deploying;
  const deployed = await cases.deploy(folder, { region, now });
  if (!deployed.ok) throw notDeployable(processId, deployed.findings);
}
