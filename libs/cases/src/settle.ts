import { type RetryPolicy } from '#bpmn';
import { type CaseId, type SettledCase } from '#contract';
import { type CaseChange, inTransaction, type JobRow, lockCase } from '#store';
import { openLocked } from './advance';
import { refuseBroken, reportBroken } from './broken-case';
import { commitDraft } from './commit-draft';
import { type CaseDraft } from './draft/case-draft';
import { fireDue } from './draft/fire-due';
import { CasesError } from './errors';
import { type Kit } from './kit';

/**
 * Fires what is due by `now` (wall clock), takes the case's wake away, and tells its workflow what to do next: nothing, where the case is
 * broken in itself, until an operator retries.
 */
export async function settle(kit: Kit, caseId: CaseId, now: Date): Promise<SettledCase> {
  try {
    return await settleSound(kit, caseId, now);
  } catch (error) {
    const row = await reportBroken(kit, caseId, { refusal: refuseBroken(error), now, asker: 'workflow' });
    if (row === undefined) throw error;
    return { open: row.status === 'open', processId: row.processId, region: row.region, jobs: [] };
  }
}

async function settleSound(kit: Kit, caseId: CaseId, now: Date): Promise<SettledCase> {
  const { settled, hint } = await inTransaction(kit.store, async (transaction) => {
    const locked = await lockCase(transaction, { caseId });
    if (locked === undefined) throw new CasesError('unknown-case', 'a workflow runs for a case that is not in the database');
    const draft = fireDue(await openLocked(kit, transaction, { locked, wall: now }));
    const committing = commitDraft(transaction, draft, { asker: 'workflow' });
    return { settled: settledOf(draft, committing.change, locked.offsetMs), hint: committing.hint };
  });
  kit.afterCommit(hint);
  return settled;
}

/** As `settle`, for the sweep that finds overdue cases in bulk: whatever it opens for the workflow leaves a wake. True if anything fired. */
export async function fireOverdue(kit: Kit, caseId: CaseId, now: Date): Promise<boolean> {
  try {
    return await fireSound(kit, caseId, now);
  } catch (error) {
    await reportBroken(kit, caseId, { refusal: refuseBroken(error), now, asker: 'command' });
    return false;
  }
}

async function fireSound(kit: Kit, caseId: CaseId, now: Date): Promise<boolean> {
  const hint = await inTransaction(kit.store, async (transaction) => {
    const locked = await lockCase(transaction, { caseId });
    if (locked === undefined) return undefined;
    const draft = fireDue(await openLocked(kit, transaction, { locked, wall: now }));
    if (draft.change.audit.length === 0) return undefined;
    return commitDraft(transaction, draft, { asker: 'command' }).hint;
  });
  if (hint !== undefined) kit.afterCommit(hint);
  return hint !== undefined;
}

function settledOf(draft: CaseDraft, { row }: CaseChange, offsetMs: number): SettledCase {
  return {
    open: row.status === 'open',
    processId: row.processId,
    region: row.region,
    ...(row.stage === undefined ? {} : { stage: row.stage }),
    jobs: row.status === 'open' ? pendingJobs(draft) : [],
    ...(row.alarmAt === undefined ? {} : { alarmAt: new Date(row.alarmAt.getTime() - offsetMs).toISOString() }),
  };
}

/** Jobs that may run: one that failed for good waits for an operator. */
function pendingJobs({ jobs, incidents, definition }: CaseDraft): SettledCase['jobs'] {
  const stuck = new Set(incidents.map((incident) => incident.jobNo));
  return jobs.filter((job) => !stuck.has(job.no)).map((job) => pendingJob(job, definition.graph.nodes[job.element]?.name));
}

function pendingJob({ no, element, topic, retries }: JobRow, name: string | undefined): SettledCase['jobs'][number] {
  return { no, element, topic, retries: retries as RetryPolicy, ...(name === undefined ? {} : { elementName: name }) };
}
