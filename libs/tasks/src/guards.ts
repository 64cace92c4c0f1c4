import { absentIn, type Actor, counterpartsOf, hasPermission, permissionsOf } from '#access';
import { type PersonId } from '#contract';
import { type Office, type TaskFacts } from './task-facts';

/** Why a verb is refused; the owner is named only to those who could have had the task. */
export interface Refusal {
  readonly ok: false;
  readonly code:
    | 'task-closed'
    | 'task-held'
    | 'task-waits'
    | 'already-claimed'
    | 'not-yours'
    | 'separated'
    | 'assignee-separated'
    | 'assignee-unfit'
    | 'not-permitted'
    | 'urged-lately'
    | 'acted-upon';
  readonly ownerId?: PersonId;
}

type Guard = (task: TaskFacts, actor: Actor) => Refusal | undefined;

/** Conditions by name; each gives its refusal, or nothing where it holds. */
export const GUARDS = {
  /** There is no such verb in this state. */
  never: () => ({ ok: false, code: 'not-permitted' }),
  open: ({ state }) => (state === 'completed' || state === 'cancelled' ? { ok: false, code: 'task-closed' } : undefined),
  candidate: (task, actor) => (isCandidate(task, actor) ? undefined : { ok: false, code: 'not-permitted' }),
  /** While one acts for the other during leave, what keeps either apart keeps both. */
  unseparated: (task, actor) => (isKeptApart(task, actor) ? { ok: false, code: 'separated' } : undefined),
  unowned: (task) => (task.ownerId === undefined ? undefined : { ok: false, code: 'already-claimed', ownerId: task.ownerId }),
  /** What is the applicant's may be done by the agent or the applicant, whichever of them has it. */
  owner: (task, actor) =>
    task.ownerId === actor.personId || (task.forApplicant && isCandidate(task, actor)) ? undefined : notYours(task, actor),
  /** What was offered to posts is done by whoever holds one of them when it is done, not only when it was claimed. */
  inPost: (task, actor) =>
    task.offeredTo.length === 0 || isCandidate(task, actor) || isCandidateFor(task, actor)
      ? undefined
      : { ok: false, code: 'not-permitted' },
  /** A task given to one person by name has nobody to go back to. */
  returnable: (task) => (task.forApplicant || task.offeredTo.length > 0 ? undefined : { ok: false, code: 'not-permitted' }),
  ownerOrDelegator: (task, actor) =>
    task.ownerId === actor.personId || task.delegatorId === actor.personId ? undefined : notYours(task, actor),
  delegatorUnseparated: ({ excluded, delegatorId }) =>
    delegatorId !== undefined && excluded.includes(delegatorId) ? { ok: false, code: 'separated' } : undefined,
  /** What waits for a date is resumed first, so that nobody wonders why it was put off. */
  resumed: ({ state }) => (state === 'held' ? { ok: false, code: 'task-held' } : undefined),
  /** Whoever was asked answers first, or the question is taken back. */
  answered: ({ state }) => (state.startsWith('awaiting-') ? { ok: false, code: 'task-waits' } : undefined),
  countersigned: ({ countersigners }) => (countersigners.length > 0 ? undefined : { ok: false, code: 'not-permitted' }),
  /** What is the applicant's is passed on to nobody. */
  office: ({ forApplicant }) => (forApplicant ? { ok: false, code: 'not-permitted' } : undefined),
  notTheirs: ({ ownerId }, { personId }) => (ownerId === personId ? { ok: false, code: 'already-claimed', ownerId } : undefined),
  /** Whoever could do it now does it, and need not ask others to. */
  others: (task, actor) =>
    mayHaveIt(task, actor) || absentIn(actor, task.processId).some((absent) => mayHaveIt(task, absent))
      ? { ok: false, code: 'not-permitted' }
      : undefined,
  untouchedSince: ({ untouchedSince }) => (untouchedSince ? undefined : { ok: false, code: 'acted-upon' }),
  notUrgedLately: ({ urgedLately }) => (urgedLately ? { ok: false, code: 'urged-lately' } : undefined),
  ownerOrAssigner: (task, actor) =>
    task.ownerId === actor.personId || hasPermission(actor, 'assign-task') ? undefined : notYours(task, actor),
  excepter: (_task, actor) => (hasPermission(actor, 'except-separation') ? undefined : { ok: false, code: 'not-permitted' }),
  /** Nobody signs in an own case or in one that they keep out of, nor decides there who does. */
  impartial: (task, actor) =>
    task.applicantIds.includes(actor.personId) || task.recused.includes(actor.personId) || belongsToApplicant(task, actor)
      ? { ok: false, code: 'separated' }
      : undefined,
  /** Whoever acts for the owner during leave, or the other way round, is no second pair of eyes. */
  notTheirDeputy: (task, actor) =>
    counterpartsOf(actor, task.processId).some((person) => person === task.ownerId) ? { ok: false, code: 'separated' } : undefined,
  /** Somebody who handles cases like this one: holds a post that it is offered to, or one that reads cases where it is handled. */
  colleague: (task, actor) => (isCandidate(task, actor) || handlesThere(task, actor) ? undefined : { ok: false, code: 'not-permitted' }),
  assigner: (_task, actor) => (hasPermission(actor, 'assign-task') ? undefined : { ok: false, code: 'not-permitted' }),
} as const satisfies Record<string, Guard>;

/** Name of a condition in the table of rules. */
export type GuardName = keyof typeof GUARDS;

/** The first refusal of these conditions, in their order. */
export function firstRefusal(names: readonly GuardName[], task: TaskFacts, actor: Actor): Refusal | undefined {
  for (const name of names) {
    const refusal = GUARDS[name](task, actor);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** Somebody with posts: who acts, or who is on leave. */
type Person = Pick<Actor, 'personId' | 'postings'>;

function isCandidate(task: TaskFacts, actor: Person): boolean {
  if (task.forApplicant) return task.applicantIds.includes(actor.personId);
  return task.offeredTo.some((office) => holds(actor, office));
}

/** A delegate whom somebody on leave lets act by their post. */
function isCandidateFor(task: TaskFacts, actor: Actor): boolean {
  return absentIn(actor, task.processId).some((absent) => absent.personId === task.delegatorId && isCandidate(task, absent));
}

function isKeptApart(task: TaskFacts, actor: Actor): boolean {
  const { excluded, processId } = task;
  if ([actor.personId, ...counterpartsOf(actor, processId)].some((person) => excluded.includes(person))) return true;
  return !isOfApplicant(task) && belongsToApplicant(task, actor);
}

/** Offered within the organisation that applies: a task of its own. */
const isOfApplicant = ({ applicantOrganisationId, offeredTo }: TaskFacts): boolean =>
  offeredTo.some(({ organisationId }) => organisationId === applicantOrganisationId);

/** Whoever works in the organisation that applies judges nothing in its case, whatever post they hold elsewhere. */
const belongsToApplicant = ({ applicantOrganisationId }: TaskFacts, { postings }: Actor): boolean =>
  postings.some(({ organisationId }) => organisationId === applicantOrganisationId);

const holds = ({ postings }: Person, { post, organisationId }: Office): boolean =>
  postings.some((posting) => posting.post === post && posting.organisationId === organisationId);

function handlesThere({ places }: TaskFacts, { postings }: Actor): boolean {
  return postings.some(({ post, organisationId }) => places.includes(organisationId) && permissionsOf(post).includes('read-cases'));
}

function mayHaveIt(task: TaskFacts, actor: Person): boolean {
  if (task.ownerId === undefined || task.forApplicant) return isCandidate(task, actor);
  return task.ownerId === actor.personId;
}

function notYours(task: TaskFacts, actor: Actor): Refusal {
  const named = task.ownerId !== undefined && isCandidate(task, actor) ? { ownerId: task.ownerId } : {};
  return { ok: false, code: 'not-yours', ...named };
}
