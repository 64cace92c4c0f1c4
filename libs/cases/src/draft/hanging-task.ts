import { type TaskRow } from '#store';
import { takeNumber } from '#engine';
import { CasesError } from '../errors';
import { type CaseDraft, keepSide } from './case-draft';
import { type AskedSigner, sideOf } from './side-work';
import { releaseClocks } from './supplement-clocks';

/** What somebody else has to answer for a step before it goes on. */
export type Hanging = Pick<TaskRow, 'kind' | 'ownerId' | 'givenBy' | 'forApplicant' | 'excluded' | 'dueAt' | 'dueRule'>;

/** A number of the case for what the engine does not number itself. */
export function nextNumber(draft: CaseDraft): number {
  if (draft.engine === undefined) throw new CasesError('no-state', 'a closed case numbers nothing');
  const { no, state } = takeNumber(draft.engine);
  draft.engine = state;
  draft.stepped = true;
  return no;
}

/** Opens a task that hangs on the task of a step and is its owner's from the start, if it has one. */
export function openHanging(draft: CaseDraft, parent: Pick<TaskRow, 'no' | 'element'>, hanging: Hanging): number {
  const no = nextNumber(draft);
  draft.change.tasksOpened.push({
    ...hanging,
    no,
    element: parent.element,
    status: hanging.ownerId === undefined ? 'ready' : 'claimed',
    parentNo: parent.no,
    excepted: [],
    countersigners: [],
    openedAt: draft.now,
  });
  return no;
}

/** Closes tasks that hang on another one and are not needed any more. */
export function cancelHanging(draft: CaseDraft, element: string, numbers: readonly number[]): void {
  const { change, now } = draft;
  for (const no of numbers) {
    change.tasksChanged.push({ ...CLOSED_ROW, no, element, openedAt: now, status: 'cancelled', closedAt: now });
    change.offersClosed.push(no);
  }
}

/** With a task everything ends that hangs on it: signatures, a supplement, its timer and the pause of clocks. */
export function dropSide(draft: CaseDraft, taskNo: number, element: string): void {
  if (draft.side.tasks[taskNo] === undefined) return;
  const { asked, supplement } = sideOf(draft.side, taskNo);
  const open = [...asked.map(({ no }: AskedSigner) => no), ...(supplement === undefined ? [] : [supplement.no])];
  cancelHanging(draft, element, open);
  if (supplement !== undefined) endSupplement(draft, element, supplement);
  keepSide(draft, taskNo, undefined);
}

/** The timer goes, and clocks that stood still for it run again. */
export function endSupplement(
  draft: CaseDraft,
  element: string,
  { timer, clocks }: { readonly timer: number; readonly clocks: readonly string[] },
): void {
  draft.timers = draft.timers.filter(({ no }) => no !== timer);
  draft.change.timersClosed.push(timer);
  releaseClocks(draft, element, clocks);
}

/** Columns that closing does not write. */
export const CLOSED_ROW = { kind: 'step', forApplicant: false, excluded: [], excepted: [], countersigners: [] } as const;
