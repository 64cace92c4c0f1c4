import { type PersonId } from '#contract';
import { type TaskRow } from '#store';
import { type CaseDraft, keepSide } from '../draft/case-draft';
import { openHanging } from '../draft/hanging-task';
import { sideOf } from '../draft/side-work';
import { excludedFrom } from '../separation';

/** Opens one task a signer, due when the task is that it is for. */
export function openSignatures(
  draft: CaseDraft,
  task: TaskRow,
  { by, people }: { readonly by: PersonId; readonly people: readonly PersonId[] },
): void {
  const { dueAt, dueRule, ownerId } = task;
  const excluded = excludedFrom(draft, task.element);
  const asked = people.map((person) => ({
    no: openHanging(draft, task, { kind: 'signature', ownerId: person, givenBy: by, forApplicant: false, excluded, dueAt, dueRule }),
    person,
  }));
  const side = sideOf(draft.side, task.no);
  keepSide(draft, task.no, { ...side, ownerId, asked: [...side.asked, ...asked] });
}
