import { hasPermission } from '#access';
import { type OpenTask, type TaskRow } from '#store';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { excludedNow } from '../task-facts';
import { changeTask } from './change-task';

type Recusal = Extract<Command, { kind: 'recuse' }>;

/**
 * Somebody keeps out of the case from now on: a member of a panel gives up the seat, a task that the person has goes back to those whom it was
 * offered to, and no other task can be taken. Everybody may declare it for oneself; for others it takes the permission `order-recusal`.
 */
export function recuse(draft: CaseDraft, command: Recusal, openTasks: readonly OpenTask[]): Refusal | undefined {
  const { actor, person, reason, basis } = command;
  if (person !== actor.personId && !hasPermission(actor, 'order-recusal')) return { ok: false, code: 'not-permitted' };
  if (draft.row.recused.includes(person)) return { ok: false, code: 'recused-before' };
  draft.row = { ...draft.row, recused: [...draft.row.recused, person] };
  const given = { person, reason, ...(basis === undefined ? {} : { basis }) };
  appendAudit(draft, startNote({ kind: 'recused', actor: actor.personId, given }));
  const closed = new Set(draft.change.tasksChanged.map(({ no }) => no));
  const concerned = openTasks.filter((task) => !task.forApplicant && !closed.has(task.no));
  for (const task of concerned) {
    const refused = keepOut(draft, command, task);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function keepOut(draft: CaseDraft, { actor, person }: Recusal, task: TaskRow): Refusal | undefined {
  const has = task.ownerId === person || task.delegatorId === person;
  if (has && isSeat(draft, task)) {
    const note = startNote({ kind: 'seat-given-up', actor: actor.personId, element: task.element, given: { task: task.no } });
    return takeStep(draft, { kind: 'seat-given-up', task: task.no }, { note });
  }
  const excluded = excludedNow(draft, task);
  changeTask(draft, task, { ...(has ? FREED(task) : task), excluded });
  draft.change.offersExcluding.push({ taskNo: task.no, excluded });
  return undefined;
}

const FREED = (task: TaskRow): TaskRow => ({
  ...task,
  status: 'ready',
  ownerId: undefined,
  givenBy: undefined,
  delegatorId: undefined,
  heldUntil: undefined,
});

const isSeat = ({ definition }: CaseDraft, { element, kind }: TaskRow): boolean => {
  const node = definition.graph.nodes[element];
  return kind === 'step' && node?.type === 'userTask' && node.multiInstance?.panel !== undefined;
};
