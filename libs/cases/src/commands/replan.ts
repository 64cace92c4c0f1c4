import { dueAt } from '#calendar';
import { type DatedTask, type TimerRow } from '#store';
import { appendAudit, startNote } from '../draft/audit-note';
import { calendarObstacle } from '../draft/calendar-obstacle';
import { calendarOf, type CaseDraft } from '../draft/case-draft';
import { findKeptRule } from '../draft/kept-rule';
import { type Applied } from './applied';
import { moveClock } from './move-clock';
import { SAME, type Replanned } from './replanned';

/**
 * Derives every date of the case that is still to come anew, by the region's calendar as it is now: deadlines of tasks, timers and
 * clocks. What this same transaction has opened or closed already is left alone. Nothing that did not move leaves a trace.
 */
export function replan(draft: CaseDraft, tasks: readonly DatedTask[]): Applied {
  const changed = new Set([...draft.change.tasksChanged, ...draft.change.tasksAwaiting].map(({ no }) => no));
  const fresh = new Set(draft.change.timersArmed.map(({ no }) => no));
  const results = [
    ...tasks.filter(({ no }) => !changed.has(no)).map((task) => moveTask(draft, task)),
    ...draft.timers.filter(({ no }) => !fresh.has(no)).map((timer) => moveTimer(draft, timer)),
    ...[...draft.clocks.values()].flatMap((clock) => moveClock(draft, clock)),
  ];
  const obstacle = results.find((result) => result.kind === 'obstacle')?.obstacle;
  if (obstacle !== undefined) return { ok: false, code: obstacle.code, reason: `${obstacle.element ?? ''}: ${obstacle.reason}` };
  const moved = results.flatMap((result) => (result.kind === 'moved' ? [result.date] : []));
  if (moved.length > 0) appendAudit(draft, startNote({ kind: 'clock-replanned', given: { moved: moved.map((date) => ({ ...date })) } }));
  const unplanned = results.flatMap((result) => (result.kind === 'unplanned' ? [result.element] : []));
  return { ok: true, draft, replanned: { moved, unplanned } };
}

interface Dated {
  readonly no: number;
  readonly element: string;
  readonly dueAt: Date;
}

/** Where a date falls by its rule today, if it moves. */
function nextDate(draft: CaseDraft, what: 'task' | 'timer', dated: Dated & { readonly rule: unknown }): Replanned & { readonly at?: Date } {
  const rule = findKeptRule(dated.rule);
  if (rule === undefined) return { kind: 'unplanned', element: dated.element };
  const planned = dueAt(calendarOf(draft), rule.from, rule.due);
  if (!planned.ok) return { kind: 'obstacle', obstacle: calendarObstacle(planned, dated.element) };
  if (planned.at.getTime() === dated.dueAt.getTime()) return SAME;
  const date = { what, element: dated.element, from: dated.dueAt.toISOString(), to: planned.at.toISOString() };
  return { kind: 'moved', date, at: planned.at };
}

function moveTask(draft: CaseDraft, { no, element, dueAt: from, dueRule }: DatedTask): Replanned {
  const { at, ...result } = nextDate(draft, 'task', { no, element, dueAt: from, rule: dueRule });
  if (at !== undefined) draft.change.tasksMoved.push({ no, from, to: at });
  return result;
}

function moveTimer(draft: CaseDraft, timer: TimerRow): Replanned {
  const { at, ...result } = nextDate(draft, 'timer', { ...timer, rule: timer.rule });
  if (at === undefined) return result;
  draft.timers = draft.timers.map((row) => (row.no === timer.no ? { ...row, dueAt: at } : row));
  draft.change.timersMoved.push({ no: timer.no, from: timer.dueAt, to: at });
  return result;
}
