import { checkExpression } from '../feel/check-expression';
import { createRunner } from '../feel/runner';
import { jsonResult } from '../feel/json-result';
import { checkCell } from '../feel/run-cell';
import { isHitPolicy, policies } from '../hit-policies/policies';
import { type Policy } from '../hit-policies/policy';
import { type Aggregation, type DecisionTable, type HitPolicy, type InputClause, type OutputClause, type Rule } from './decision';
import { findChild, findText, listChildren, type DmnElement } from './element';
import { readExpression, readType, refuse, type Reading } from './reading';

const run = createRunner();
const aggregations: readonly string[] = ['SUM', 'MIN', 'MAX', 'COUNT'] satisfies Aggregation[];

function readInput(reading: Reading, clause: DmnElement): InputClause {
  const expression = findChild(clause, 'inputExpression');
  const text = readExpression(reading, expression, { owner: clause, what: 'the input', check: checkExpression });
  const values = findChild(clause, 'inputValues');
  const allowed = readExpression(reading, values, { owner: clause, what: 'the input values', check: checkCell });
  const label = findText(clause, 'label') ?? text;
  return { label: label === '' ? text : label, text, type: readType(reading, expression, clause), ...(allowed === '' ? {} : { allowed }) };
}

/** Output values as JSON texts, so that they can be compared and ranked; only plain values make sense there. */
function readAllowed(reading: Reading, clause: DmnElement): readonly string[] | undefined {
  const text = findText(findChild(clause, 'outputValues'), 'text') ?? '';
  if (text === '') return undefined;
  const result = run(`[${text}]`, {});
  const json = result.ok ? jsonResult(result.value) : result;
  if (json.ok && Array.isArray(json.value)) return json.value.map((value) => JSON.stringify(value));
  refuse(reading, clause, { rule: 'valid-expression', reason: 'the output values are not a list of values', hint: 'write "a", "b", "c"' });
  return undefined;
}

function readOutput(reading: Reading, clause: DmnElement): OutputClause {
  const entry = findChild(clause, 'defaultOutputEntry');
  const place = { owner: clause, what: 'the default output', check: checkExpression };
  const allowed = readAllowed(reading, clause);
  return {
    name: findText(clause, 'name') ?? findText(clause, 'label') ?? '',
    type: readType(reading, clause, clause),
    ...(allowed === undefined ? {} : { allowed }),
    ...(entry === undefined ? {} : { default: readExpression(reading, entry, place) }),
  };
}

function readRule(reading: Reading, rule: DmnElement): Rule {
  const tests = listChildren(rule, 'inputEntry').map((entry, index) =>
    readExpression(reading, entry, { owner: rule, what: `input cell ${String(index + 1)}`, check: checkCell }),
  );
  const outputs = listChildren(rule, 'outputEntry').map((entry, index) =>
    readExpression(reading, entry, { owner: rule, what: `output cell ${String(index + 1)}`, check: checkExpression }),
  );
  return { tests, outputs };
}

function isAggregation(text: string | undefined): text is Aggregation {
  return text !== undefined && aggregations.includes(text);
}

/** What a table lacks, by sentence and hint. */
function listGaps(table: DecisionTable): readonly (readonly [string, string])[] {
  const { hitPolicy, inputs, outputs, rules, aggregation } = table;
  const policy: Policy = policies[hitPolicy];
  const defaults = outputs.filter((output) => output.default !== undefined).length;
  const uneven = rules.findIndex(({ tests, outputs: cells }) => tests.length !== inputs.length || cells.length !== outputs.length);
  const names = new Set(outputs.map(({ name }) => name));
  const gaps: readonly (readonly [boolean, string, string])[] = [
    [outputs.length === 0, 'the table has no output', 'add an output column'],
    [rules.length === 0, 'the table has no rule', 'add a row'],
    [uneven >= 0, `row ${String(uneven + 1)} has more or fewer cells than there are columns`, 'write - for any input'],
    [
      outputs.length > 1 && (names.size < outputs.length || names.has('')),
      'several outputs need names of their own',
      'name each output column',
    ],
    [defaults > 0 && defaults < outputs.length, 'only some outputs have a default', 'give all outputs a default or none'],
    [
      defaults > 0 && policy.single === false,
      `a default output has no meaning with ${hitPolicy}`,
      'take the default away: no match gives an empty list',
    ],
    [
      policy.ranks === true && outputs[0]?.allowed === undefined,
      `${hitPolicy} needs the output values in order`,
      'list the output values, best first',
    ],
    [aggregation !== undefined && outputs.length > 1, `${aggregation ?? ''} needs a table with one output`, 'split the table'],
    [aggregation !== undefined && hitPolicy !== 'COLLECT', `${aggregation ?? ''} goes with COLLECT only`, 'set the hit policy to COLLECT'],
  ];
  return gaps.flatMap(([missing, reason, hint]) => (missing ? [[reason, hint] as const] : []));
}

function readHitPolicy(reading: Reading, element: DmnElement, owner: DmnElement): HitPolicy {
  const name = findText(element, 'hitPolicy') ?? 'UNIQUE';
  if (isHitPolicy(name)) return name;
  refuse(reading, owner, { rule: 'complete-table', reason: `the hit policy ${name} is not known`, hint: 'use one of DMN 1.3' });
  return 'UNIQUE';
}

/** Reads a decision table; what is missing or wrong becomes findings. */
export function readDecisionTable(reading: Reading, element: DmnElement, owner: DmnElement): DecisionTable {
  const aggregation = findText(element, 'aggregation');
  const table: DecisionTable = {
    kind: 'table',
    hitPolicy: readHitPolicy(reading, element, owner),
    ...(isAggregation(aggregation) ? { aggregation } : {}),
    inputs: listChildren(element, 'input').map((clause) => readInput(reading, clause)),
    outputs: listChildren(element, 'output').map((clause) => readOutput(reading, clause)),
    rules: listChildren(element, 'rule').map((rule) => readRule(reading, rule)),
  };
  for (const [reason, hint] of listGaps(table)) refuse(reading, owner, { rule: 'complete-table', reason, hint });
  return table;
}
