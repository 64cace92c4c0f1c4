import { type ClockLedger, clockDue, clockState, nextClockAlarm, parseLedger } from '#calendar';
import { type ClockRow } from '#store';
import { calendarObstacle } from '../draft/calendar-obstacle';
import { calendarOf, type CaseDraft } from '../draft/case-draft';
import { levelOf } from '../draft/clock-marks';
import { taskOfClock } from '../draft/task-ladder';
import { type MovedDate } from '../outcome';
import { type Replanned, SAME } from './replanned';

/**
 * Plans the end of a clock and its next warning or rung anew: the ledger keeps what happened, so that can always be done. An alarm that waits
 * as an incident goes on waiting.
 */
export function moveClock(draft: CaseDraft, row: ClockRow): readonly Replanned[] {
  const ledger = parseLedger(row.ledger);
  if (clockState(ledger) !== 'running') return [SAME];
  const [due, next] = [clockDue(calendarOf(draft), ledger), nextClockAlarm(calendarOf(draft), ledger)];
  if (due?.ok === false) return [{ kind: 'obstacle', obstacle: calendarObstacle(due, row.clock) }];
  if (!next.ok) return [{ kind: 'obstacle', obstacle: calendarObstacle(next, row.clock) }];
  const planned = { ...row, dueAt: due?.at, alarmAt: isStuck(draft, row) ? row.alarmAt : next.alarm?.at };
  const moved = [...movedEnd(row, planned), ...movedMark(row, planned, { ledger, marks: next.alarm?.marks ?? [] })];
  if (isSame(row.dueAt, planned.dueAt) && isSame(row.alarmAt, planned.alarmAt)) return [SAME];
  draft.clocks.set(row.clock, planned);
  draft.clocksTouched.add(row.clock);
  return moved.map((date) => ({ kind: 'moved', date }));
}

const isStuck = ({ incidents }: CaseDraft, { clock }: ClockRow): boolean =>
  incidents.some(({ element, jobNo, timerNo }) => element === clock && jobNo === undefined && timerNo === undefined);

/** A task's own clock ends with the task's deadline, which is told as such. */
function movedEnd(row: ClockRow, planned: ClockRow): readonly MovedDate[] {
  if (isSame(row.dueAt, planned.dueAt) || taskOfClock(row.clock) !== undefined) return [];
  return [{ what: 'clock', element: row.clock, ...fromTo(row.dueAt, planned.dueAt) }];
}

/** The next warning or rung; the end of the budget is told already. */
function movedMark(
  row: ClockRow,
  planned: ClockRow,
  { ledger, marks }: { readonly ledger: ClockLedger; readonly marks: readonly string[] },
): readonly MovedDate[] {
  const level = levelOf(marks);
  if (level === 100 || isSame(row.alarmAt, planned.alarmAt)) return [];
  const element = taskOfClock(row.clock) === undefined ? row.clock : (ledger.entries[0]?.element ?? row.clock);
  return [{ what: level === undefined ? 'rung' : 'clock-warning', element, ...fromTo(row.alarmAt, planned.alarmAt) }];
}

/** Both are there for a running clock; a missing one is told as an empty text. */
const fromTo = (from: Date | undefined, to: Date | undefined): Pick<MovedDate, 'from' | 'to'> => ({
  from: from?.toISOString() ?? '',
  to: to?.toISOString() ?? '',
});

const isSame = (a: Date | undefined, b: Date | undefined): boolean => a?.getTime() === b?.getTime();
