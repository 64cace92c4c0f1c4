import { type CaseId } from '#contract';
import { findJobInput } from '#engine';
import { inTransaction, lockCase } from '#store';
import { openLocked } from './advance';
import { caseFacts } from './draft/case-facts';
import { CasesError } from './errors';
import { involvedIn } from './involved-in';
import { type JobToRun } from './job-to-run';
import { type Kit } from './kit';

/** The job of this number, unless it is done, cancelled or waits for an operator; throws `lost-job` where row and state disagree. */
export async function readJob(
  kit: Kit,
  caseId: CaseId,
  given: { readonly job: number; readonly now: Date },
): Promise<JobToRun | undefined> {
  return inTransaction(kit.store, async (transaction) => {
    const locked = await lockCase(transaction, { caseId });
    const job = locked?.jobs.find((row) => row.no === given.job);
    if (locked === undefined || job === undefined || locked.incidents.some((incident) => incident.jobNo === job.no)) return undefined;
    const draft = await openLocked(kit, transaction, { locked, wall: given.now });
    const input = draft.engine && findJobInput(draft.engine, job.no);
    if (input === undefined) throw new CasesError('lost-job', 'a job is open that the state of its case does not know');
    const { organisationId, region } = locked.row;
    return { caseId, ...job, input, facts: caseFacts(draft), organisationId, region, businessNow: draft.now, involved: involvedIn(draft) };
  });
}
