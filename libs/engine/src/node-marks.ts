import { type ClockUse, type FlowNode } from '#bpmn';
import { type Draft, emit, type LiveToken, trace } from './draft';
import { EngineError } from './errors';
import { evaluateCount } from './evaluation';
import { getNode } from './graph-lookup';

/** What a node does to the case as a whole when a token enters it: trace, stage, clocks started, paused or stopped. */
export function markEntered(draft: Draft, token: LiveToken, node: FlowNode): void {
  token.onTheWay = false;
  trace(draft, { kind: 'entered', element: node.id });
  if (node.stage !== undefined) emit(draft, { kind: 'stage', stage: node.stage, element: node.id });
  for (const use of node.clocks) CLOCK_VERBS[use.verb](draft, { token, node, use });
}

/** What a node does when the token leaves it or is cancelled in it: trace, and clocks that it paused run again. */
export function markGone(draft: Draft, token: LiveToken, how: 'left' | 'cancelled'): void {
  const node = getNode(draft.graph, token.at);
  token.onTheWay = true;
  if (token.held !== undefined) token.held = undefined;
  if (token.rounds !== undefined) token.rounds = undefined;
  for (const use of node.clocks) if (use.verb === 'pause') resume(draft, node, use.clock);
  trace(draft, { kind: how, element: node.id });
}

interface ClockEntry {
  readonly token: LiveToken;
  readonly node: FlowNode;
  readonly use: ClockUse;
}

const CLOCK_VERBS = {
  start: (draft: Draft, { token, node, use }: ClockEntry) => {
    const clock = draft.graph.clocks[use.clock];
    if (clock === undefined) throw new EngineError('unknown-element', `Process ${draft.graph.id} has no clock ${use.clock}`);
    const days = evaluateCount(
      draft,
      { element: node.id, scope: token.scope },
      { what: `days of the clock ${use.clock}`, value: clock.days },
    );
    emit(draft, { kind: 'clock', clock: use.clock, verb: 'start', element: node.id, days });
  },
  stop: (draft: Draft, { node, use }: ClockEntry) => {
    emit(draft, { kind: 'clock', clock: use.clock, verb: 'stop', element: node.id });
  },
  /** Only the first of several tokens that pause a clock stops it, and only the last one that leaves lets it run again. */
  pause: (draft: Draft, { node, use }: ClockEntry) => {
    const holding = draft.paused.get(use.clock) ?? 0;
    draft.paused.set(use.clock, holding + 1);
    const basis = use.basis === undefined ? {} : { basis: use.basis };
    if (holding === 0) emit(draft, { kind: 'clock', clock: use.clock, verb: 'pause', element: node.id, ...basis });
  },
} satisfies Record<ClockUse['verb'], (draft: Draft, entry: ClockEntry) => void>;

function resume(draft: Draft, node: FlowNode, clock: string): void {
  const holding = (draft.paused.get(clock) ?? 0) - 1;
  if (holding > 0) {
    draft.paused.set(clock, holding);
    return;
  }
  draft.paused.delete(clock);
  emit(draft, { kind: 'clock', clock, verb: 'resume', element: node.id });
}
