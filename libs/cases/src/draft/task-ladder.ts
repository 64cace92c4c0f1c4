import { startClock, stopClock } from '#calendar';
import { type Effect } from '#engine';
import { type CaseDraft } from './case-draft';
import { marksOfLadder } from './clock-marks';
import { findLedger, isBudget, keepLedger } from './record-clock';
import { type Obstacle, type Recording } from './recording';

type Opened = Extract<Effect, { kind: 'task-opened' }>;

const TASK_CLOCK = 'task:';

/** The clock that counts a task's own days for its ladder; no clock of a process may be called so, since ids have no colon. */
const taskClock = (task: number): string => `${TASK_CLOCK}${String(task)}`;

/** The task that a clock counts for; undefined for a clock of the process. */
export function taskOfClock(clock: string): number | undefined {
  return clock.startsWith(TASK_CLOCK) ? Number(clock.slice(TASK_CLOCK.length)) : undefined;
}

/** Begins to count for the ladder of a task that has one. */
export function startTaskLadder({ draft, note }: Recording, { task, element, due }: Opened): Obstacle | undefined {
  const ladder = ladderOf(draft, element);
  if (ladder === undefined || due === undefined) return undefined;
  if (!isBudget(due.count)) return { code: 'wrong-type', element, reason: 'a task with a ladder needs one day at least' };
  const marks = marksOfLadder(draft, ladder);
  if (!marks.ok) return { code: 'evaluation-failed', element, reason: marks.reason };
  const { unit, count: days, policies } = due;
  const budget = { unit, days, marks: marks.value, ...(policies === undefined ? {} : { policies }) };
  keepLedger(draft, taskClock(task), startClock(budget, { at: draft.now, element, by: note.actor }));
  return undefined;
}

/** Whoever closed the task, its ladder is over. */
export function stopTaskLadder({ draft, note }: Recording, { task, element }: { readonly task: number; readonly element: string }): void {
  const clock = taskClock(task);
  const ledger = findLedger(draft, clock);
  if (ledger !== undefined) keepLedger(draft, clock, stopClock(ledger, { at: draft.now, element, by: note.actor }));
}

function ladderOf({ definition }: CaseDraft, element: string): string | undefined {
  const node = definition.graph.nodes[element];
  return node?.type === 'userTask' ? node.ladder : undefined;
}
