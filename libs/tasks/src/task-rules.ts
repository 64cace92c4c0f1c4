import { type GuardName } from './guards';
import { type TaskStatus, type Verb } from './task-facts';

/** One cell: what must hold, in the order of the answers, and the status afterwards. */
interface Rule {
  readonly guards: readonly GuardName[];
  readonly next: TaskStatus;
}

const CLOSED = {
  claim: { guards: ['open'], next: 'claimed' },
  release: { guards: ['open'], next: 'ready' },
  assign: { guards: ['open'], next: 'claimed' },
  complete: { guards: ['open'], next: 'completed' },
} as const satisfies Record<Verb, Rule>;

/** States × verbs: who may do what to a task in which state. To complete a ready task is to claim it as well. */
export const TASK_RULES = {
  ready: {
    claim: { guards: ['candidate', 'unseparated', 'unowned'], next: 'claimed' },
    release: { guards: ['owner'], next: 'ready' },
    assign: { guards: ['assigner'], next: 'claimed' },
    complete: { guards: ['candidate', 'unseparated', 'unowned'], next: 'completed' },
  },
  claimed: {
    claim: { guards: ['candidate', 'unseparated', 'unowned'], next: 'claimed' },
    release: { guards: ['owner', 'returnable'], next: 'ready' },
    assign: { guards: ['assigner'], next: 'claimed' },
    complete: { guards: ['owner', 'unseparated', 'inPost'], next: 'completed' },
  },
  completed: CLOSED,
  cancelled: CLOSED,
} as const satisfies Record<TaskStatus, Record<Verb, Rule>>;
