import { type GuardName } from './guards';
import { type TaskState, type TaskStatus, type Verb } from './task-facts';

/** One cell: what must hold, in the order of the answers, and the status afterwards. */
interface Rule {
  readonly guards: readonly GuardName[];
  readonly next: TaskStatus;
}

const NEVER = { guards: ['never'], next: 'claimed' } as const satisfies Rule;
const CLOSED_RULE = { guards: ['open'], next: 'completed' } as const satisfies Rule;

const CLOSED = {
  claim: CLOSED_RULE,
  complete: CLOSED_RULE,
  release: CLOSED_RULE,
  return: CLOSED_RULE,
  resume: CLOSED_RULE,
  hold: CLOSED_RULE,
  delegate: CLOSED_RULE,
  transfer: CLOSED_RULE,
  assign: CLOSED_RULE,
  reoffer: CLOSED_RULE,
  urge: CLOSED_RULE,
} as const satisfies Record<Verb, Rule>;

const CLAIMED = {
  claim: { guards: ['candidate', 'unseparated', 'unowned'], next: 'claimed' },
  complete: { guards: ['owner', 'unseparated', 'inPost'], next: 'completed' },
  release: { guards: ['owner', 'returnable'], next: 'ready' },
  return: NEVER,
  resume: NEVER,
  hold: { guards: ['owner', 'office'], next: 'claimed' },
  delegate: { guards: ['owner', 'office', 'unseparated', 'inPost', 'returnable'], next: 'claimed' },
  transfer: { guards: ['owner', 'office', 'returnable'], next: 'claimed' },
  assign: { guards: ['assigner'], next: 'claimed' },
  reoffer: { guards: ['assigner', 'office', 'returnable'], next: 'ready' },
  urge: { guards: ['others', 'notUrgedLately'], next: 'claimed' },
} as const satisfies Record<Verb, Rule>;

/** States × verbs: who may do what to a task in which state. To complete a ready task is to claim it as well. */
export const TASK_RULES = {
  ready: {
    claim: { guards: ['candidate', 'unseparated', 'unowned'], next: 'claimed' },
    complete: { guards: ['candidate', 'unseparated', 'unowned'], next: 'completed' },
    release: { guards: ['owner'], next: 'ready' },
    return: NEVER,
    resume: NEVER,
    hold: { guards: ['owner', 'office'], next: 'claimed' },
    delegate: { guards: ['owner', 'office'], next: 'claimed' },
    transfer: { guards: ['owner', 'office'], next: 'claimed' },
    assign: { guards: ['assigner'], next: 'claimed' },
    reoffer: NEVER,
    urge: { guards: ['others', 'notUrgedLately'], next: 'ready' },
  },
  claimed: CLAIMED,
  // Delegate and delegator count as one: neither may be kept apart from it. It goes no further than to one delegate.
  delegated: {
    ...CLAIMED,
    complete: { guards: ['owner', 'unseparated', 'delegatorUnseparated', 'inPost'], next: 'completed' },
    release: NEVER,
    return: { guards: ['ownerOrDelegator'], next: 'claimed' },
    hold: NEVER,
    delegate: NEVER,
    transfer: NEVER,
  },
  held: {
    ...CLAIMED,
    complete: { guards: ['owner', 'resumed'], next: 'completed' },
    delegate: { guards: ['owner', 'resumed'], next: 'claimed' },
    resume: { guards: ['owner'], next: 'claimed' },
  },
  completed: CLOSED,
  cancelled: CLOSED,
} as const satisfies Record<TaskState, Record<Verb, Rule>>;

/** What must hold for whoever gets the task by such a verb. */
export const ASSIGNEE_GUARDS = {
  assign: ['open', 'candidate', 'unseparated'],
  delegate: ['open', 'notTheirs', 'candidate', 'unseparated'],
  transfer: ['open', 'notTheirs', 'candidate', 'unseparated'],
} as const satisfies Record<Extract<Verb, 'assign' | 'delegate' | 'transfer'>, readonly GuardName[]>;
