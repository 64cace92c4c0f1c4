import { type TaskView } from '#store';
import { stateOf, type TaskFacts } from '#tasks';

/** What decides about verbs, as of this list at this business instant; the transaction that does something judges again. */
export function factsOf(task: TaskView, now: Date): TaskFacts {
  const {
    processId,
    kind,
    ownerId,
    delegatorId,
    forApplicant,
    excluded,
    offeredTo,
    applicantIds,
    applicantOrganisationId,
    recused,
    places,
    countersigners,
    urgeAgainAt,
  } = task;
  return {
    processId,
    kind,
    state: stateOf(task, now),
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(delegatorId === undefined ? {} : { delegatorId }),
    forApplicant,
    excluded,
    offeredTo,
    applicantIds,
    applicantOrganisationId,
    recused,
    places,
    countersigners,
    // A list does not know; the task itself says so.
    untouchedSince: false,
    urgedLately: urgeAgainAt !== undefined && urgeAgainAt > now,
  };
}
