import { type CaseId, type DefinitionHash, type OrganisationId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';
import { type InboxKey, type InboxQuery, type InboxTab } from './inbox-query';
import { inboxStatement } from './inbox-statement';

/** A task with what a list shows of it and what decides who may do what with it. */
export interface TaskView {
  readonly caseId: CaseId;
  readonly no: number;
  readonly processId: string;
  readonly element: string;
  readonly status: 'ready' | 'claimed' | 'completed' | 'cancelled';
  readonly ownerId?: PersonId | undefined;
  readonly ownerName?: string | undefined;
  readonly kind: 'step' | 'signature' | 'supplement';
  /** The task of the step that a signature or a supplement hangs on. */
  readonly parentNo?: number | undefined;
  /** Whose answer a claimed task waits for. */
  readonly awaits?: 'signatures' | 'countersignatures' | 'supplement' | undefined;
  /** Who assigned it, passed it on, or asked for it. */
  readonly givenBy?: PersonId | undefined;
  readonly givenByName?: string | undefined;
  readonly forApplicant: boolean;
  readonly excluded: readonly PersonId[];
  /** Whom a recorded exception lets do it although they should be kept apart. */
  readonly excepted: readonly PersonId[];
  /** Who signs when the owner has completed it. */
  readonly countersigners: readonly PersonId[];
  readonly offeredTo: readonly { readonly post: string; readonly organisationId: OrganisationId }[];
  /** The handling organisation and the township of the case. */
  readonly places: readonly OrganisationId[];
  /** Applicant and agent of the case. */
  readonly applicantIds: readonly PersonId[];
  /** The organisation that applies, instead of a person. */
  readonly applicantOrganisationId?: OrganisationId | undefined;
  /** Who keeps out of the case. */
  readonly recused: readonly PersonId[];
  readonly openedAt: Date;
  readonly dueAt?: Date | undefined;
  readonly closedAt?: Date | undefined;
  /** Before this business instant nobody is told again to hurry. */
  readonly urgeAgainAt?: Date | undefined;
  /** For whom the owner does it. */
  readonly delegatorId?: PersonId | undefined;
  readonly delegatorName?: string | undefined;
  /** Until when the owner has put it off; may have passed. */
  readonly heldUntil?: Date | undefined;
}

/** A task in an inbox, with its case. */
export interface InboxRow extends TaskView {
  readonly caseNumber: string;
  readonly definitionHash: DefinitionHash;
  readonly region: string;
  readonly organisationId: OrganisationId;
  readonly townshipId?: OrganisationId | undefined;
  readonly subject: string;
  readonly stage?: string | undefined;
}

/** A page; `next` is the key to ask for the one behind it, where there is one. */
export interface InboxPage {
  readonly rows: readonly InboxRow[];
  readonly next?: InboxKey | undefined;
}

/** One page of a tab, exactly those that the actor may see there, each once; one query by index. */
export async function listInbox(store: Store, query: InboxQuery): Promise<InboxPage> {
  const limit = Math.min(Math.max(query.limit, 1), 100);
  const result = await queryStore<InboxResult>(store, inboxStatement({ ...query, limit }));
  const rows = result.rows.slice(0, limit).map(toInboxRow);
  const last = result.rows.length > limit ? rows.at(-1) : undefined;
  return { rows, next: last && keyOf(query.tab, last) };
}

const keyOf = (tab: InboxTab, { caseId, no, dueAt, closedAt }: InboxRow): InboxKey => ({
  at: tab === 'done' ? closedAt : dueAt,
  caseId,
  no,
});

/** Columns of a task as the statements of this lib name them. */
export interface TaskResult {
  readonly case_id: CaseId;
  readonly no: number;
  readonly process_id: string;
  readonly element: string;
  readonly status: TaskView['status'];
  readonly owner_id: PersonId | null;
  readonly owner_name: string | null;
  readonly kind: TaskView['kind'];
  readonly parent_no: number | null;
  readonly awaits: TaskView['awaits'] | null;
  readonly given_by: PersonId | null;
  readonly given_by_name: string | null;
  readonly for_applicant: boolean;
  readonly excluded: readonly PersonId[];
  readonly excepted: readonly PersonId[];
  readonly countersigners: readonly PersonId[];
  readonly organisation_id: OrganisationId;
  readonly township_id: OrganisationId | null;
  readonly opened_at: Date;
  readonly due_at: Date | number;
  readonly closed_at: Date | null;
  readonly urge_again_at: Date | null;
  readonly delegator_id: PersonId | null;
  readonly delegator_name: string | null;
  readonly held_until: Date | null;
  readonly applicant_id: PersonId | null;
  readonly agent_id: PersonId | null;
  readonly applicant_organisation_id: OrganisationId | null;
  readonly recused: readonly PersonId[];
  readonly offered_to: TaskView['offeredTo'] | null;
}

/** What ROW_COLUMNS answer with. */
export interface InboxResult extends TaskResult {
  readonly number: string;
  readonly definition_hash: DefinitionHash;
  readonly region: string;
  readonly subject: string;
  readonly stage: string | null;
}

/** A task's columns as a view. */
export function toTaskView(row: TaskResult): TaskView {
  return {
    caseId: row.case_id,
    no: row.no,
    processId: row.process_id,
    element: row.element,
    status: row.status,
    ownerId: given(row.owner_id),
    ownerName: given(row.owner_name),
    kind: row.kind,
    parentNo: given(row.parent_no),
    awaits: given(row.awaits ?? null),
    givenBy: given(row.given_by),
    givenByName: given(row.given_by_name),
    forApplicant: row.for_applicant,
    excluded: row.excluded,
    excepted: row.excepted,
    countersigners: row.countersigners,
    offeredTo: row.offered_to ?? [],
    places: [row.organisation_id, row.township_id].filter((place) => place !== null),
    applicantIds: [row.applicant_id, row.agent_id].filter((id) => id !== null),
    applicantOrganisationId: given(row.applicant_organisation_id),
    recused: row.recused,
    openedAt: row.opened_at,
    dueAt: instant(row.due_at),
    closedAt: instant(row.closed_at),
    urgeAgainAt: instant(row.urge_again_at),
    delegatorId: given(row.delegator_id),
    delegatorName: given(row.delegator_name),
    heldUntil: instant(row.held_until),
  };
}

/** A row of ROW_COLUMNS as a view. */
export const toInboxRow = (row: InboxResult): InboxRow => ({
  ...toTaskView(row),
  caseNumber: row.number,
  definitionHash: row.definition_hash,
  region: row.region,
  organisationId: row.organisation_id,
  townshipId: given(row.township_id),
  subject: row.subject,
  stage: given(row.stage),
});
