import { type Decided, type JsonObject, type JsonValue } from '#engine';
import { type Variables } from '../feel/variables';
import { createRunner } from '../feel/runner';
import { jsonResult } from '../feel/json-result';
import { type Decision, type Decisions } from './decision';
import { DecisionProblem } from './decision-problem';
import { evaluateTable, type TableResult } from './evaluate-table';
import { explanationJson, type Explanation } from './explanation';
import { readTyped } from './value-type';

const run = createRunner();

/** Declared inputs as FEEL's own values: each must be there and of its type. */
function readInputs({ inputs }: Decision, variables: Variables): Variables {
  const read = inputs.map(({ name, type }): [string, unknown] => {
    if (!Object.hasOwn(variables, name)) throw new DecisionProblem(`input data "${name}" is missing`);
    const value = readTyped(variables[name], type);
    if (value === undefined) throw new DecisionProblem(`input data "${name}" is not of the type ${type}`);
    return [name, value];
  });
  return Object.fromEntries(read);
}

function asJson(value: unknown, where: string): JsonValue {
  const json = jsonResult(value);
  if (!json.ok) throw new DecisionProblem(`${where}: ${json.reason}`);
  return json.value;
}

function evaluateLogic(decision: Decision, variables: Variables, inputs: Variables): TableResult {
  const { logic } = decision;
  if (logic.kind === 'table') return evaluateTable(logic, variables, run);
  const result = run(logic.text, variables);
  if (!result.ok) throw new DecisionProblem(result.reason);
  const seen = Object.entries(inputs).map(([name, value]): [string, JsonValue] => [name, asJson(value, `input data "${name}"`)]);
  return { value: asJson(result.value, 'the result'), inputs: Object.fromEntries(seen), rulesTried: 0, rowsMatched: [] };
}

/** The decisions made so far in one call, by id, so that a shared requirement is made once. */
type Made = Map<string, Explanation>;

/** A result under its declared type, so that a date is a date again; the list of a table with several hits stays a list. */
function asSeenByOthers(output: JsonValue, result: Decision['result'] | undefined): unknown {
  return readTyped(output, result?.type ?? 'any') ?? output;
}

function makeDecision(decisions: Decisions, id: string, given: { variables: Variables; made: Made }): Explanation {
  const known = given.made.get(id);
  if (known !== undefined) return known;
  const decision = Object.hasOwn(decisions, id) ? decisions[id] : undefined;
  if (decision === undefined) throw new DecisionProblem('there is no such decision');
  const required = decision.requires.map((other) => ({ result: decisions[other]?.result, made: makeDecision(decisions, other, given) }));
  const results = required.map(({ result, made }) => [result?.name ?? made.decision, asSeenByOthers(made.output, result)]);
  const inputs = readInputs(decision, given.variables);
  const variables: Variables = { ...given.variables, ...inputs, ...Object.fromEntries(results) };
  const explanation = explain(
    decision,
    evaluateLogic(decision, variables, inputs),
    required.map(({ made }) => made),
  );
  given.made.set(id, explanation);
  return explanation;
}

function explain(decision: Decision, { value, ...seen }: TableResult, required: readonly Explanation[]): Explanation {
  const { name, type } = decision.result;
  if (readTyped(value, type) === undefined && decision.logic.kind === 'expression') {
    throw new DecisionProblem(`the result "${name}" is not of the type ${type}`);
  }
  return { decision: decision.id, ...seen, output: value, required };
}

/**
 * Makes the decision with this id, after those that it requires, and explains it. A missing or ill-typed input, a row that cannot be tested,
 * no matching row without a default, or rows that contradict the hit policy are failures; reasons name places, never values.
 */
export function decide(decisions: Decisions, id: string, variables: JsonObject): Decided {
  try {
    const explanation = makeDecision(decisions, id, { variables, made: new Map() });
    return { ok: true, value: explanation.output, explanation: explanationJson(explanation) };
  } catch (error) {
    if (error instanceof DecisionProblem) return { ok: false, reason: `decision "${id}": ${error.reason}` };
    throw error;
  }
}
