import { type ElementId, type ProcessGraph, type Trigger } from '#bpmn';
import { awaitedSignals, type CaseState, type Effect, type EngineEvent, step, type StepContext } from '#engine';
import { FLOWING } from './lenient-pools';

/** What the engine's trail said, in order: nodes that were entered and flows that were taken. */
export interface PlayedTrail {
  readonly trail: readonly string[];
  readonly problem?: string;
}

interface PlayedCase {
  readonly graph: ProcessGraph;
  state: CaseState | undefined;
  readonly open: Map<string, EngineEvent>;
}

interface Play {
  readonly graphs: readonly ProcessGraph[];
  readonly context: StepContext;
  readonly trail: string[];
  readonly cases: PlayedCase[];
  /** Starts and catches that a message or signal of another case has brought about, which the trace will tell of too. */
  readonly caused: string[];
}

const keyOf = (effect: Effect): readonly [key: string, element: string, event: EngineEvent] | undefined => {
  if (effect.kind === 'task-opened')
    return [`task ${effect.task}`, effect.element, { kind: 'task-completed', task: effect.task, data: {} }];
  if (effect.kind === 'timer-armed') return [`timer ${effect.timer}`, effect.element, { kind: 'timer-fired', timer: effect.timer }];
  if (effect.kind !== 'subscription-opened') return undefined;
  const { subscription } = effect;
  return [`${effect.message} message ${subscription}`, effect.element, { kind: 'message-received', subscription, payload: null }];
};

const closedBy = (effect: Effect): string | undefined => {
  if (effect.kind === 'task-closed') return `task ${effect.task}`;
  if (effect.kind === 'timer-closed') return `timer ${effect.timer}`;
  return effect.kind === 'subscription-closed' ? `message ${effect.subscription}` : undefined;
};

/** Plays the triggers of a trace, in order, on the engine itself: a start begins a case, and what waits at the element goes on. */
export function playTrace(graphs: readonly ProcessGraph[], triggers: readonly string[], taken: ReadonlyMap<string, number>): PlayedTrail {
  const trail: string[] = [];
  const context: StepContext = {
    facts: {},
    // A condition is the flow's own id: it may be taken as often as the trace takes it.
    evaluate: ({ text }) => ({ ok: true, value: trail.filter((entry) => entry === text).length < (taken.get(text) ?? 0) }),
    decide: () => ({ ok: true, value: null, explanation: null }),
    documentId: String,
  };
  const play: Play = { graphs, context, trail, cases: [], caused: [] };
  for (const element of triggers) {
    const problem = trigger(play, element);
    if (problem !== undefined) return { trail, problem };
  }
  return { trail };
}

function trigger(play: Play, element: string): string | undefined {
  const known = play.caused.indexOf(element);
  if (known >= 0) {
    play.caused.splice(known, 1);
    return undefined;
  }
  for (const graph of play.graphs) {
    const start = findStart(graph, element);
    if (start !== undefined) return begin(play, graph, start);
  }
  return goOn(play, element);
}

/** Where a case begins: at the start event that is triggered, or with the process itself where it has none. */
function findStart({ id, starts, implicitStarts }: ProcessGraph, element: string): ElementId | undefined {
  return element === id ? implicitStarts.find((implicit) => starts.includes(implicit)) : starts.find((start) => start === element);
}

function begin(play: Play, graph: ProcessGraph, at: ProcessGraph['starts'][number]): string | undefined {
  const played: PlayedCase = { graph, state: undefined, open: new Map() };
  play.cases.push(played);
  return send(play, played, { kind: 'start', at, data: {} });
}

function goOn(play: Play, element: string): string | undefined {
  for (const played of play.cases) {
    const found = [...played.open].find(([key]) => key.endsWith(` ${element}`));
    if (found !== undefined) return send(play, played, found[1]);
  }
  // Whatever the case itself brings about (an error, a signal, a link, a start inside) has happened already.
  return undefined;
}

function send(play: Play, played: PlayedCase, event: EngineEvent): string | undefined {
  const result = step(played.graph, played.state, event, play.context);
  if (!result.ok) return result.problem.reason;
  played.state = result.state;
  for (const effect of result.effects) record(played, effect, play.trail);
  for (const effect of result.effects) {
    const problem = carry(play, played, effect);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Brings to the other participants what one has sent: a message to one that waits for it or to its start, a signal to all. */
function carry(play: Play, sender: PlayedCase, effect: Effect): string | undefined {
  if (effect.kind === 'message-thrown' && effect.message.startsWith(FLOWING)) return carryMessage(play, sender, effect.message);
  if (effect.kind !== 'signal-thrown') return undefined;
  const { signal } = effect;
  const waiting = play.cases.filter(
    (other) => other !== sender && other.state !== undefined && awaitedSignals(other.graph, other.state).includes(signal),
  );
  const problems = [
    ...waiting.map((other) => send(play, other, { kind: 'signal-received', signal })),
    ...startsWith(play, (trigger) => trigger.kind === 'signal' && trigger.signal === signal).map((start) => beginAt(play, start)),
  ];
  return problems.find((problem) => problem !== undefined);
}

function carryMessage(play: Play, sender: PlayedCase, message: string): string | undefined {
  for (const other of play.cases) {
    const found = other === sender ? undefined : [...other.open].find(([key]) => key.startsWith(`${message} `));
    if (found === undefined) continue;
    play.caused.push(found[0].split(' ').at(-1) ?? '');
    return send(play, other, found[1]);
  }
  const [start] = startsWith(play, (trigger) => trigger.kind === 'message' && trigger.message === message);
  return start === undefined ? undefined : beginAt(play, start);
}

interface Start {
  readonly graph: ProcessGraph;
  readonly at: ProcessGraph['starts'][number];
}

function beginAt(play: Play, { graph, at }: Start): string | undefined {
  play.caused.push(at);
  return begin(play, graph, at);
}

function startsWith({ graphs }: Play, fits: (trigger: Trigger) => boolean): readonly Start[] {
  return graphs.flatMap((graph) =>
    graph.starts.flatMap((at) => {
      const node = graph.nodes[at];
      return node?.type === 'startEvent' && fits(node.trigger) ? [{ graph, at }] : [];
    }),
  );
}

function record(played: PlayedCase, effect: Effect, trail: string[]): void {
  if (effect.kind === 'trace') {
    if (effect.entry.kind === 'entered') trail.push(effect.entry.element);
    if (effect.entry.kind === 'taken') trail.push(effect.entry.flow);
  }
  const opened = keyOf(effect);
  if (opened !== undefined) played.open.set(`${opened[0]} ${opened[1]}`, opened[2]);
  const closed = closedBy(effect);
  for (const key of played.open.keys()) if (closed !== undefined && key.includes(`${closed} `)) played.open.delete(key);
}
