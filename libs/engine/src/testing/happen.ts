import { type CaseState } from '../case-state';
import { type EngineEvent } from '../event';
import { type CaseRun, type Opened } from './case-run';

const EVENTS: Readonly<Record<Opened['kind'], (no: number) => EngineEvent | undefined>> = {
  task: (task) => ({ kind: 'task-completed', task, data: { by: task } }),
  job: (job) => ({ kind: 'job-completed', job, result: job }),
  call: (call) => ({ kind: 'call-completed', call, called: { number: 'N-1', outcome: 'completed', data: { by: call } } }),
  subscription: (subscription) => ({ kind: 'message-received', subscription, payload: subscription }),
  timer: (timer) => ({ kind: 'timer-fired', timer }),
  publicity: () => undefined,
};

/** A seat of a panel may be given up as well. */
function seatGivenUp({ kind, no, element }: Opened): EngineEvent | undefined {
  return kind === 'task' && element.startsWith('panel') ? { kind: 'seat-given-up', task: no } : undefined;
}

/** Lets happen what the pick chooses among all that is open; returns whether there was anything. */
export function happen(run: CaseRun, pick: number): boolean {
  const events = run
    .open()
    .flatMap((opened) => [EVENTS[opened.kind](opened.no), seatGivenUp(opened)].filter((event) => event !== undefined));
  const event = events[pick % Math.max(1, events.length)];
  if (event !== undefined) run.send(event);
  return event !== undefined;
}

/** Completes what a token waits for, never what disturbs it; returns whether there was anything. */
export function happenNext(run: CaseRun): boolean {
  const aside = new Set(listAside(run.state));
  const event = run.open().flatMap(({ kind, no }) => (aside.has(no) ? [] : (EVENTS[kind](no) ?? [])))[0];
  if (event !== undefined) run.send(event);
  return event !== undefined;
}

/** Numbers of boundary events and of what starts event sub-processes: some of them could happen for ever. */
function listAside(state: CaseState | undefined): readonly number[] {
  const { tokens = [], scopes = [] } = state ?? {};
  const listeners = [...tokens.filter(({ wait }) => wait.kind !== 'events'), ...scopes];
  return listeners.flatMap(({ armed }) => armed ?? []).map(({ no }) => no);
}
