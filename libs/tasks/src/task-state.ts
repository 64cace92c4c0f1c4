import { type Awaited, type TaskState, type TaskStatus } from './task-facts';

/** The state of a stored task at a business instant: a hold ends by itself when its instant comes. */
export function stateOf(
  task: {
    readonly status: TaskStatus;
    readonly awaits?: Awaited | undefined;
    readonly delegatorId?: string | undefined;
    readonly heldUntil?: Date | undefined;
  },
  now: Date,
): TaskState {
  if (task.status !== 'claimed') return task.status;
  if (task.awaits !== undefined) return `awaiting-${task.awaits}`;
  if (task.delegatorId !== undefined) return 'delegated';
  return task.heldUntil !== undefined && task.heldUntil > now ? 'held' : 'claimed';
}
