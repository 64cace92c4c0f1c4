import { type DatedTask, listDatedTasks, listTasksAround, type TaskAround, type Transaction } from '#store';
import { type Command } from './command';

/** What is read of a case beside what every command needs. */
export interface ReadBeside {
  /** Open tasks with a deadline; for `replan` only. */
  readonly datedTasks: readonly DatedTask[];
  /** See `listTasksAround`; for going back only. */
  readonly around: readonly TaskAround[];
}

const RETURNS: readonly Command['kind'][] = ['send-back-task', 'take-back-task'];

/** Reads what this command needs more than others; nothing for most. */
export async function readBeside(
  transaction: Transaction,
  { kind }: Command,
  { caseId, now }: { readonly caseId: string; readonly now: Date },
): Promise<ReadBeside> {
  return {
    datedTasks: kind === 'replan' ? await listDatedTasks(transaction, caseId) : [],
    around: RETURNS.includes(kind) ? await listTasksAround(transaction, caseId, now) : [],
  };
}
