import { type CaseId } from '#contract';
import { inTransaction, lockCase } from '#store';
import { applyLocked } from './advance';
import { refuseBroken } from './broken-case';
import { type Command } from './command';
import { type CaseDraft } from './draft/case-draft';
import { type Kit } from './kit';
import { type Refusal } from './outcome';

/** What a command would do; numbers are those that it would give, as long as nothing else happens to the case before. */
export interface Preview {
  readonly ok: true;
  /** Something was due already, and would happen before; not told here. */
  readonly dueFirst: boolean;
  /** Elements entered and flows taken, in order. */
  readonly path: readonly string[];
  readonly tasksOpened: readonly { readonly no: number; readonly element: string }[];
  readonly tasksClosed: readonly { readonly no: number; readonly element: string }[];
  readonly timersArmed: readonly { readonly element: string; readonly dueAt: Date }[];
  readonly timersClosed: readonly { readonly element: string }[];
  readonly jobsCreated: readonly { readonly element: string; readonly topic: string }[];
  readonly messagesAwaited: readonly { readonly element: string; readonly message: string }[];
  /** Notices to people by name and channel, and letters to other cases by kind. */
  readonly sent: readonly { readonly notice: string; readonly channel: string }[];
  readonly incidentsOpened: readonly { readonly element?: string; readonly code: string }[];
  readonly incidentsResolved: readonly number[];
  readonly caseClosed: boolean;
  readonly outcome?: string;
}

/** Applies a command to a draft that is thrown away, by the very functions that `advance` applies it with. */
export async function preview(
  kit: Kit,
  caseId: CaseId,
  { command, now }: { readonly command: Command; readonly now: Date },
): Promise<Preview | Refusal> {
  const looked = inTransaction(kit.store, async (transaction): Promise<Preview | Refusal> => {
    const taskNo = 'task' in command ? command.task : undefined;
    const locked = await lockCase(transaction, { caseId, taskNo });
    if (locked === undefined) return { ok: false, code: 'unknown-case' };
    const { due, applied } = await applyLocked(kit, transaction, { locked, command, wall: now });
    return applied.ok ? previewOf(due, applied.draft) : applied;
  });
  return looked.catch(refuseBroken);
}

function previewOf(due: CaseDraft, { change, walked, row }: CaseDraft): Preview {
  const { change: was } = due;
  const resolved = listAdded(was.incidentsResolved, change.incidentsResolved).map(({ no }) => no);
  const closed = listAdded(was.timersClosed, change.timersClosed);
  return {
    ok: true,
    dueFirst: due.change.audit.length > 0,
    path: walked.slice(due.walked.length),
    tasksOpened: listAdded(was.tasksOpened, change.tasksOpened).map(({ no, element }) => ({ no, element })),
    tasksClosed: listAdded(was.tasksChanged, change.tasksChanged).flatMap(({ no, element, closedAt }) =>
      closedAt === undefined ? [] : [{ no, element }],
    ),
    timersArmed: listAdded(was.timersArmed, change.timersArmed).map(({ element, dueAt }) => ({ element, dueAt })),
    timersClosed: due.timers.filter(({ no }) => closed.includes(no)).map(({ element }) => ({ element })),
    jobsCreated: listAdded(was.jobsCreated, change.jobsCreated).map(({ element, topic }) => ({ element, topic })),
    messagesAwaited: listAdded(was.subscriptionsOpened, change.subscriptionsOpened).map(({ element, message }) => ({ element, message })),
    sent: listAdded(was.outbox, change.outbox).map(({ notice, channel }) => ({ notice, channel })),
    incidentsOpened: listAdded(was.incidentsOpened, change.incidentsOpened).map(({ element, code }) => ({
      code,
      ...(element === undefined ? {} : { element }),
    })),
    incidentsResolved: resolved,
    caseClosed: row.status === 'closed',
    ...(row.outcome === undefined ? {} : { outcome: row.outcome }),
  };
}

/** Items of the later list that the earlier one has not. */
function listAdded<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  const known = new Set(before);
  return after.filter((item) => !known.has(item));
}
