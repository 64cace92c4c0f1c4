import { drawPanel } from './draw-panel/draw-panel';
import { drawSample } from './draw-sample/draw-sample';
import { issueCertificate } from './issue-certificate/issue-certificate';
import { type Job } from './job';

/** Every topic that a service task may name. */
export const JOBS = {
  'draw-panel': drawPanel,
  'draw-sample': drawSample,
  'issue-certificate': issueCertificate,
} as const satisfies Readonly<Record<string, Job>>;

/** The job of a topic; undefined for one that this worker does not know. */
export function findJob(topic: string): Job | undefined {
  return new Map<string, Job>(Object.entries(JOBS)).get(topic);
}
