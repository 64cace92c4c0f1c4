import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft, forkDraft } from '../draft/case-draft';
import { openIncident } from '../draft/open-incident';
import { takeStep } from '../draft/take-step';
import { type Applied } from './applied';

/** Applies a job's result; a result that the process cannot go on with becomes an incident, so that the job is not run for ever. */
export function completeJob(draft: CaseDraft, command: Extract<Command, { kind: 'complete-job' }>): Applied {
  const job = draft.jobs.find(({ no }) => no === command.job);
  if (job === undefined) return { ok: false, code: 'job-closed' };
  const ahead = forkDraft(draft);
  const note = startNote({ kind: 'job-completed', element: job.element, given: { job: job.no, data: command.result } });
  const refused = takeStep(ahead, { kind: 'job-completed', job: job.no, result: command.result }, { note });
  if (refused === undefined) return { ok: true, draft: ahead };
  openIncident(draft, { element: job.element, code: refused.code, reason: refused.reason, jobNo: job.no });
  return { ok: true, draft };
}

/** A job that used up its retries waits as an incident for an operator. */
export function failJob(draft: CaseDraft, command: Extract<Command, { kind: 'fail-job' }>): Applied {
  const job = draft.jobs.find(({ no }) => no === command.job);
  if (job === undefined) return { ok: false, code: 'job-closed' };
  if (draft.incidents.some((incident) => incident.jobNo === job.no)) return { ok: true, draft };
  openIncident(draft, { element: job.element, code: command.code, reason: command.reason, jobNo: job.no });
  return { ok: true, draft };
}
