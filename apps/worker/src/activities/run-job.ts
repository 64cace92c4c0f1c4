import { activityInfo } from '@temporalio/activity';
import { type CaseId, type CommandId, derivedCommandId } from '#contract';
import { type Cases } from '#cases';
import { type JobServices, workOn } from '#jobs';
import { WorkerError } from '../errors';
import { withHeartbeat } from './heartbeat';

/** Refusals that say the result came too late to matter. */
const TOO_LATE: readonly string[] = ['job-closed', 'case-closed', 'unknown-case'];

/** Runs a job of a case and hands its result to the case; a job that is gone or done already is nothing to do. */
export function createRunJob(cases: Pick<Cases, 'readJob' | 'advance'>, services: JobServices) {
  return async (caseId: CaseId, no: number): Promise<void> => {
    const job = await cases.readJob(caseId, no, new Date());
    if (job === undefined) return;
    const work = await withHeartbeat(() => workOn(job, services));
    const outcome = await cases.advance(caseId, { ...work, id: commandId('complete-job', no) }, new Date());
    if (!outcome.ok && !TOO_LATE.includes(outcome.code)) throw new WorkerError('job-refused', outcome.code);
  };
}

/** The same for every attempt of one scheduling of an activity, and another when the job is run again after an incident. */
export function commandId(verb: 'complete-job' | 'fail-job', no: number): CommandId {
  const { workflowExecution, scheduledTimestampMs } = activityInfo();
  return derivedCommandId(verb, no, workflowExecution?.runId ?? '', scheduledTimestampMs);
}
