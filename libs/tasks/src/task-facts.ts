import { type OrganisationId, type PersonId } from '#contract';

/** How a task is stored. */
export type TaskStatus = 'ready' | 'claimed' | 'completed' | 'cancelled';

/**
 * What a task is: a step of the process, the signature of somebody whom the owner of a step asked (加签), or what the applicant is asked to
 * supplement for a step (补正). The last two hang on the step's task.
 */
export type TaskKind = 'step' | 'signature' | 'supplement';

/** Whose answer a step waits for: signers asked before it is decided, or after, or the applicant. */
export type Awaited = 'signatures' | 'countersignatures' | 'supplement';

/** States of the table of verbs: a claimed task may be done for somebody else, put off until a date, or wait for others. */
export type TaskState = TaskStatus | 'delegated' | 'held' | `awaiting-${Awaited}`;

/** What people do with a task. */
export type Verb =
  | 'claim'
  | 'complete'
  | 'send-back'
  | 'take-back'
  | 'release'
  | 'return'
  | 'resume'
  | 'hold'
  | 'delegate'
  | 'transfer'
  | 'add-signers'
  | 'withdraw-signers'
  | 'ask-supplement'
  | 'withdraw-supplement'
  | 'copy'
  | 'assign'
  | 'reoffer'
  | 'except'
  | 'urge';

/** Verbs by which somebody else gets a task, or a signature to give. */
export type GivingVerb = Extract<Verb, 'assign' | 'delegate' | 'transfer' | 'add-signers'>;

/** A post in an organisation. */
export interface Office {
  readonly post: string;
  readonly organisationId: OrganisationId;
}

/** Everything about a task that decides who may do what. */
export interface TaskFacts {
  readonly processId: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly ownerId?: PersonId;
  /** For whom the owner does it, in the state `delegated`. */
  readonly delegatorId?: PersonId;
  /** The task is the applicant's, not an office's. */
  readonly forApplicant: boolean;
  /** Who did a step of this case that must be kept apart from this one (岗位不相容), or signs for it. */
  readonly excluded: readonly PersonId[];
  readonly offeredTo: readonly Office[];
  /** The applicant and the agent of the case. */
  readonly applicantIds: readonly PersonId[];
  /** The organisation that applies, instead of a person. */
  readonly applicantOrganisationId?: OrganisationId | undefined;
  /** Who keeps out of the case (回避). */
  readonly recused: readonly PersonId[];
  /** Organisations that handle the case: whoever works there may be asked to sign. */
  readonly places: readonly OrganisationId[];
  /** Who signs after the owner has completed it, before the case goes on. */
  readonly countersigners: readonly PersonId[];
  /** It is done, and as far as is known nobody has gone on since, so that it may be taken back (撤回). */
  readonly untouchedSince: boolean;
  /** Somebody was told to hurry (催办) so short a time ago that nobody is told again. */
  readonly urgedLately: boolean;
}
