import { type OrganisationId, type PersonId } from '#contract';

/** How a task is stored. */
export type TaskStatus = 'ready' | 'claimed' | 'completed' | 'cancelled';

/** States of the table of verbs: a claimed task may be done for somebody else, or put off until a date. */
export type TaskState = TaskStatus | 'delegated' | 'held';

/** What people do with a task. */
export type Verb =
  'claim' | 'complete' | 'release' | 'return' | 'resume' | 'hold' | 'delegate' | 'transfer' | 'assign' | 'reoffer' | 'urge';

/** Verbs that give a task to somebody. */
export type GivingVerb = Extract<Verb, 'assign' | 'delegate' | 'transfer'>;

/** Everything about a task that decides who may do what. */
export interface TaskFacts {
  readonly state: TaskState;
  readonly ownerId?: PersonId;
  /** For whom the owner does it, in the state `delegated`. */
  readonly delegatorId?: PersonId;
  /** The task is the applicant's, not an office's. */
  readonly forApplicant: boolean;
  /** Who did a step of this case that must be kept apart from this one (岗位不相容). */
  readonly excluded: readonly PersonId[];
  readonly offeredTo: readonly { readonly post: string; readonly organisationId: OrganisationId }[];
  /** The applicant and the agent, for a task of theirs. */
  readonly applicantIds: readonly PersonId[];
  /** Somebody was told to hurry (催办) so short a time ago that nobody is told again. */
  readonly urgedLately: boolean;
}
