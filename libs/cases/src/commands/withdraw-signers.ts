import { type PersonId } from '#contract';
import { type LockedCase, type TaskRow } from '#store';
import { judge } from '#tasks';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { dropSide } from '../draft/hanging-task';
import { sideOf } from '../draft/side-work';
import { type Refusal } from '../outcome';
import { excludedNow, forAbsent, taskFactsOf, taskNow } from '../task-facts';

/**
 * The owner, or somebody who may assign, takes back what was asked of signers who have not answered, and whoever was to sign afterwards; what
 * was handed in for them comes back to the owner.
 */
export function withdrawSigners(
  draft: CaseDraft,
  { actor, task: no }: Extract<Command, { kind: 'withdraw-signers' }>,
  locked: LockedCase,
): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const judgement = judge('withdraw-signers', taskFactsOf(draft, task, locked.offers), actor);
  if (!judgement.ok) return judgement;
  const excluded = excludedUnsigned(draft, task);
  const given = { task: no, signers: [...unsignedOf(draft, task)], ...forAbsent(judgement) };
  dropSide(draft, no, task.element);
  draft.change.tasksChanged.push({ ...task, awaits: undefined, countersigners: [], excluded });
  draft.change.offersExcluding.push({ taskNo: no, excluded });
  appendAudit(draft, startNote({ kind: 'signers-withdrawn', actor: actor.personId, element: task.element, given }));
  return undefined;
}

/** Who was asked to sign a task, or is to be, and has not signed yet. */
function unsignedOf(draft: CaseDraft, { no, countersigners }: TaskRow): ReadonlySet<string> {
  return new Set([...sideOf(draft.side, no).asked.map(({ person }) => person), ...countersigners]);
}

/** Who is kept from a task when nobody need sign it any more: whoever has signed it stays apart from it, as does who must keep out anyway. */
export function excludedUnsigned(draft: CaseDraft, task: TaskRow): readonly PersonId[] {
  const unsigned = unsignedOf(draft, task);
  const signed = new Set(draft.performers[task.element]);
  const excluded = task.excluded.filter((person) => !unsigned.has(person) || signed.has(person));
  return excludedNow(draft, { ...task, excluded });
}
