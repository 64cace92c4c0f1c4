import { type TimerRow } from '#store';
import { type Refusal } from '../outcome';
import { startNote } from './audit-note';
import { type CaseDraft, forkDraft } from './case-draft';
import { nextAlarm } from './finish-draft';
import { lapseSupplement } from './lapse-supplement';
import { openIncident } from './open-incident';
import { raiseClockAlarm } from './raise-clock-alarm';
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
