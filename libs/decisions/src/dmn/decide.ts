import { type JsonObject, type JsonValue } from '#engine';
import { type FaultCode, FeelProblem, located } from '../feel/feel-problem';
import { jsonResult } from '../feel/json-result';
import { callService, makeValue } from '../model/make-value';
import { listParameters, nameOf, type Node } from '../model/nodes';
import { createSession, type Session } from '../model/session';
import { type Decisions } from './decisions';
import { explain } from './explain';

/** A decision's value with its explanation, or why there is none, by code. */
export type Decided =
  | { readonly ok: true; readonly value: JsonValue; readonly explanation: JsonObject }
  | { readonly ok: false; readonly code: FaultCode; readonly reason: string };

function makeService(session: Session, node: Node): unknown {
  const values = listParameters(session.compiled.model, node).map(({ element }) => {
    const name = nameOf(element);
    if (!Object.hasOwn(session.inputs, name)) throw new FeelProblem(`input data "${name}" is missing`, 'missing-input');
    return session.inputs[name];
  });
  return callService(session, node, values);
}

function asJson(value: unknown): JsonValue {
  const json = jsonResult(value);
  if (!json.ok) throw new FeelProblem(json.reason);
  return json.value;
}

function make(decisions: Decisions, id: string, variables: JsonObject): Decided {
  const node = decisions.nodes.get(id);
  if (node === undefined) throw new FeelProblem('there is no such decision', 'unknown-decision');
  const { compiled, ruleSet } = decisions;
  compiled.seen.length = 0;
  const given = { ...variables };
  const session = createSession(compiled, given, given);
  const service = node.element.name === 'decisionService';
  const result = compiled.feelOf(node.definitions).run(() => (service ? makeService(session, node) : makeValue(session, node)));
  const value = asJson(result);
  const own = session.made.get(node.element) ?? { element: node.element, tables: [], value: result, required: session.required };
  return { ok: true, value, explanation: { ruleSet: { ...ruleSet }, ...explain(decisions, own, variables) } };
}

/**
 * Makes the decision or decision service with this id, after those that it requires, and explains it. A missing or ill-typed input, a row that
 * cannot be tested, no matching row without a default, rows that contradict the hit policy, or an amount that is no whole fen are failures by
 * code; reasons name places, never values.
 */
export function decide(decisions: Decisions, id: string, variables: JsonObject): Decided {
  try {
    return make(decisions, id, variables);
  } catch (error) {
    const problem = located(error, `decision "${id}"`);
    if (problem instanceof FeelProblem) return { ok: false, code: problem.code, reason: problem.reason };
    throw error;
  }
}
