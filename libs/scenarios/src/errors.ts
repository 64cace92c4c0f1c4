import { type DeployFinding } from '#cases';
import { type Fault } from './fault';
import { faultLine } from './say-fault';

/** What is wrong with a scenario file, or where its play goes another way than the file tells. */
export type ScenarioErrorCode = 'unreadable-scenario' | 'not-deployable' | 'story-broken';

/** Elements that a case has entered and flows that it has taken, in order. */
export interface Way {
  readonly path: readonly string[];
  readonly flows: readonly string[];
}

/** A scenario that cannot be read or played to its end; the message names the file or the step, the faults say it in words. */
export class ScenarioError extends Error {
  constructor(
    readonly code: ScenarioErrorCode,
    message: string,
    readonly faults: readonly Fault[] = [],
    readonly way?: Way,
  ) {
    super(message);
    this.name = 'ScenarioError';
  }
}

/** The play goes another way; `place` is the step as messages name it. */
export function storyBroken(fault: Fault, place?: string): ScenarioError {
  return new ScenarioError('story-broken', place === undefined ? faultLine(fault) : `${place}: ${faultLine(fault)}`, [fault]);
}

/** A folder of the story cannot be deployed, with the reasons. */
export function notDeployable(processId: string, findings: readonly Pick<DeployFinding, 'file' | 'reason'>[]): ScenarioError {
  const details = findings.map(({ file, reason }) => ({ zh: `${file}：${reason.zh}`, en: `${file}: ${reason.en}` }));
  const fault: Fault = { kind: 'not-deployable', about: processId, details };
  return new ScenarioError('not-deployable', faultLine(fault), [fault]);
}
