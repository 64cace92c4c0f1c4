import { type CaseId } from '#contract';
import { findJobInput, type JsonObject } from '#engine';
import { inTransaction, lockCase } from '#store';
import { openLocked } from './advance';
import { caseFacts } from './draft/case-facts';
import { CasesError } from './errors';
import { involvedIn } from './involved-in';
import { type Kit } from './kit';

/** A job with what its handler needs; the input may hold personal data and must not leave the process. */
export interface JobToRun {
  readonly caseId: CaseId;
  readonly no: number;
  readonly element: string;
  readonly topic: string;
  readonly input: JsonObject;
  /** `case` and `parameters`, as expressions see them. */
  readonly facts: JsonObject;
  readonly organisationId: string;
  readonly region: string;
  readonly businessNow: Date;
  /** Parties, whoever has acted in the case and who keeps out of it: a panel is drawn without them. */
  readonly involved: readonly string[];
}

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
