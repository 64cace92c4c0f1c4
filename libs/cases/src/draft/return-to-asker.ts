import { dueAt } from '#calendar';
import { calendarOf, type CaseDraft, keepSide } from './case-draft';
import { endSupplement } from './hanging-task';
import { type KeptRule } from './kept-rule';
import { sideOf } from './side-work';
import { tellAboutTask } from './tell-about-task';

/** A task that waited for the applicant, and what its owner is told. */
interface Returning {
  readonly task: number;
  readonly element: string;
  readonly says: { readonly title: string; readonly body: string };
}

/** Gives a task back to whoever asked for a supplement: the timer goes, clocks run again, and the task's own days begin anew. */
export function returnToAsker(draft: CaseDraft, { task, element, says }: Returning): void {
  const { supplement, ownerId } = sideOf(draft.side, task);
  if (supplement === undefined) return;
  endSupplement(draft, element, supplement);
  keepSide(draft, task, undefined);
  draft.change.tasksAwaiting.push({ no: task, ...dueAnew(draft, supplement.due) });
  const to = ownerId === undefined ? [] : [{ person: ownerId }];
  tellAboutTask(draft, { element }, { notice: 'supplement-ended', to, says });
}

/** A fixed date stays; days count again from now on, and stay as they were where no calendar is published so far ahead. */
function dueAnew(draft: CaseDraft, kept: KeptRule | undefined): { readonly due?: { readonly at: Date; readonly rule: KeptRule } } {
  if (kept === undefined || kept.due.kind === 'date') return {};
  const due = dueAt(calendarOf(draft), draft.now, kept.due);
  return due.ok ? { due: { at: due.at, rule: { ...kept, from: draft.now.toISOString() } } } : {};
}
