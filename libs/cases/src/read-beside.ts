import { type CaseId } from '#contract';
import {
  type DatedTask,
  findIncidentLetter,
  listDatedTasks,
  listOpenTasks,
  listTasksAround,
  type OpenTask,
  type TaskAround,
  type Transaction,
} from '#store';
import { type Command } from './command';
import { type Kit } from './kit';
import { type MigrationInput, readMigration } from './migrating/read-migration';

/** What is read of a case beside what every command needs. */
export interface ReadBeside {
  /** Open tasks with a deadline; for `replan` only. */
  readonly datedTasks: readonly DatedTask[];
  /** See `listTasksAround`; for what cancels tasks of others. */
  readonly around: readonly TaskAround[];
  /** For `migrate` only. */
  readonly migrating?: MigrationInput;
  /** For a recusal only. */
  readonly openTasks: readonly OpenTask[];
  /** Content of the message that an incident is about; for `redirect-message` only. */
  readonly letter?: unknown;
}

const RETURNS: readonly Command['kind'][] = ['send-back-task', 'take-back-task', 'move-token', 'cancel-case'];

/** Reads what this command needs more than others; nothing for most. `now` is business time. */
export async function readBeside(
  kit: Kit,
  transaction: Transaction,
  { command, caseId, now }: { readonly command: Command; readonly caseId: CaseId; readonly now: Date },
): Promise<ReadBeside> {
  return {
    datedTasks: command.kind === 'replan' ? await listDatedTasks(transaction, caseId) : [],
    around: RETURNS.includes(command.kind) ? await listTasksAround(transaction, caseId, now) : [],
    ...(command.kind === 'migrate' ? { migrating: await readMigration(kit, transaction, { command, caseId, at: now }) } : {}),
    ...(command.kind === 'redirect-message'
      ? { letter: await findIncidentLetter(kit.store, transaction, { caseId, no: command.incident }) }
      : {}),
    openTasks: command.kind === 'recuse' ? await listOpenTasks(transaction, caseId) : [],
  };
}
