import { type ProcessGraph } from '#bpmn';
import { type CaseState, type Effect, type EngineEvent, step, type StepContext } from '#engine';

/** What the engine's trail said, in order: nodes that were entered and flows that were taken. */
export interface PlayedTrail {
  readonly trail: readonly string[];
  readonly problem?: string;
}

interface PlayedCase {
  state: CaseState | undefined;
  readonly open: Map<string, EngineEvent>;
}

const keyOf = (effect: Effect): readonly [key: string, element: string, event: EngineEvent] | undefined => {
  if (effect.kind === 'task-opened')
    return [`task ${effect.task}`, effect.element, { kind: 'task-completed', task: effect.task, data: {} }];
  if (effect.kind === 'timer-armed') return [`timer ${effect.timer}`, effect.element, { kind: 'timer-fired', timer: effect.timer }];
  if (effect.kind !== 'subscription-opened') return undefined;
  const { subscription } = effect;
  return [`message ${subscription}`, effect.element, { kind: 'message-received', subscription, payload: null }];
};

const closedBy = (effect: Effect): string | undefined => {
  if (effect.kind === 'task-closed') return `task ${effect.task}`;
  if (effect.kind === 'timer-closed') return `timer ${effect.timer}`;
  return effect.kind === 'subscription-closed' ? `message ${effect.subscription}` : undefined;
};

/** Plays the triggers of a trace, in order, on the engine itself: a start begins a case, and what waits at the element goes on. */
export function playTrace(graph: ProcessGraph, triggers: readonly string[], taken: ReadonlyMap<string, number>): PlayedTrail {
  const trail: string[] = [];
  const cases: PlayedCase[] = [];
  const context: StepContext = {
    facts: {},
    // A condition is the flow's own id: it may be taken as often as the trace takes it.
    evaluate: ({ text }) => ({ ok: true, value: trail.filter((entry) => entry === text).length < (taken.get(text) ?? 0) }),
    decide: () => ({ ok: true, value: null, explanation: null }),
  };
  const send = (played: PlayedCase, event: EngineEvent): string | undefined => {
    const result = step(graph, played.state, event, context);
    if (!result.ok) return result.problem.reason;
    played.state = result.state;
    for (const effect of result.effects) record(played, effect, trail);
    return undefined;
  };
  for (const element of triggers) {
    const start = graph.starts.find((id) => id === element);
    const problem = start === undefined ? goOn(cases, element, send) : begin(cases, { kind: 'start', at: start, data: {} }, send);
    if (problem !== undefined) return { trail, problem };
  }
  return { trail };
}

type Send = (played: PlayedCase, event: EngineEvent) => string | undefined;

function begin(cases: PlayedCase[], event: EngineEvent, send: Send): string | undefined {
  const played: PlayedCase = { state: undefined, open: new Map() };
  cases.push(played);
  return send(played, event);
}

function goOn(cases: readonly PlayedCase[], element: string, send: Send): string | undefined {
  for (const played of cases) {
    const found = [...played.open].find(([key]) => key.endsWith(` ${element}`));
    if (found !== undefined) return send(played, found[1]);
  }
  // Whatever the case itself brings about (an error, a signal, a link, a start inside) has happened already.
  return undefined;
}

function record(played: PlayedCase, effect: Effect, trail: string[]): void {
  if (effect.kind === 'trace') {
    if (effect.entry.kind === 'entered') trail.push(effect.entry.element);
    if (effect.entry.kind === 'taken') trail.push(effect.entry.flow);
  }
  const opened = keyOf(effect);
  if (opened !== undefined) played.open.set(`${opened[0]} ${opened[1]}`, opened[2]);
  const closed = closedBy(effect);
  for (const key of played.open.keys()) if (closed !== undefined && key.startsWith(`${closed} `)) played.open.delete(key);
}
