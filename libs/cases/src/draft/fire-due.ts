import { type AlarmLevel, nextClockAlarm, warnClock } from '#calendar';
import { visibleVariables } from '#engine';
import { type TimerRow } from '#store';
import { type Refusal } from '../outcome';
import { appendAudit, startNote } from './audit-note';
import { calendarOf, type CaseDraft, forkDraft } from './case-draft';
import { nextAlarm } from './finish-draft';
import { lapseSupplement } from './lapse-supplement';
import { openIncident } from './open-incident';
import { findLedger, putClock } from './record-clock';
import { postNotice } from './record-notice';
import { findSupplementOf } from './side-work';
import { takeStep } from './take-step';

/** A cycle of seconds may have been due very often after a long outage: the rest is still due at the next settling. */
const MOST_AT_ONCE = 1_000;

/**
 * Fires everything that is due at the draft's `now`, in due order, each at its own instant: a late clock changes nothing of what happens.
 * What cannot be fired becomes an incident and waits for an operator. Returns the draft as it is then.
 */
export function fireDue(draft: CaseDraft): CaseDraft {
  const until = draft.now;
  let current = draft;
  for (let fired = 0; fired < MOST_AT_ONCE && current.row.status === 'open'; fired += 1) {
    const alarm = nextAlarm(current);
    if (alarm === undefined || alarm > until) break;
    current.now = alarm > current.row.lastAt ? alarm : current.row.lastAt;
    current = fireOne(current, alarm);
  }
  current.now = until;
  return current;
}

function fireOne(draft: CaseDraft, alarm: Date): CaseDraft {
  const clock = [...draft.clocks.values()].find((row) => row.alarmAt?.getTime() === alarm.getTime());
  if (clock !== undefined) return raiseClockAlarm(draft, clock.clock);
  const stuck = new Set(draft.incidents.map((incident) => incident.timerNo));
  const timer = draft.timers.find((row) => row.dueAt.getTime() === alarm.getTime() && !stuck.has(row.no));
  return timer === undefined ? draft : fireTimer(draft, timer);
}

function fireTimer(draft: CaseDraft, timer: TimerRow): CaseDraft {
  const ahead = forkDraft(draft);
  const asking = findSupplementOf(draft.side, timer.no);
  const refused = asking === undefined ? fireInEngine(ahead, timer) : lapseSupplement(ahead, asking, timer.element);
  if (refused === undefined) return ahead;
  openIncident(draft, { element: timer.element, code: refused.code, reason: refused.reason, timerNo: timer.no });
  return draft;
}

function fireInEngine(draft: CaseDraft, timer: TimerRow): Refusal | undefined {
  const note = startNote({ kind: 'timer-fired', element: timer.element, given: { timer: timer.no, dueAt: timer.dueAt.toISOString() } });
  return takeStep(draft, { kind: 'timer-fired', timer: timer.no }, { note });
}

/** Tells of 70 %, 90 % and the end of a budget; a clock never decides anything. */
function raiseClockAlarm(draft: CaseDraft, clock: string): CaseDraft {
  const ahead = forkDraft(draft);
  const refused = announce(ahead, clock);
  if (refused === undefined) return ahead;
  const row = draft.clocks.get(clock);
  if (row !== undefined) {
    draft.clocks.set(clock, { ...row, alarmAt: undefined });
    draft.clocksTouched.add(clock);
  }
  openIncident(draft, { element: clock, code: refused.code, reason: refused.reason });
  return draft;
}

function announce(draft: CaseDraft, clock: string): Pick<Refusal, 'code' | 'reason'> | undefined {
  const ledger = findLedger(draft, clock);
  if (ledger === undefined) return undefined;
  const next = nextClockAlarm(calendarOf(draft), ledger);
  if (!next.ok || next.alarm === undefined) return undefined;
  const { level } = next.alarm;
  const note = startNote({ kind: level === 100 ? 'clock-lapsed' : 'clock-warned', element: clock, given: { clock, level } });
  const refused = putClock(draft, clock, { ledger: warnClock(ledger, level), element: clock }) ?? tellOf(draft, clock, level);
  if (refused !== undefined) return refused;
  appendAudit(draft, note);
  return undefined;
}

function tellOf(draft: CaseDraft, clock: string, level: AlarmLevel): Pick<Refusal, 'code' | 'reason'> | undefined {
  const definition = draft.definition.graph.clocks[clock];
  const notice = level === 100 ? definition?.lapseNotice : definition?.warnNotice;
  if (notice === undefined || draft.engine === undefined) return undefined;
  return postNotice(draft, { element: clock, notice, variables: { ...visibleVariables(draft.engine, 0), clock: { id: clock, level } } });
}
