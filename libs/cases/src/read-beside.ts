import {
  awaitsBank,
  type DatedTask,
  type DepartmentMessageRow,
  findDepartmentMessage,
  findIncidentLetter,
  listDatedTasks,
  listOpenTasks,
  listTasksAround,
  type MessageKey,
  type OpenTask,
  type TaskAround,
  type Transaction,
} from '#store';
import { type Command } from './command';
import { type CaseDraft } from './draft/case-draft';
import { type Kit } from './kit';
import { type MigrationInput, readMigration } from './migrating/read-migration';
import { type Prepared } from './records/ordering';
import { prepareOrder } from './records/prepare-order';

/** What is read of a case beside what every command needs. */
export interface ReadBeside {
  /** Open tasks with a deadline; for `replan` only. */
  readonly datedTasks: readonly DatedTask[];
  /** See `listTasksAround`; for what cancels tasks of others. */
  readonly around: readonly TaskAround[];
  /** For `migrate` only. */
  readonly migrating?: MigrationInput;
  /** For a recusal and the end of a helper only. */
  readonly openTasks: readonly OpenTask[];
  /** Whether money is on its way; for what ends the case before its time. */
  readonly awaitsBank: boolean;
  /** For `complete-record-job` only. */
  readonly prepared?: Prepared | undefined;
  /** The message that is answered; for `answer-request` only. */
  readonly asked?: DepartmentMessageRow;
  /** Content of the message that an incident is about; for `redirect-message` only. */
  readonly letter?: unknown;
}

const RETURNS: readonly Command['kind'][] = ['send-back-task', 'take-back-task', 'move-token', 'cancel-case', 'withdraw'];

const ENDS: readonly Command['kind'][] = ['cancel-case', 'withdraw'];

/** Reads what this command needs more than others; nothing for most. */
export async function readBeside(
  kit: Kit,
  transaction: Transaction,
  { command, draft, wall }: { readonly command: Command; readonly draft: CaseDraft; readonly wall: Date },
): Promise<ReadBeside> {
  const { now } = draft;
  const caseId = draft.row.id;
  return {
    datedTasks: command.kind === 'replan' ? await listDatedTasks(transaction, caseId) : [],
    around: RETURNS.includes(command.kind) ? await listTasksAround(transaction, caseId, now) : [],
    awaitsBank: ENDS.includes(command.kind) && (await awaitsBank(transaction, caseId)),
    ...(command.kind === 'migrate' ? { migrating: await readMigration(kit, transaction, { command, caseId, at: now }) } : {}),
    ...(command.kind === 'redirect-message'
      ? { letter: await findIncidentLetter(kit.store, transaction, { caseId, no: command.incident }) }
      : {}),
    ...(command.kind === 'complete-record-job' ? { prepared: await prepareOrder(draft, transaction, { ...command, wall }) } : {}),
    ...(command.kind === 'answer-request' ? await readAsked(transaction, { caseId, no: command.request }) : {}),
    openTasks: command.kind === 'recuse' || command.kind === 'end-agent' ? await listOpenTasks(transaction, caseId) : [],
  };
}

async function readAsked(transaction: Transaction, key: MessageKey): Promise<Pick<ReadBeside, 'asked'>> {
  const asked = await findDepartmentMessage(transaction, key);
  return asked === undefined ? {} : { asked };
}
