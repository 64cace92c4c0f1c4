import { type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { type LockedCase, type OfferRow, type TaskRow } from '#store';
import { stateOf, type TaskFacts } from '#tasks';
import { type CaseDraft } from './draft/case-draft';
import { partiesOf } from './parties';
import { excludedFrom } from './separation';

/** Everything that decides who may do what to this task; who is kept apart is derived anew, since others may have acted meanwhile. */
export function taskFactsOf(
  draft: Pick<CaseDraft, 'definition' | 'performers' | 'row' | 'now'>,
  task: TaskRow,
  offers: readonly OfferRow[],
): TaskFacts {
  const { row } = draft;
  return {
    processId: row.processId,
    kind: task.kind,
    state: stateOf(task, draft.now),
    ...(task.ownerId === undefined ? {} : { ownerId: task.ownerId }),
    ...(task.delegatorId === undefined ? {} : { delegatorId: task.delegatorId }),
    forApplicant: task.forApplicant,
    excluded: excludedNow(draft, task),
    offeredTo: offers.map(({ post, organisationId }) => ({ post, organisationId })),
    applicantIds: partiesOf(row),
    applicantOrganisationId: row.applicantOrganisationId,
    recused: row.recused,
    places: [row.organisationId, row.townshipId].filter((place) => place !== undefined),
    countersigners: task.countersigners,
    untouchedSince: false,
    urgedLately: task.urgeAgainAt !== undefined && task.urgeAgainAt > draft.now,
  };
}

/** For whom on leave something is done, as the audit trail names it. */
export const forAbsent = ({ absentId }: { readonly absentId?: PersonId }): JsonObject =>
  absentId === undefined ? {} : { delegator: absentId };

/** Who is kept from this task now: as it was when it was opened, by what was done since, and but for recorded exceptions. */
export function excludedNow(draft: Pick<CaseDraft, 'definition' | 'performers' | 'row'>, task: TaskRow): readonly PersonId[] {
  // What the applicant is asked for is the applicant's, whatever the step that asks.
  const derived = task.kind === 'supplement' ? [] : excludedFrom(draft, task.element);
  return [...new Set([...task.excluded, ...derived])].filter((person) => !task.excepted.includes(person));
}

/** The task that the command names, as it stands after timers have fired. */
export function taskNow({ change }: Pick<CaseDraft, 'change'>, { task }: Pick<LockedCase, 'task'>): TaskRow | undefined {
  if (task === undefined) return undefined;
  const awaiting = change.tasksAwaiting.find((row) => row.no === task.no);
  const changed = change.tasksChanged.find((row) => row.no === task.no);
  return {
    ...task,
    ...(awaiting === undefined ? {} : { awaits: awaiting.awaits }),
    ...(changed === undefined ? {} : { status: changed.status, awaits: changed.awaits }),
  };
}
