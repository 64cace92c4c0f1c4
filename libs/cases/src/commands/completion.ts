import { type JsonObject } from '#engine';
import { type TaskRow } from '#store';

/** What is handed in for the task of a step. */
export interface Completion {
  readonly task: TaskRow;
  readonly by: string;
  readonly data: JsonObject;
}

/** For whom it was done, and whether only a recorded exception allowed it. */
export const underWhat = ({ delegatorId, excepted }: TaskRow, by: string): JsonObject => ({
  ...(delegatorId === undefined ? {} : { delegator: delegatorId }),
  ...(excepted.includes(by) ? { excepted: true } : {}),
});
