import { asCaseId, type CaseId, derivedCommandId } from '#contract';
import { advance } from '../advance';
import { type WorkOn } from '../job-to-run';
import { type Kit } from '../kit';
import { isPassing } from '../passing-trouble';
import { readJob } from '../read-job';

interface NewJob {
  readonly caseId: CaseId;
  readonly no: number;
}

/**
 * Does something to one case of many: the jobs that it makes are done here and now, one after the other, instead of by the case's workflow, which is
 * told of whatever else is new after a while. A job that fails, or that a death leaves behind, is the workflow's, which has a wake for it.
 */
export async function inBulk<T>(kit: Kit, clock: () => Date, act: (kit: Kit) => Promise<T>): Promise<T> {
  const { workOn } = kit;
  if (workOn === undefined) return act(kit);
  const jobs: NewJob[] = [];
  const bulk: Kit = {
    ...kit,
    pace: 'in-bulk',
    afterCommit: (hint) => {
      jobs.push(...hint.jobs.map((no) => ({ caseId: asCaseId(hint.caseId), no })));
      kit.afterCommit(hint);
    },
  };
  const result = await act(bulk);
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) await runJob(bulk, job, { workOn, clock });
  return result;
}

/** True where the job is done; what failed is tried again by the workflow, as often as the process says, and told as an incident then. */
async function runJob(
  kit: Kit,
  { caseId, no }: NewJob,
  { workOn, clock }: { readonly workOn: WorkOn; readonly clock: () => Date },
): Promise<boolean> {
  try {
    const job = await readJob(kit, caseId, { job: no, now: clock() });
    if (job === undefined) return false;
    const command = { ...(await workOn(job)), id: derivedCommandId('complete-job', no, 'in-bulk') };
    return (await advance(kit, caseId, { command, now: clock() })).ok;
  } catch (error) {
    if (isPassing(error)) throw error;
    return false;
  }
}
