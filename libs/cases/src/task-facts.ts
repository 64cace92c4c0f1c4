import { type OrganisationId, type PersonId } from '#contract';
import { type CaseRow, type LockedCase, type OfferRow, type TaskRow } from '#store';
import { stateOf, type TaskFacts } from '#tasks';
import { type CaseDraft } from './draft/case-draft';
import { excludedFrom } from './separation';

/** Everything that decides who may do what to this task; who is kept apart is derived anew, since others may have acted meanwhile. */
export function taskFactsOf(
  draft: Pick<CaseDraft, 'definition' | 'performers' | 'row' | 'now'>,
  task: TaskRow,
  offers: readonly OfferRow[],
): TaskFacts {
  const excluded = [...new Set([...task.excluded, ...excludedFrom(draft, task.element)])];
  return {
    state: stateOf(task, draft.now),
    ...(task.ownerId === undefined ? {} : { ownerId: task.ownerId as PersonId }),
    ...(task.delegatorId === undefined ? {} : { delegatorId: task.delegatorId as PersonId }),
    forApplicant: task.forApplicant,
    excluded: excluded as PersonId[],
    offeredTo: offers.map(({ post, organisationId }) => ({ post, organisationId: organisationId as OrganisationId })),
    applicantIds: partiesOf(draft.row),
    urgedLately: task.urgeAgainAt !== undefined && task.urgeAgainAt > draft.now,
  };
}

/** The applicant and the agent, as far as there are any. */
export function partiesOf({ applicantId, agentId }: Pick<CaseRow, 'applicantId' | 'agentId'>): readonly PersonId[] {
  return [applicantId, agentId].filter((id) => id !== undefined).map((id) => id as PersonId);
}

/** The task that the command names, as it stands after timers have fired. */
export function taskNow({ change }: Pick<CaseDraft, 'change'>, { task }: Pick<LockedCase, 'task'>): TaskRow | undefined {
  const changed = change.tasksChanged.find((row) => row.no === task?.no);
  return task === undefined || changed === undefined ? task : { ...task, status: changed.status };
}
