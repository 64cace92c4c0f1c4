import { type JsonObject, type JsonValue } from '#engine';
import { type FeelResult } from '../feel/compile-expression';
import { type Variables } from '../feel/variables';
import { type FeelRunner } from '../feel/runner';
import { jsonResult } from '../feel/json-result';
import { runCell, withInput } from '../feel/run-cell';
import { policies } from '../hit-policies/policies';
import { type Match, type Policy } from '../hit-policies/policy';
import { type DecisionTable, type InputClause, type OutputClause, type Rule } from './decision';
import { DecisionProblem } from './decision-problem';
import { readTyped } from './value-type';

/** What a table gave, with what it saw and which rows matched. */
export interface TableResult {
  readonly value: JsonValue;
  readonly inputs: JsonObject;
  readonly rulesTried: number;
  readonly rowsMatched: readonly number[];
}

function getValue(result: FeelResult, where: string): unknown {
  if (!result.ok) throw new DecisionProblem(`${where}: ${result.reason}`);
  return result.value;
}

function getJson(value: unknown, where: string): JsonValue {
  const json = jsonResult(value);
  if (!json.ok) throw new DecisionProblem(`${where}: ${json.reason}`);
  return json.value;
}

function readInput(clause: InputClause, variables: Variables, run: FeelRunner): unknown {
  const where = `input "${clause.label}"`;
  const value = readTyped(getValue(run(clause.text, variables), where), clause.type);
  if (value === undefined) throw new DecisionProblem(`${where} is not of the type ${clause.type}`);
  if (clause.allowed === undefined) return value;
  const allowed = runCell(clause.allowed, withInput(variables, value));
  if (!allowed.ok) throw new DecisionProblem(`${where}: ${allowed.reason}`);
  if (!allowed.matches) throw new DecisionProblem(`${where} is none of the values that the table knows`);
  return value;
}

function matchesRow(rule: Rule, row: number, scopes: readonly Variables[]): boolean {
  return rule.tests.every((test, column) => {
    const result = runCell(test, scopes[column] ?? {});
    if (!result.ok) throw new DecisionProblem(`row ${String(row)}, input cell ${String(column + 1)}: ${result.reason}`);
    return result.matches;
  });
}

function readOutput(clause: OutputClause, given: { value: unknown; where: string }): JsonValue {
  const typed = readTyped(given.value, clause.type);
  if (typed === undefined) throw new DecisionProblem(`${given.where} is not of the type ${clause.type}`);
  const json = getJson(typed, given.where);
  if (clause.allowed?.includes(JSON.stringify(json)) === false) throw new DecisionProblem(`${given.where} is none of the output values`);
  return json;
}

/** Results of a table with one output are that output; with several, an object of them by name. */
function createMatch(row: number, outputs: readonly JsonValue[], table: DecisionTable): Match {
  const [only] = outputs;
  const named = Object.fromEntries(table.outputs.map(({ name }, column) => [name, outputs[column] ?? null]));
  return { row, outputs, result: outputs.length === 1 && only !== undefined ? only : named };
}

/** Row 0 stands for the default outputs. */
function fillRow(row: number, texts: readonly string[], given: { table: DecisionTable; variables: Variables; run: FeelRunner }): Match {
  const { table, variables, run } = given;
  const outputs = table.outputs.map((clause, column) => {
    const where = row === 0 ? `default output ${String(column + 1)}` : `row ${String(row)}, output cell ${String(column + 1)}`;
    return readOutput(clause, { value: getValue(run(texts[column] ?? '', variables), where), where });
  });
  return createMatch(row, outputs, table);
}

function listMatchingRows(table: DecisionTable, scopes: readonly Variables[], policy: Policy): { rows: readonly number[]; tried: number } {
  const rows: number[] = [];
  for (const [index, rule] of table.rules.entries()) {
    if (matchesRow(rule, index + 1, scopes)) rows.push(index + 1);
    if (policy.stopsAtFirst === true && rows.length > 0) return { rows, tried: index + 1 };
  }
  return { rows, tried: table.rules.length };
}

/** Evaluates a table; throws DecisionProblem where a cell fails, an input does not fit or the hit policy finds no result. */
export function evaluateTable(table: DecisionTable, variables: Variables, run: FeelRunner): TableResult {
  const policy: Policy = policies[table.hitPolicy];
  const values = table.inputs.map((clause) => readInput(clause, variables, run));
  const scopes = values.map((value) => withInput(variables, value));
  const { rows, tried } = listMatchingRows(table, scopes, policy);
  const given = { table, variables, run };
  const matches = rows.map((row) => fillRow(row, table.rules[row - 1]?.outputs ?? [], given));
  const defaults = table.outputs.flatMap((output) => output.default ?? []);
  const candidates = rows.length === 0 && defaults.length > 0 ? [fillRow(0, defaults, given)] : matches;
  const hit = policy.choose(candidates, table);
  if (!hit.ok) throw new DecisionProblem(hit.reason);
  const inputs = table.inputs.map(({ label }, column): [string, JsonValue] => [label, getJson(values[column], `input "${label}"`)]);
  return { value: hit.value, inputs: Object.fromEntries(inputs), rulesTried: tried, rowsMatched: rows };
}
