import { located } from '../feel/feel-problem';
import { findPolicy, isAggregation } from '../hit-policies/policies';
import { type Choice, type Match, type Policy } from '../hit-policies/policy';
import { expressionText, listElements } from '../xml/read-xml';
import { type BoxedReader, type Feel } from './boxed';
import { type Scope } from '../feel/scope';
import { type InputColumn, isAny, type OutputColumn, readInput, readOutput } from './table-columns';

/** A row: its tests, none where any input will do, and its results. */
interface Rule {
  readonly tests: readonly (((scope: Scope) => boolean) | undefined)[];
  readonly results: readonly ((scope: Scope) => unknown)[];
}

interface Table {
  readonly feel: Feel;
  readonly policy: Policy | undefined;
  readonly choice: Choice;
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly OutputColumn[];
  readonly rules: readonly Rule[];
}

/** Values of the inputs; a fault where one is none of those that the table allows. */
function findInputs({ inputs, feel }: Table, scope: Scope): readonly unknown[] | null {
  const values: unknown[] = [];
  for (const { label, run, type, allows } of inputs) {
    try {
      const value = feel.conform(run(scope), type);
      if (allows?.({ ...scope, '?': value }) === false)
        return feel.mode.fault(() => 'it is none of the values that the table knows', 'not-allowed');
      values.push(value);
    } catch (error) {
      throw located(error, `input "${label}"`);
    }
  }
  return values;
}

/** Places in the list of rules, of those whose tests all pass, and how many were tried. */
function listMatching({ rules, policy }: Table, scopes: readonly Scope[]): { readonly rows: readonly number[]; readonly tried: number } {
  const rows: number[] = [];
  let row = 0;
  let column = 0;
  const passes = ({ tests }: Rule): boolean => {
    for (column = 0; column < tests.length; column += 1) if (tests[column]?.(scopes[column] ?? {}) === false) return false;
    return true;
  };
  try {
    for (const rule of rules) {
      if (passes(rule)) rows.push(row);
      row += 1;
      if (policy?.stopsAtFirst === true && rows.length > 0) break;
    }
  } catch (error) {
    throw located(error, `row ${String(row + 1)}, input cell ${String(column + 1)}`);
  }
  return { rows, tried: row };
}

function resultOf(outputs: readonly unknown[], columns: readonly OutputColumn[]): unknown {
  return columns.length === 1 ? outputs[0] : Object.fromEntries(columns.map(({ name }, at) => [name, outputs[at] ?? null]));
}

/** Row 0 stands for the default outputs. */
function fillRow(row: number, { feel, outputs: columns, rules }: Table, scope: Scope): Match {
  const results = row === 0 ? columns.map(({ otherwise }) => otherwise) : (rules[row - 1]?.results ?? []);
  const outputs = columns.map(({ finish }, at) => {
    try {
      return finish(results[at]?.(scope) ?? null, scope);
    } catch (error) {
      throw located(error, row === 0 ? `default output ${String(at + 1)}` : `row ${String(row)}, output cell ${String(at + 1)}`);
    }
  });
  feel.meter.spend(1);
  return { row, outputs, result: resultOf(outputs, columns) };
}

function choose({ policy, choice, feel }: Table, matches: readonly Match[]): unknown {
  if (policy === undefined) return null;
  const hit = policy.choose(matches, choice);
  if (!hit.ok) return feel.mode.fault(() => hit.reason, hit.code);
  // By the standard no hit is null, strictly an empty list.
  return matches.length === 0 && Array.isArray(hit.value) && !feel.mode.strict ? null : hit.value;
}

/** A decision table: rows whose cells all accept their input, put together by the hit policy. */
export const readDecisionTable: BoxedReader = (element, { feel, note }) => {
  const outputs = listElements(element, 'output').map((each) => readOutput(each, feel));
  const { hitPolicy = 'UNIQUE', aggregation, typeRef } = element.attributes;
  const rules = listElements(element, 'rule').map((rule): Rule => {
    const texts = (name: string) => listElements(rule, name).map((entry) => expressionText(entry) ?? '');
    return {
      tests: texts('inputEntry').map((text) => (isAny(text) ? undefined : feel.prepareTests(text))),
      results: texts('outputEntry').map((text) => (isAny(text) && !feel.mode.strict ? () => null : feel.prepare(text))),
    };
  });
  const choice: Choice = {
    aggregation: isAggregation(aggregation) ? aggregation : undefined,
    listRanks: () => outputs.map(({ listRanks }) => listRanks()),
    equal: feel.equal,
  };
  const inputs = listElements(element, 'input').map((each) => readInput(each, feel));
  const table: Table = { feel, policy: findPolicy(hitPolicy), choice, inputs, outputs, rules };
  const hasDefaults = outputs.some(({ otherwise }) => otherwise !== undefined);
  return (scope) => {
    const values = findInputs(table, scope);
    if (values === null) return null;
    const { rows, tried } = listMatching(
      table,
      values.map((value) => ({ ...scope, '?': value })),
    );
    feel.meter.spend(tried);
    const matches = rows.length === 0 && hasDefaults ? [fillRow(0, table, scope)] : rows.map((row) => fillRow(row + 1, table, scope));
    const output = matches[0]?.row === 0 ? matches[0].result : choose(table, matches);
    const seen = Object.fromEntries(inputs.map(({ label }, at) => [label, values[at]]));
    note({ table: element, inputs: seen, rulesTried: tried, rowsMatched: rows.map((row) => row + 1), output });
    return feel.conform(output, typeRef);
  };
};
