import { hasPermission } from '#access';
import { type OpenTask, type TaskRow } from '#store';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { dropSide } from '../draft/hanging-task';
import { deriveClocks } from '../draft/record-clock';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { excludedNow, taskNow } from '../task-facts';
import { dropSigner } from './answer-signature';
import { changeTask } from './change-task';
import { excludedUnsigned } from './withdraw-signers';

type Recusal = Extract<Command, { kind: 'recuse' }>;

/**
 * Somebody keeps out of the case from now on: a member of a panel gives up the seat, a task that the person has goes back to those whom it was
 * offered to, a signature is not asked any more, and no other task can be taken. Everybody may declare it for oneself; for others it takes the
 * permission `order-recusal`.
 */
export function recuse(draft: CaseDraft, command: Recusal, openTasks: readonly OpenTask[]): Refusal | undefined {
  const { actor, person, reason, basis } = command;
  if (person !== actor.personId && !hasPermission(actor, 'order-recusal')) return { ok: false, code: 'not-permitted' };
  if (draft.row.recused.includes(person)) return { ok: false, code: 'recused-before' };
  draft.row = { ...draft.row, recused: [...draft.row.recused, person] };
  const given = { person, reason, ...(basis === undefined ? {} : { basis }) };
  appendAudit(draft, startNote({ kind: 'recused', actor: actor.personId, given }));
  const before = new Map(draft.clocks);
  for (const task of inOrder(openTasks, person)) {
    const now = isClosed(draft, task) ? undefined : taskNow(draft, { task });
    const refused = now && keepOut(draft, command, now);
    if (refused !== undefined) return refused;
  }
  const obstacle = deriveClocks(draft, before);
  return obstacle && { ok: false, code: obstacle.code, reason: `${obstacle.element ?? ''}: ${obstacle.reason}` };
}

const hasIt = ({ ownerId, delegatorId }: TaskRow, person: string): boolean => ownerId === person || delegatorId === person;
const isClosed = ({ change }: CaseDraft, { no }: TaskRow): boolean => change.tasksChanged.some((row) => row.no === no);

/** What the person has first, steps before signatures: what hangs on those ends with them, and is not looked at again. */
function inOrder(openTasks: readonly OpenTask[], person: string): readonly OpenTask[] {
  const rank = (task: OpenTask): number => (!hasIt(task, person) ? 2 : task.kind === 'step' ? 0 : 1);
  return openTasks.filter(({ forApplicant }) => !forApplicant).toSorted((one, other) => rank(one) - rank(other));
}

function keepOut(draft: CaseDraft, { actor, person }: Recusal, task: TaskRow): Refusal | undefined {
  const has = hasIt(task, person);
  if (has && isSeat(draft, task)) {
    const note = startNote({ kind: 'seat-given-up', actor: actor.personId, element: task.element, given: { task: task.no } });
    return takeStep(draft, { kind: 'seat-given-up', task: task.no }, { note });
  }
  if (has && task.parentNo !== undefined) return dropSigner(draft, task, task.parentNo);
  const without: TaskRow = {
    ...task,
    excepted: task.excepted.filter((each) => each !== person),
    countersigners: task.countersigners.filter((each) => each !== person),
  };
  writeKept(draft, task, has ? freed(draft, without) : without);
  return undefined;
}

function writeKept(draft: CaseDraft, before: TaskRow, after: TaskRow): void {
  const excluded = excludedNow(draft, after);
  changeTask(draft, before, { ...after, excluded });
  draft.change.offersExcluding.push({ taskNo: after.no, excluded });
}

/** Nobody has it, and what the person asked of others or handed in counts for nothing. */
function freed(draft: CaseDraft, task: TaskRow): TaskRow {
  const excluded = excludedUnsigned(draft, task);
  dropSide(draft, task.no, task.element);
  return {
    ...task,
    status: 'ready',
    excluded,
    countersigners: [],
    awaits: undefined,
    ownerId: undefined,
    givenBy: undefined,
    delegatorId: undefined,
    heldUntil: undefined,
  };
}

const isSeat = ({ definition }: CaseDraft, { element, kind }: TaskRow): boolean => {
  const node = definition.graph.nodes[element];
  return kind === 'step' && node?.type === 'userTask' && node.multiInstance?.panel !== undefined;
};
