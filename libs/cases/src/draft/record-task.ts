import { dueAt } from '#calendar';
import { asOrganisationId, type PersonId } from '#contract';
import { type Effect, type OfferedTo } from '#engine';
import { type OfferRow, type TaskRow } from '#store';
import { excludedFrom } from '../separation';
import { calendarOf, type CaseDraft } from './case-draft';
import { calendarObstacle } from './calendar-obstacle';
import { keptRule } from './kept-rule';
import { CLOSED_ROW, dropSide } from './hanging-task';
import { officesOfApplicant } from '../parties';
import { type Obstacle, type Recording } from './recording';
import { startTaskLadder, stopTaskLadder } from './task-ladder';

type Opened = Extract<Effect, { kind: 'task-opened' }>;
type Closed = Extract<Effect, { kind: 'task-closed' }>;

/**
 * A task with its deadline, its offers and those who are kept apart from it; a named assignee has it from the start, and must be fit for it. What is
 * the applicant's is offered to whoever acts for the organisation, where one applies.
 */
export function openTask({ draft, note }: Recording, effect: Opened): Obstacle | undefined {
  const due = effect.due === undefined ? undefined : dueAt(calendarOf(draft), draft.now, effect.due);
  if (due?.ok === false) return calendarObstacle(due, effect.element);
  const excluded = excludedFrom(draft, effect.element);
  const unfit = unfitPerformer(draft, effect, excluded);
  if (unfit !== undefined) return { ...unfit, element: effect.element };
  const offers = effect.forApplicant ? officesOfApplicant(draft.row) : effect.offeredTo;
  const forApplicant = effect.forApplicant && offers.length === 0;
  const ownerId = forApplicant ? (draft.row.agentId ?? draft.row.applicantId) : assigneeOf(effect, excluded);
  const task: TaskRow = {
    no: effect.task,
    element: effect.element,
    status: ownerId === undefined ? 'ready' : 'claimed',
    ownerId,
    kind: 'step',
    forApplicant,
    excluded,
    excepted: [],
    countersigners: [],
    openedAt: draft.now,
    dueAt: due?.at,
    dueRule: effect.due && keptRule(effect.due, draft.now),
  };
  draft.change.tasksOpened.push(task);
  draft.change.offersOpened.push(...offersOf(draft, effect.task, offers));
  note.opened.push([effect.task, effect.element]);
  return startTaskLadder({ draft, note }, effect);
}

const PERSON_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is offered to no organisation, or given by name to nobody or to somebody who is kept apart from it, could be done by no one. */
export function unfitPerformer(
  draft: CaseDraft,
  { offeredTo, assignee }: Pick<Opened, 'offeredTo' | 'assignee'>,
  excluded: readonly PersonId[],
): Obstacle | undefined {
  const unknown = offeredTo.find((offer) => offer.organisation !== undefined && !draft.kit.organisations.has(offer.organisation));
  if (unknown !== undefined) return { code: 'unknown-organisation', reason: `no organisation ${unknown.organisation ?? ''}` };
  if (assignee === undefined || offeredTo.length > 0) return undefined;
  if (!PERSON_ID.test(assignee)) return { code: 'wrong-type', reason: 'the assignee is not the id of a person' };
  return excluded.some((person) => person === assignee)
    ? { code: 'evaluation-failed', reason: 'the assignee is kept apart from this task' }
    : undefined;
}

/** Whoever is kept apart by now does not get again what is offered to others too. */
function assigneeOf({ assignee, offeredTo }: Opened, excluded: readonly PersonId[]): PersonId | undefined {
  const person = assignee as PersonId | undefined;
  return offeredTo.length > 0 && person !== undefined && excluded.includes(person) ? undefined : person;
}

/** Offers as they are written; the case's handling organisation where the diagram names none. */
export function offersOf(draft: CaseDraft, taskNo: number, offeredTo: readonly OfferedTo[]): readonly OfferRow[] {
  const handling: string = draft.row.organisationId;
  return offeredTo.map(({ post, organisation = handling }) => ({ taskNo, post, organisationId: asOrganisationId(organisation) }));
}

/** Closes a task and withdraws its offers; one that was opened in the same step is written closed at once. */
export function closeTask({ draft, note, closedBy }: Recording, effect: Closed): void {
  stopTaskLadder({ draft, note }, effect);
  const { change, now } = draft;
  note.closed.push([effect.task, effect.how]);
  dropSide(draft, effect.task, effect.element);
  const closing = { status: effect.how, closedAt: now, closedBy: effect.how === 'completed' ? closedBy : undefined } as const;
  const justOpened = change.tasksOpened.findIndex((task) => task.no === effect.task);
  const opened = change.tasksOpened[justOpened];
  if (opened === undefined) {
    change.tasksChanged = change.tasksChanged.filter((task) => task.no !== effect.task);
    change.tasksChanged.push({
      ...CLOSED_ROW,
      no: effect.task,
      element: effect.element,
      openedAt: now,
      ownerId: closing.closedBy,
      ...closing,
    });
    change.offersClosed.push(effect.task);
    return;
  }
  change.tasksOpened[justOpened] = { ...opened, ...closing };
  change.offersOpened = change.offersOpened.filter((offer) => offer.taskNo !== effect.task);
}
