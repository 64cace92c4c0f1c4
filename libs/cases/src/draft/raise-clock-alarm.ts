import { type ClockDefinition } from '#bpmn';
import { nextClockAlarm, tellMarks } from '#calendar';
import { visibleVariables } from '#engine';
import { type NoticeValidity } from '#store';
import { type Refusal } from '../outcome';
import { appendAudit, startNote } from './audit-note';
import { calendarOf, type CaseDraft, forkDraft } from './case-draft';
import { climbRung } from './climb-rung';
import { levelOf } from './clock-marks';
import { lapseClock } from './lapse-clock';
import { openIncident } from './open-incident';
import { findLedger, putClock } from './record-clock';
import { postNotice } from './record-notice';

type Problem = Pick<Refusal, 'code' | 'reason'>;

/**
 * Tells of the marks of a clock that fall on this instant, each once: rungs to those whom they call, a warning or the end by the process's own
 * notice; with the end comes its effect. What cannot be told or carried out becomes an incident and changes nothing else.
 */
export function raiseClockAlarm(draft: CaseDraft, clock: string): CaseDraft {
  const ahead = forkDraft(draft);
  const refused = reachMarks(ahead, clock);
  if (refused === undefined) return ahead;
  const row = draft.clocks.get(clock);
  if (row !== undefined) {
    draft.clocks.set(clock, { ...row, alarmAt: undefined });
    draft.clocksTouched.add(clock);
  }
  openIncident(draft, { element: clock, code: refused.code, reason: refused.reason });
  return draft;
}

function reachMarks(draft: CaseDraft, clock: string): Problem | undefined {
  const ledger = findLedger(draft, clock);
  const next = ledger && nextClockAlarm(calendarOf(draft), ledger);
  if (ledger === undefined || next?.ok !== true || next.alarm === undefined) return undefined;
  const { marks } = next.alarm;
  const obstacle = putClock(draft, clock, { ledger: tellMarks(ledger, marks), element: clock });
  if (obstacle !== undefined) return obstacle;
  const rungs = ledger.marks.filter(({ name, calls }) => calls !== undefined && marks.includes(name));
  for (const mark of rungs) climbRung(draft, { clock, ledger, mark });
  const definition = draft.definition.graph.clocks[clock];
  const level = levelOf(marks);
  if (definition === undefined || level === undefined) return undefined;
  return level === 100 ? lapse(draft, definition, rungs.length > 0) : warn(draft, definition, level);
}

function warn(draft: CaseDraft, { id: clock, warnNotice }: ClockDefinition, level: number): Problem | undefined {
  // What it warns of may be over, or later, by the time it is sent.
  const validWhile = { clock, dueAt: draft.clocks.get(clock)?.dueAt?.toISOString() ?? null };
  const refused = postClockNotice(draft, { clock, level, notice: warnNotice, validWhile });
  if (refused === undefined) appendAudit(draft, startNote({ kind: 'clock-warned', element: clock, given: { clock, level } }));
  return refused;
}

function lapse(draft: CaseDraft, definition: ClockDefinition, climbed: boolean): Problem | undefined {
  const { id: clock, lapseEffect: effect, lapseBasis: basis, lapseNotice: notice } = definition;
  const refused = postClockNotice(draft, { clock, level: 100, notice });
  if (refused !== undefined) return refused;
  const given = { clock, level: 100, ...(effect && { effect }), ...(basis !== undefined && { basis }) };
  return lapseClock(draft, { clock, definition, climbed, note: startNote({ kind: 'clock-lapsed', element: clock, given }) });
}

interface ClockNotice {
  readonly clock: string;
  readonly level: number;
  readonly notice: string | undefined;
  readonly validWhile?: NoticeValidity;
}

function postClockNotice(draft: CaseDraft, { clock, level, notice, ...valid }: ClockNotice): Problem | undefined {
  if (notice === undefined || draft.engine === undefined) return undefined;
  const variables = { ...visibleVariables(draft.engine, 0), clock: { id: clock, level } };
  return postNotice(draft, { element: clock, notice, variables, ...valid });
}
