import { type ElementId, type ProcessGraph } from '#bpmn';
import { type CaseState, judgeTakeBack } from '#engine';
import { type LockedCase, type TaskAround, type TaskRow } from '#store';
import { judge } from '#tasks';
import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { type ReadBeside } from '../read-beside';
import { taskFactsOf, taskNow } from '../task-facts';
import { tasksBefore, tellOfReturn } from './tell-of-return';

/** Whoever completed a task takes it back (撤回) before anybody has gone on, and gets it anew; what was handed in stays on record. */
export function takeBackTask(
  draft: CaseDraft,
  command: Extract<Command, { kind: 'take-back-task' }>,
  locked: LockedCase & ReadBeside,
): Refusal | undefined {
  const { actor, reason } = command;
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const judgement = judge('take-back', { ...taskFactsOf(draft, task, locked.offers), untouchedSince: true }, actor);
  if (!judgement.ok) return judgement;
  if (draft.engine === undefined || draft.row.status === 'closed') return { ok: false, code: 'case-closed' };
  const touched = whyTouched({ graph: draft.definition.graph, state: draft.engine, around: locked.around }, task);
  if (touched !== undefined) return touched;
  const note = startNote({ kind: 'task-taken-back', actor: actor.personId, element: task.element, given: { task: task.no, reason } });
  const before = tasksBefore(draft);
  const element = task.element as ElementId;
  const refused = takeStep(draft, { kind: 'taken-back', element, assignee: actor.personId }, { note });
  if (refused !== undefined) return refused;
  tellOfReturn(draft, { around: locked.around, before, notice: 'task-taken-back', actor: actor.personId, reason });
  return undefined;
}

/** A case with what taking back looks at. */
interface Looked {
  readonly graph: ProcessGraph;
  readonly state: CaseState;
  readonly around: readonly TaskAround[];
}

/** Why a completed task cannot be taken back: it was done again since, what follows it was done, or somebody has claimed what it opened. */
export function whyTouched({ graph, state, around }: Looked, task: Pick<TaskRow, 'no' | 'element' | 'ownerId'>): Refusal | undefined {
  const last = around.find(({ element, status }) => element === task.element && status === 'completed');
  if (last?.no !== task.no) return { ok: false, code: 'acted-upon', reason: `${task.element}: it was done again since` };
  const judged = judgeTakeBack(graph, state, task.element as ElementId);
  if (!judged.ok) return { ok: false, code: judged.refusal };
  const claimed = around.find((open) => judged.tasks.includes(open.no) && isClaimed(open, task.ownerId));
  return claimed === undefined ? undefined : { ok: false, code: 'acted-upon', reason: `${claimed.element}: somebody has claimed it` };
}

/** Whoever got a task by name has not acted by that. */
function isClaimed({ ownerId, offered }: TaskAround, by: string | undefined): boolean {
  return offered && ownerId !== undefined && ownerId !== by;
}
