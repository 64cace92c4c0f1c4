import { type PersonId } from '#contract';
import { type LockedCase, type TaskRow } from '#store';
import { judge, judgeAssignee } from '#tasks';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { tellAboutTask } from '../draft/tell-about-task';
import { type Refusal } from '../outcome';
import { excludedNow, forAbsent, taskFactsOf, taskNow } from '../task-facts';
import { openSignatures } from './open-signatures';

/**
 * The owner of a task asks colleagues to sign it (加签): before, so that it waits for their opinions, which the owner then decides by; or after,
 * so that the case goes on only when they have agreed to what the owner handed in. Whoever signs can no longer decide it.
 */
export function addSigners(draft: CaseDraft, command: Extract<Command, { kind: 'add-signers' }>, locked: LockedCase): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const { actor, signers, order, reason } = command;
  const facts = taskFactsOf(draft, task, locked.offers);
  const judgement = judge('add-signers', facts, actor);
  if (!judgement.ok) return judgement;
  if (order === 'after' && task.awaits !== undefined) return { ok: false, code: 'task-waits' };
  for (const signer of signers) {
    const fit = signer.personId === task.delegatorId ? NOT_THE_DELEGATOR : judgeAssignee('add-signers', facts, signer);
    if (!fit.ok) return fit;
  }
  const people = signers.map(({ personId }) => personId);
  const excluded = [...new Set([...excludedNow(draft, task), ...people])];
  const asked = order === 'before' ? beforeIt(draft, task, { by: actor.personId, people }) : afterIt(task, people);
  draft.change.tasksChanged.push({ ...asked, excluded });
  draft.change.offersExcluding.push({ taskNo: task.no, excluded });
  const given = { task: task.no, order, signers: people, reason, ...forAbsent(judgement) };
  appendAudit(draft, startNote({ kind: 'signers-added', actor: actor.personId, element: task.element, given }));
  return undefined;
}

const NOT_THE_DELEGATOR = { ok: false, code: 'assignee-separated' } as const;

function beforeIt(draft: CaseDraft, task: TaskRow, asked: { readonly by: PersonId; readonly people: readonly PersonId[] }): TaskRow {
  openSignatures(draft, task, asked);
  tellAboutTask(draft, task, { notice: 'signature-asked', to: asked.people.map((person) => ({ person })), says: SAYS });
  return { ...task, awaits: 'signatures' };
}

const afterIt = (task: TaskRow, people: readonly PersonId[]): TaskRow => ({
  ...task,
  countersigners: [...new Set([...task.countersigners, ...people])],
});

const SAYS = { title: '加签', body: '请您先行会签' } as const;
