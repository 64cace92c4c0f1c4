import { type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { type TaskRow } from '#store';

/** What is handed in for the task of a step. */
export interface Completion {
  readonly task: TaskRow;
  readonly by: PersonId;
  readonly data: JsonObject;
}

/** For whom it was done, and whether only a recorded exception allowed it. */
export const underWhat = ({ delegatorId, excepted }: TaskRow, by: PersonId): JsonObject => ({
  ...(delegatorId === undefined ? {} : { delegator: delegatorId }),
  ...(excepted.includes(by) ? { excepted: true } : {}),
});

/** Delegate and delegator count as one where people must be kept apart. */
export const delegatorOf = ({ delegatorId }: Pick<TaskRow, 'delegatorId'>): readonly PersonId[] =>
  delegatorId === undefined ? [] : [delegatorId];
