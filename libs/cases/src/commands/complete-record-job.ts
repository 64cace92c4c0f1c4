import { encryptionContext, type JobRow } from '#store';
import { type Command } from '../command';
import { type CaseDraft } from '../draft/case-draft';
import { postPartnerEvent } from '../departments/post-partner-event';
import { tellOfRecords } from '../departments/tell-subscribers';
import { openIncident } from '../draft/open-incident';
import { type EndMessage } from '../records/end-message';
import { type Prepared } from '../records/ordering';
import { type Applied } from './applied';
import { completeJob } from './complete-job';

/**
 * Applies what a job has ordered of a record together with the job's result: a case that ended meanwhile, or that cannot go on with the result, leaves no
 * record behind. An order that cannot be carried out becomes an incident.
 */
export function completeRecordJob(
  draft: CaseDraft,
  command: Extract<Command, { kind: 'complete-record-job' }>,
  prepared: Prepared | undefined,
): Applied {
  const job = draft.jobs.find(({ no }) => no === command.job);
  if (job === undefined || prepared === undefined) return { ok: false, code: 'job-closed' };
  if (!prepared.ok) {
    openIncident(draft, { element: job.element, code: prepared.code, reason: prepared.reason, jobNo: job.no });
    return { ok: true, draft };
  }
  const { id, job: no } = command;
  const place = draft.change.outbox.length;
  const applied = completeJob(draft, { kind: 'complete-job', id, job: no, result: prepared.result });
  if (!applied.ok || applied.draft.jobs.some((open) => open.no === no)) return applied;
  if (prepared.change !== undefined) applied.draft.records = prepared.change;
  tellOfRecords(applied.draft, place);
  if (prepared.message !== undefined) sendEndMessage(applied.draft, prepared.message, job);
  return applied;
}

/** Tells another organisation of the end in the transaction of the end; the job has a number of the case, which nothing else has. */
function sendEndMessage(draft: CaseDraft, { name, type, to, content }: EndMessage, { no, element }: Pick<JobRow, 'no' | 'element'>): void {
  const sealed = draft.kit.seal(encryptionContext.departmentMessage(draft.row.id), content);
  draft.change.departmentMessages.push({ no, element, name, organisationId: to, type, content: sealed });
  postPartnerEvent(draft, to, { type: 'department-message.sent', data: {}, messageNo: no });
}
