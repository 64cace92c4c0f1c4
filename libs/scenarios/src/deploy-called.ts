import { type Cases, type ProcessFiles } from '#cases';
import { ScenarioError } from './errors';

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
  const { cases, others, region, now } = deploying;
  for (const [, called = ''] of (process.files['process.bpmn'] ?? '').matchAll(CALLED)) {
    const folder = others.find(({ processId }) => processId === called);
    if (folder === undefined || done.has(called)) continue;
    done.add(called);
    await deployCalled(folder, deploying, done);
    const deployed = await cases.deploy(folder, { region, now });
    if (!deployed.ok)
      throw new ScenarioError('not-deployable', `${called}: ${deployed.findings.map(({ reason }) => reason.en).join('; ')}`);
  }
}
