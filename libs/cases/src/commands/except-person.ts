import { counterpartsOf } from '#access';
import { type LockedCase } from '#store';
import { judge } from '#tasks';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { type Refusal } from '../outcome';
import { partiesOf } from '../parties';
import { excludedNow, taskFactsOf, taskNow } from '../task-facts';

/**
 * In a small bureau somebody who may records that one person may do one task although separation of duties forbids it, with reason and
 * legal basis. Never for oneself or one's deputy, and never for a party of the case or who keeps out of it.
 */
export function exceptPerson(
  draft: CaseDraft,
  command: Extract<Command, { kind: 'except-person' }>,
  locked: LockedCase,
): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const { actor, person, reason, basis } = command;
  const judgement = judge('except', taskFactsOf(draft, task, locked.offers), actor);
  if (!judgement.ok) return judgement;
  const profits = [actor.personId, ...counterpartsOf(actor, draft.row.processId)];
  const partial = [...partiesOf(draft.row), ...draft.row.recused];
  if ([...profits, ...partial].some((each) => each === person)) return { ok: false, code: 'not-permitted' };
  if (!excludedNow(draft, task).includes(person)) return { ok: false, code: 'nothing-to-except' };
  const excepted = [...task.excepted, person];
  const excluded = excludedNow(draft, { ...task, excepted });
  draft.change.tasksChanged.push({ ...task, excepted, excluded });
  draft.change.offersExcluding.push({ taskNo: task.no, excluded });
  const given = { task: task.no, person, reason, basis };
  appendAudit(draft, startNote({ kind: 'separation-excepted', actor: actor.personId, element: task.element, given }));
  return undefined;
}
