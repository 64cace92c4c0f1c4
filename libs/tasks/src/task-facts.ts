import { type OrganisationId, type PersonId } from '#contract';

/** States of a person's task. */
export type TaskStatus = 'ready' | 'claimed' | 'completed' | 'cancelled';

/** What people do with a task. */
export type Verb = 'claim' | 'release' | 'assign' | 'complete';

/** Everything about a task that decides who may do what. */
export interface TaskFacts {
  readonly status: TaskStatus;
  readonly ownerId?: PersonId;
  /** The task is the applicant's, not an office's. */
  readonly forApplicant: boolean;
  /** Who did a step of this case that must be kept apart from this one (岗位不相容). */
  readonly excluded: readonly PersonId[];
  readonly offeredTo: readonly { readonly post: string; readonly organisationId: OrganisationId }[];
  /** The applicant and the agent, for a task of theirs. */
  readonly applicantIds: readonly PersonId[];
}
