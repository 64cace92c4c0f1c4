import { type ElementId, type FlowNode, type SequenceFlow } from '#bpmn';
import { type Draft, finish, getScope, type LiveScope, type LiveToken, removeToken, addToken, trace, emit, getToken } from './draft';
import { type Effect } from './effect';
import { EngineError, StepRefused } from './errors';
import { evaluateCondition } from './evaluation';
import { getFlow } from './graph-lookup';
import { follow } from './returning/trail';
import { disarmScope, removeScope } from './scopes';

/** How an end event colours the end of its scope. */
interface Ending {
  readonly element: ElementId;
  readonly outcome?: string;
}

/** Leaves a node by every flow that it may take: all without a condition, those whose condition is true, else the default flow. */
export function leave(draft: Draft, token: LiveToken, node: FlowNode): void {
  if (node.outgoing.length === 0) endToken(draft, token, { element: node.id });
  else takeFlows(draft, token, chooseFlows(draft, token, node));
}

/** Sends the token along the first flow and a new token along each other one. */
export function takeFlows(draft: Draft, token: LiveToken, flows: readonly SequenceFlow[]): void {
  const scope = getScope(draft, token.scope);
  const moves = flows.map((flow, index) => {
    const traveller = index === 0 ? token : follow(addToken(draft, scope, token.at), token);
    return { kind: 'travel', token: traveller.id, flow } as const;
  });
  draft.agenda.push(...moves);
}

/** Whether a conditional flow may be taken; leaves a trace of what was asked, seen and answered. */
export function conditionHolds(draft: Draft, token: LiveToken, flow: SequenceFlow): boolean {
  if (flow.condition === undefined) return true;
  const { result, inputs } = evaluateCondition(draft, { element: token.at, scope: token.scope }, flow.condition);
  trace(draft, { kind: 'condition', flow: flow.id, text: flow.condition.text, inputs, result });
  return result;
}

/** The default flow of a node where no condition was true; refuses the step with `no-flow-taken` where there is none. */
export function getDefaultFlow(draft: Draft, node: FlowNode): SequenceFlow {
  const id = defaultFlowOf(node);
  if (id !== undefined) return getFlow(draft.graph, id);
  const reason = `no condition at "${node.name ?? node.id}" is true, and it has no default flow`;
  throw new StepRefused({ code: 'no-flow-taken', element: node.id, line: node.line, reason });
}

/** The flows out of a node in file order, without the default one. */
export function listConditionalFlows(draft: Draft, node: FlowNode): SequenceFlow[] {
  const byDefault = defaultFlowOf(node);
  return node.outgoing.filter((id) => id !== byDefault).map((id) => getFlow(draft.graph, id));
}

/**
 * Ends a token where no flow leads on. With the last token of a sub-process the sub-process is done; with the last one of the process the
 * case is, and its outcome is that of the end event that was reached last.
 */
export function endToken(draft: Draft, token: LiveToken, ending: Ending): void {
  const scope = removeToken(draft, token);
  if (scope.tokens > 0) return;
  if (scope.owner === undefined) endCase(draft, { ...ending, outcome: ending.outcome ?? 'completed' });
  else closeScope(draft, scope);
}

/** Ends a scope in which nothing goes on any more: its sub-process is done, or its compensation goes on with the next thing to undo. */
export function closeScope(draft: Draft, { id, kind, owner, completed }: LiveScope): void {
  if (owner === undefined) throw new EngineError('unknown-token', `Scope ${id} has no owner`);
  if (kind === 'compensation') {
    draft.agenda.push({ kind: 'undo', token: owner });
    return;
  }
  const token = getToken(draft, owner);
  removeScope(draft, id);
  token.wait = undefined;
  token.completed = completed;
  finish(draft, token);
}

/** Marks the case as ended; nothing moves any more. */
export function endCase(draft: Draft, ending: Omit<Extract<Effect, { kind: 'case-ended' }>, 'kind'>): void {
  const scope = getScope(draft, 0);
  disarmScope(draft, scope);
  scope.completed = undefined;
  scope.held = undefined;
  draft.ended = ending.outcome;
  emit(draft, { kind: 'case-ended', ...ending });
}

function chooseFlows(draft: Draft, token: LiveToken, node: FlowNode): readonly SequenceFlow[] {
  const taken = listConditionalFlows(draft, node).filter((flow) => conditionHolds(draft, token, flow));
  return taken.length > 0 ? taken : [getDefaultFlow(draft, node)];
}

function defaultFlowOf(node: FlowNode): ElementId | undefined {
  return 'defaultFlow' in node ? node.defaultFlow : undefined;
}
