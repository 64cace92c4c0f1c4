import { dueAt } from '#calendar';
import { type Effect } from '#engine';
import { calendarObstacle } from './calendar-obstacle';
import { calendarOf } from './case-draft';
import { keptRule } from './kept-rule';
import { holdTerm, remainingTerm } from './publicity-term';
import { type Obstacle, type Recording } from './recording';
import { resolveIncidents } from './resolve-incidents';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** Removes the row that was added in this step, or notes that a stored one goes. */
function closeRow<Row extends { readonly no: number }>(added: Row[], closed: number[], no: number): void {
  const index = added.findIndex((row) => row.no === no);
  if (index >= 0) added.splice(index, 1);
  else closed.push(no);
}

/** A timer with its instant by the region's calendar. */
export function armTimer({ draft }: Recording, effect: Of<'timer-armed'>): Obstacle | undefined {
  const rule = remainingTerm(draft, effect.element, effect.due);
  if (holdTerm(draft, { no: effect.timer, element: effect.element, due: rule })) return undefined;
  const due = dueAt(calendarOf(draft), draft.now, rule);
  if (!due.ok) return calendarObstacle(due, effect.element);
  const timer = { no: effect.timer, element: effect.element, dueAt: due.at, rule: keptRule(rule, draft.now) };
  draft.timers.push(timer);
  draft.change.timersArmed.push(timer);
  return undefined;
}

/** A timer that fired or is not needed any more. */
export function closeTimer({ draft }: Recording, effect: Of<'timer-closed'>): void {
  draft.timers = draft.timers.filter((timer) => timer.no !== effect.timer);
  closeRow(draft.change.timersArmed, draft.change.timersClosed, effect.timer);
  resolveIncidents(draft, (incident) => incident.timerNo === effect.timer);
}

/** The case waits for a message. */
export function openSubscription({ draft }: Recording, effect: Of<'subscription-opened'>): void {
  const { subscription: no, element, message, correlation } = effect;
  draft.change.subscriptionsOpened.push({ no, element, message, correlation });
}

/** The case waits for it no longer. */
export function closeSubscription({ draft }: Recording, effect: Of<'subscription-closed'>): void {
  closeRow(draft.change.subscriptionsOpened, draft.change.subscriptionsClosed, effect.subscription);
}

/** A job for the worker. */
export function createJob({ draft }: Recording, effect: Of<'job-created'>): void {
  const job = { no: effect.job, element: effect.element, topic: effect.topic, retries: effect.retries };
  draft.jobs.push(job);
  draft.change.jobsCreated.push(job);
}

/** A job that is over leaves no open incident behind. */
export function closeJob({ draft }: Recording, effect: Of<'job-closed'>): void {
  draft.jobs = draft.jobs.filter((job) => job.no !== effect.job);
  closeRow(draft.change.jobsCreated, draft.change.jobsClosed, effect.job);
  resolveIncidents(draft, (incident) => incident.jobNo === effect.job);
}
