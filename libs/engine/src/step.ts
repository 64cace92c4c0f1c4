import { type ProcessGraph } from '#bpmn';
import { type CaseState } from './case-state';
import { closeDraft, openDraft } from './draft';
import { StepRefused } from './errors';
import { type EngineEvent } from './event';
import { applyEvent } from './apply-event';
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
  } catch (error) {
    if (error instanceof StepRefused) return { ok: false, problem: error.problem };
    throw error;
  }
  return { ok: true, state: closeDraft(draft), effects: draft.effects };
}

function refuse(graph: ProcessGraph, state: CaseState | undefined, event: EngineEvent): StepProblem | undefined {
  if (state?.ended !== undefined) return { code: 'case-ended', reason: `the case has ended with "${state.ended}"` };
  if (event.kind !== 'start') return state === undefined ? { code: 'not-open', reason: 'the case has not started' } : undefined;
  if (state !== undefined) return { code: 'not-open', reason: 'the case has started already' };
  return graph.starts.includes(event.at)
    ? undefined
    : { code: 'not-open', element: event.at, reason: `process ${graph.id} has no start event ${event.at}` };
}
