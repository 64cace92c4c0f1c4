import { type ProcessGraph } from '#bpmn';
import { type CaseState, type Wait } from './case-state';
import { closeDraft, openDraft } from './draft';
import { StepRefused } from './errors';
import { type EngineEvent } from './event';
import { applyEvent } from './apply-event';
import { getNode } from './graph-lookup';
import { pruneTrail } from './returning/prune-trail';
import { run } from './run';
import { type StepContext } from './step-context';
import { type StepProblem, type StepResult } from './step-result';

/** A case before its start: the process scope and nothing in it. */
const BLANK: CaseState = { format: 1, next: 1, tokens: [], scopes: [{ id: 0, kind: 'process', tokens: 0, variables: {} }] };

/**
 * Moves a case by one event until every token waits again; `state` is undefined before the start. Same input, same output: no clock, no I/O,
 * and neither graph nor state is changed. A refusal is a problem with a code and leaves nothing behind; only a broken graph or state throws.
 */
export function step(graph: ProcessGraph, state: CaseState | undefined, event: EngineEvent, context: StepContext): StepResult {
  const refusal = refuse(graph, state, event);
  if (refusal !== undefined) return { ok: false, problem: refusal };
  const draft = openDraft(graph, context, state ?? BLANK);
  try {
    applyEvent(draft, event);
    run(draft);
    pruneTrail(draft);
  } catch (error) {
    if (error instanceof StepRefused) return { ok: false, problem: error.problem };
    throw error;
  }
  const next = closeDraft(draft);
  const deadlock = findDeadlock(graph, next);
  return deadlock === undefined ? { ok: true, state: next, effects: draft.effects } : { ok: false, problem: deadlock };
}

/** Nothing from outside could ever move such a case again, and nobody would be told. */
function findDeadlock(graph: ProcessGraph, { tokens, scopes, ended }: CaseState): StepProblem | undefined {
  if (ended !== undefined || scopes.some(({ armed }) => armed !== undefined)) return undefined;
  if (tokens.some(({ wait, armed }) => armed !== undefined || !INNER_WAITS.includes(wait.kind))) return undefined;
  const join = tokens.find(({ wait }) => wait.kind === 'join');
  if (join === undefined) return undefined;
  const { id, name, line } = getNode(graph, join.at);
  const reason = `at "${name ?? id}" a token would wait for what can never come`;
  return { code: 'no-flow-taken', element: id, line, reason };
}

/** What a token waits for that only another token can bring about. */
const INNER_WAITS: readonly Wait['kind'][] = ['join', 'scope', 'instances', 'compensation'];

function refuse(graph: ProcessGraph, state: CaseState | undefined, event: EngineEvent): StepProblem | undefined {
  if (state?.ended !== undefined) return { code: 'case-ended', reason: `the case has ended with "${state.ended}"` };
  if (event.kind !== 'start') return state === undefined ? { code: 'not-open', reason: 'the case has not started' } : undefined;
  if (state !== undefined) return { code: 'not-open', reason: 'the case has started already' };
  return graph.starts.includes(event.at)
    ? undefined
    : { code: 'not-open', element: event.at, reason: `process ${graph.id} has no start event ${event.at}` };
}
