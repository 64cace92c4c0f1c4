import { type JsonObject, type JsonValue } from '#engine';
import { decide } from './decide';
import { definitions, table } from './dmn-samples';
import { parseDecisions } from './parse-decisions';

async function made(xml: string, id: string, variables: JsonObject) {
  const parsed = await parseDecisions(xml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return decide(parsed.decisions, id, variables);
}
async function outcome(xml: string, variables: JsonObject): Promise<JsonValue> {
  const decided = await made(xml, 'd', variables);
  return decided.ok ? decided.value : decided.reason;
}

const amounts = { inputs: [['amount', 'number']], outputs: [{ name: 'r', type: 'string', allowed: '"high","middle","low"' }] } as const;
const overlapping = [
  ['> 0', '"low"'],
  ['> 10', '"middle"'],
  ['> 100', '"high"'],
] as const;
const fen = [
  ['> 0', '100'],
  ['> 10', '250'],
] as const;
const sums = { inputs: [['amount', 'number']], outputs: [{ name: 'r', type: 'number' }], rules: fen } as const;

describe('hit policies', () => {
  it.each<[string, string, number, JsonValue]>([
    ['UNIQUE gives the only match', table({ ...amounts, rules: overlapping }), 5, 'low'],
    [
      'UNIQUE names the rows that match together',
      table({ ...amounts, rules: overlapping }),
      50,
      'decision "d": rows 1, 2 match, but only one may (UNIQUE)',
    ],
    ['UNIQUE fails without a match', table({ ...amounts, rules: overlapping }), -1, 'decision "d": no row matches'],
    ['FIRST gives the first match', table({ ...amounts, rules: overlapping, policy: 'FIRST' }), 500, 'low'],
    ['FIRST fails without a match', table({ ...amounts, rules: overlapping, policy: 'FIRST' }), -1, 'decision "d": no row matches'],
    ['PRIORITY gives the output that stands first in the list', table({ ...amounts, rules: overlapping, policy: 'PRIORITY' }), 500, 'high'],
    [
      'ANY fails where matches differ',
      table({ ...amounts, rules: overlapping, policy: 'ANY' }),
      50,
      'decision "d": rows 1, 2 match and give different results (ANY)',
    ],
    [
      'ANY accepts matches that agree',
      table({
        ...amounts,
        rules: [
          ['> 0', '"low"'],
          ['> 1', '"low"'],
        ],
        policy: 'ANY',
      }),
      50,
      'low',
    ],
    [
      'RULE ORDER gives all in the order of the table',
      table({ ...amounts, rules: overlapping, policy: 'RULE ORDER' }),
      500,
      ['low', 'middle', 'high'],
    ],
    [
      'OUTPUT ORDER gives all in the order of the list',
      table({ ...amounts, rules: overlapping, policy: 'OUTPUT ORDER' }),
      500,
      ['high', 'middle', 'low'],
    ],
    ['COLLECT gives all', table({ ...sums, policy: 'COLLECT' }), 50, [100, 250]],
    ['COLLECT gives an empty list without a match', table({ ...sums, policy: 'COLLECT' }), -1, []],
    ['COLLECT SUM adds up', table({ ...sums, policy: 'COLLECT', aggregation: 'SUM' }), 50, 350],
    ['COLLECT MIN takes the least', table({ ...sums, policy: 'COLLECT', aggregation: 'MIN' }), 50, 100],
    ['COLLECT MAX takes the greatest', table({ ...sums, policy: 'COLLECT', aggregation: 'MAX' }), 50, 250],
    ['COLLECT COUNT counts', table({ ...sums, policy: 'COLLECT', aggregation: 'COUNT' }), 50, 2],
    ['COLLECT COUNT of nothing is 0', table({ ...sums, policy: 'COLLECT', aggregation: 'COUNT' }), -1, 0],
    [
      'COLLECT SUM of nothing fails',
      table({ ...sums, policy: 'COLLECT', aggregation: 'SUM' }),
      -1,
      'decision "d": no row matches, so there is no SUM',
    ],
    [
      'COLLECT SUM fails where it would lose a fen',
      table({
        ...sums,
        policy: 'COLLECT',
        aggregation: 'SUM',
        rules: [
          ['-', '9007199254740991'],
          ['-', '2'],
        ],
      }),
      1,
      'decision "d": the SUM is too large to be exact',
    ],
    ['a default stands in for a match', table({ ...sums, outputs: [{ name: 'r', type: 'number', default: '7' }] }), -1, 7],
  ])('%s', async (_, xml, amount, expected) => {
    expect(await outcome(xml, { amount })).toEqual(expected);
  });
});

describe('cells', () => {
  const cell = (test: string, type: string, input = 'x') =>
    table({ inputs: [[input, type]], outputs: [{ name: 'r', type: 'boolean', default: 'false' }], rules: [[test, 'true']] });

  it.each<[string, string, JsonValue, JsonValue]>([
    ['-', 'number', 5, true],
    ['5', 'number', 5, true],
    ['"a", "b"', 'string', 'b', true],
    ['not("a", "b")', 'string', 'c', true],
    ['not("a", "b")', 'string', 'a', false],
    ['[1..5]', 'number', 5, true],
    ['[1..5)', 'number', 5, false],
    ['< 3, > 7', 'number', 8, true],
    ['!= 3', 'number', 3, false],
    ['? > 3 and ? < 9', 'number', 5, true],
    ['contains(?, "b")', 'string', 'abc', true],
    ['not(? > 3)', 'number', 5, false],
    ['true', 'boolean', true, true],
    ['false', 'boolean', true, false],
    ['null', 'string', null, true],
    ['> 3', 'number', null, false],
    ['not(> 3)', 'number', null, false],
    ['limit', 'number', 20, true],
    ['> limit - 1', 'number', 20, true],
    ['codes', 'string', 'M2', true],
    ['>= date("2026-01-01")', 'date', '2026-01-01', true],
    ['[date("2026-01-01")..date("2026-12-31")]', 'date', '2027-01-01', false],
    ['< duration("P30D")', 'dayTimeDuration', 'P3D', true],
  ])('%s of a %s accepts %j: %s', async (test, type, x, expected) => {
    expect(await outcome(cell(test, type), { x, limit: 20, codes: ['M1', 'M2'] })).toEqual(expected);
  });

  it.each<[string, string, JsonValue, string]>([
    ['> 3', 'number', '5', 'input "x": it is not of the type number'],
    ['> 3', 'date', '2026-02-30', 'input "x": it is not of the type date'],
    ['1', 'integer', 1.5, 'input "x": it is not of the type integer'],
    ['> 3', 'Any', 'five', 'row 1, input cell 1: a cell for a number meets a string'],
    ['"a"', 'Any', 3, 'row 1, input cell 1: a cell for a string meets a number'],
    ['> unknown', 'number', 3, "row 1, input cell 1: Variable 'unknown' not found"],
    ['? + 1', 'number', 3, 'row 1, input cell 1: a condition over ? is a number, neither true nor false'],
  ])('%s of a %s refuses %j', async (test, type, x, reason) => {
    expect(await outcome(cell(test, type), { x })).toBe(`decision "d": ${reason}`);
  });
});

describe('decide', () => {
  const graph = definitions(`
    <inputData id="i1" name="Monthly Salary"><variable name="Monthly Salary" typeRef="number"/></inputData>
    <inputData id="i2" name="since"><variable name="since" typeRef="date"/></inputData>
    <decision id="yearly" name="Yearly Salary"><variable name="Yearly Salary" typeRef="number"/>
      <informationRequirement><requiredInput href="#i1"/></informationRequirement>
      <literalExpression><text>Monthly Salary * 12</text></literalExpression></decision>
    <decision id="due" name="due"><variable name="due" typeRef="date"/>
      <informationRequirement><requiredInput href="#i2"/></informationRequirement>
      <literalExpression><text>since + duration("P7D")</text></literalExpression></decision>
    <decision id="top" name="top">
      <informationRequirement><requiredDecision href="#yearly"/></informationRequirement>
      <informationRequirement><requiredDecision href="#due"/></informationRequirement>
      <literalExpression><text>{ rich: Yearly Salary &gt; 100000, late: due &gt; date("2026-03-01"), due: due }</text></literalExpression></decision>`);

  it('makes required decisions first and explains all of them', async () => {
    expect(await made(graph, 'top', { 'Monthly Salary': 10_000, since: '2026-02-25' })).toEqual({
      ok: true,
      value: { rich: true, late: true, due: '2026-03-04' },
      explanation: {
        ruleSet: { id: 'file', name: 'file', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        decision: 'top',
        inputs: {},
        rulesTried: 0,
        rowsMatched: [],
        output: { rich: true, late: true, due: '2026-03-04' },
        required: [
          { decision: 'yearly', inputs: { 'Monthly Salary': 10_000 }, rulesTried: 0, rowsMatched: [], output: 120_000 },
          { decision: 'due', inputs: { since: '2026-02-25' }, rulesTried: 0, rowsMatched: [], output: '2026-03-04' },
        ],
      },
    });
  });

  it('explains a table by its inputs, the rows tried and the rows matched', async () => {
    const xml = table({ ...amounts, rules: overlapping, policy: 'RULE ORDER' });
    expect(await made(xml, 'd', { amount: 50 })).toMatchObject({
      explanation: { decision: 'd', inputs: { amount: 50 }, rulesTried: 3, rowsMatched: [1, 2], output: ['low', 'middle'] },
    });
  });

  it('tries no row after the first match of FIRST', async () => {
    const decided = await made(table({ ...amounts, rules: overlapping, policy: 'FIRST' }), 'd', { amount: 50 });
    expect(decided).toMatchObject({ explanation: { rulesTried: 1, rowsMatched: [1] } });
  });

  it('gives several outputs as an object', async () => {
    const outputs = [
      { name: 'path', type: 'string' },
      { name: 'days', type: 'integer' },
    ];
    expect(await outcome(table({ inputs: [['x', 'string']], outputs, rules: [['"a"', '"fast"', '3']] }), { x: 'a' })).toEqual({
      path: 'fast',
      days: 3,
    });
  });

  it.each<[string, JsonObject, string, string]>([
    ['top', { since: '2026-02-25' }, 'missing-input', 'decision "top": decision "yearly": input data "Monthly Salary" is missing'],
    [
      'top',
      { 'Monthly Salary': '1', since: '2026-02-25' },
      'wrong-type',
      'decision "top": decision "yearly": input data "Monthly Salary": it is not of the type number',
    ],
    ['nothing', {}, 'unknown-decision', 'decision "nothing": there is no such decision'],
    ['constructor', {}, 'unknown-decision', 'decision "constructor": there is no such decision'],
  ])('refuses %s of %j', async (id, variables, code, reason) => {
    expect(await made(graph, id, variables)).toEqual({ ok: false, code, reason });
  });

  it('refuses an input that is none of the input values, and an output that is none of the output values', async () => {
    const known = table({
      inputs: [['x', 'string', '"a","b"']],
      outputs: [{ name: 'r', type: 'string', allowed: '"p"' }],
      rules: [['-', 'x']],
    });
    expect(await outcome(known, { x: 'c' })).toBe('decision "d": input "x": it is none of the values that the table knows');
    expect(await outcome(known, { x: 'a' })).toBe('decision "d": row 1, output cell 1: it is none of the output values');
  });

  it('finds the one matching row of two hundred, wherever it stands', async () => {
    const rules = Array.from({ length: 200 }, (_, row) => [`[${String(row * 10)}..${String(row * 10 + 9)}]`, `"r${String(row)}"`]);
    const parsed = await parseDecisions(table({ inputs: [['x', 'number']], outputs: [{ name: 'r', type: 'string' }], rules }));
    if (!parsed.ok) throw new Error('refused');
    for (const row of [0, 1, 99, 199]) {
      expect(decide(parsed.decisions, 'd', { x: row * 10 })).toMatchObject({
        value: `r${String(row)}`,
        explanation: { rowsMatched: [row + 1] },
      });
    }
  });
});
