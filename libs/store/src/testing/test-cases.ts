import { type CaseId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { caseId } from './test-people';

/** A case for tests of reading, put straight into its table. */
export interface TestCase {
  readonly id: CaseId;
  readonly processId?: string;
  readonly organisationId?: string;
  readonly townshipId?: string;
  readonly applicantId?: PersonId;
  readonly agentId?: PersonId;
  readonly applicantOrganisationId?: string;
  readonly batch?: string;
  readonly closed?: boolean;
  readonly subject?: string;
}

/** A task for tests of reading; offers are written `post@organisation`. */
export interface TestTask {
  readonly caseId: CaseId;
  readonly no?: number;
  readonly element?: string;
  readonly offers?: readonly string[];
  readonly due?: string;
  readonly heldUntil?: string;
  readonly owner?: PersonId;
  readonly excluded?: readonly PersonId[];
  readonly forApplicant?: boolean;
  readonly closed?: { readonly at: string; readonly by: PersonId };
}

/** Case ids in the order of their numbers. */
export const testCaseId = (n: number): CaseId => caseId(`0190a000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`);

/** Inserts the case. */
export async function putCase(store: Store, each: TestCase): Promise<CaseId> {
  const text = `INSERT INTO cases (id, number, process_id, definition_hash, region, organisation_id, township_id, applicant_id, agent_id, subject,
      status, stage, seq, started_at, last_at, closed_at, audit_hash, applicant_organisation_id, batch)
    VALUES ($1::uuid, 'N' || $1::text, $2, '\\x01', '340321', $3, $4, $5, $6, $9, $7, 'first-review', 1, '2026-01-01Z', '2026-01-01Z', $8, '\\x00', $10, $11)`;
  await queryStore(store, {
    text,
    values: [
      each.id,
      each.processId ?? 'chronic-card-appraisal',
      each.organisationId ?? 'county',
      each.townshipId ?? null,
      each.applicantId ?? null,
      each.agentId ?? null,
      each.closed ? 'closed' : 'open',
      each.closed ? '2026-02-01Z' : null,
      each.subject ?? '门诊慢特病认定',
      each.applicantOrganisationId ?? null,
      each.batch ?? null,
    ],
  });
  return each.id;
}

/** Inserts the task and its offers as `advance` would leave them. */
export async function putTask(store: Store, task: TestTask): Promise<void> {
  const { no = 1, element = 'firstReview', due = 'infinity', owner = null, excluded = [], forApplicant = false, closed } = task;
  await queryStore(store, {
    text: `INSERT INTO tasks (case_id, no, element, status, owner_id, for_applicant, excluded, opened_at, due_at, closed_at, closed_by, held_until)
      VALUES ($1, $2, $10, $3, $4, $5, $6, '2026-01-01Z', $7, $8, $9, $11)`,
    values: [task.caseId, no, statusOf(task), owner, forApplicant, excluded, due, closed?.at, closed?.by, element, task.heldUntil],
  });
  for (const offer of task.offers ?? []) {
    const [post, organisation] = offer.split('@');
    await queryStore(store, {
      text: `INSERT INTO task_offers (case_id, task_no, organisation_id, post, due_at, owner_id, excluded, element, process_id, places)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, process_id, array_remove(ARRAY[organisation_id, township_id, applicant_organisation_id], NULL) FROM cases WHERE id = $1`,
      values: [task.caseId, no, organisation, post, due, owner, excluded, element],
    });
  }
}

function statusOf({ owner, closed }: TestTask): string {
  if (closed !== undefined) return 'completed';
  return owner === undefined ? 'ready' : 'claimed';
}
