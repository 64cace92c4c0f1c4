import { type JsonObject } from '#engine';
import { decide } from './decide';
import { definitions } from './dmn-samples';
import { parseDecisions } from './parse-decisions';

const literal = (text: string) => `<literalExpression><text>${text}</text></literalExpression>`;
const decision = (content: string, id = 'd') => `<decision id="${id}" name="${id}"><variable name="${id}"/>${content}</decision>`;
const entry = (name: string, content: string) => `<contextEntry><variable name="${name}"/>${content}</contextEntry>`;

async function made(content: string, variables: JsonObject = {}, id = 'd') {
  const parsed = await parseDecisions(definitions(content));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return decide(parsed.decisions, id, variables);
}

const grades = `<decisionTable id="grades" hitPolicy="FIRST"><input id="g" label="points"><inputExpression><text>points</text></inputExpression></input>
  <output id="o"/><rule id="r1"><inputEntry><text>&gt; 9</text></inputEntry><outputEntry><text>"good"</text></outputEntry></rule>
  <rule id="r2"><inputEntry><text>-</text></inputEntry><outputEntry><text>"fair"</text></outputEntry></rule></decisionTable>`;
const grade = `<businessKnowledgeModel id="grade" name="grade"><variable name="grade" typeRef="string"/><encapsulatedLogic>
  <formalParameter name="points" typeRef="number"/>${grades}</encapsulatedLogic></businessKnowledgeModel>`;
const needsGrade = '<knowledgeRequirement><requiredKnowledge href="#grade"/></knowledgeRequirement>';

describe('A strict boxed expression', () => {
  it.each([
    ['list', `<list>${literal('x')}${literal('x + 1')}</list>`, [3, 4]],
    ['relation', `<relation><column name="a"/><row>${literal('x')}</row></relation>`, [{ a: 3 }]],
    ['context', `<context>${entry('a', literal('x'))}${entry('b', literal('a + 1'))}</context>`, { a: 3, b: 4 }],
    [
      'conditional',
      `<conditional><if>${literal('x &gt; 1')}</if><then>${literal('1')}</then><else>${literal('2')}</else></conditional>`,
      1,
    ],
    ['filter', `<filter><in>${literal('[1, 5]')}</in><match>${literal('item &gt; x')}</match></filter>`, [5]],
    ['for', `<for iteratorVariable="i"><in>${literal('[1..x]')}</in><return>${literal('i * 2')}</return></for>`, [2, 4, 6]],
    ['some', `<some iteratorVariable="i"><in>${literal('[1, 5]')}</in><satisfies>${literal('i &gt; x')}</satisfies></some>`, true],
    ['every', `<every iteratorVariable="i"><in>${literal('[1, 5]')}</in><satisfies>${literal('i &gt; x')}</satisfies></every>`, false],
    [
      'function',
      `<context>${entry('f', `<functionDefinition><formalParameter name="n"/>${literal('n + x')}</functionDefinition>`)}
        <contextEntry>${literal('f(1)')}</contextEntry></context>`,
      4,
    ],
    ['invocation', `<invocation>${literal('abs')}<binding><parameter name="n"/>${literal('-x')}</binding></invocation>`, 3],
  ])('of the kind %s sees the variables of the process', async (_, content, value) => {
    expect(await made(decision(content), { x: 3 })).toMatchObject({ ok: true, value });
  });

  it.each([
    ['an unknown variable', literal('nobody'), "Variable 'nobody' not found"],
    ['a null operand', literal('null + 1'), "Can't add <number> to <null>"],
    ['a division by zero', literal('1 / 0'), 'a number is divided by zero'],
    ['a function that has no value', literal('number("five")'), 'number(<string>) has no value'],
    ['a sum of nothing', literal('sum([])'), 'sum(<list>) has no value'],
    ['an unknown function', literal('summe([1])'), "Function 'summe' not found"],
    [
      'a condition that is null',
      `<conditional><if>${literal('null')}</if><then>${literal('1')}</then><else>${literal('2')}</else></conditional>`,
      'a condition is null, neither true nor false',
    ],
    [
      'a filter that is null',
      `<filter><in>${literal('[1]')}</in><match>${literal('null')}</match></filter>`,
      'a filter is null, neither true nor false',
    ],
    [
      'an argument of another type',
      `${needsGrade}<invocation>${literal('grade')}<binding><parameter name="points"/>${literal('"5"')}</binding></invocation>`,
      'it is not of the type number',
    ],
    ['a missing argument', `${needsGrade}${literal('grade()')}`, 'a function of 1 parameters is given 0'],
    [
      'an entry of another type',
      `<context><contextEntry><variable name="a" typeRef="string"/>${literal('1')}</contextEntry></context>`,
      'it is not of the type string',
    ],
  ])('refuses %s', async (_, content, reason) => {
    expect(await made(grade + decision(content))).toMatchObject({ ok: false, reason: `decision "d": ${reason}` });
  });
});

describe('The explanation', () => {
  it('tells of a table within another expression by its id', async () => {
    const calls = `<list>${literal('grade(x)')}${literal('grade(5)')}</list>`;
    expect(await made(grade + decision(needsGrade + calls), { x: 12 })).toMatchObject({
      value: ['good', 'fair'],
      explanation: {
        decision: 'd',
        rowsMatched: [],
        tables: [
          { table: 'grades', inputs: { points: 12 }, rulesTried: 1, rowsMatched: [1], output: 'good' },
          { table: 'grades', inputs: { points: 5 }, rulesTried: 2, rowsMatched: [2], output: 'fair' },
        ],
      },
    });
  });

  it('tells twenty tables and counts the others', async () => {
    const calls = `<for iteratorVariable="i"><in>${literal('[1..30]')}</in><return>${literal('grade(i)')}</return></for>`;
    const decided = await made(grade + decision(needsGrade + calls));
    expect(decided).toMatchObject({ explanation: { tablesLeftOut: 10 } });
    expect(JSON.stringify(decided).length).toBeLessThan(4_000);
  });

  it('tells the parameters of the region that were read, those of knowledge models too', async () => {
    const model = `<businessKnowledgeModel id="m" name="m"><encapsulatedLogic><formalParameter name="n"/>${literal('n * parameters.rate')}</encapsulatedLogic></businessKnowledgeModel>`;
    const need = '<knowledgeRequirement><requiredKnowledge href="#m"/></knowledgeRequirement>';
    const decided = await made(model + decision(need + literal('m(x)')), { x: 10, parameters: { rate: 0.7, other: 1 } });
    expect(decided).toMatchObject({ value: 7, explanation: { inputs: { x: 10 }, parameters: { rate: 0.7 } } });
  });

  it('gives what is long by its kind', async () => {
    const content = literal('{ text: long, list: for i in 1..20 return i }');
    expect(await made(decision(content), { long: 'x'.repeat(300) })).toMatchObject({
      explanation: { inputs: { long: '<string>' }, output: { text: '<string>', list: '<list>' } },
    });
  });

  it('explains a decision that two others require once for each of them', async () => {
    const needs = (id: string) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`;
    const graph = `${decision(literal('x + 1'), 'base')}${decision(needs('base') + literal('base * 2'), 'left')}
      ${decision(needs('base') + literal('base * 3'), 'right')}${decision(needs('left') + needs('right') + literal('left + right'))}`;
    const base = { decision: 'base', inputs: { x: 1 }, output: 2 };
    expect(await made(graph, { x: 1 })).toMatchObject({
      value: 10,
      explanation: {
        required: [
          { decision: 'left', required: [base] },
          { decision: 'right', required: [base] },
        ],
      },
    });
  });
});

describe('A decision service', () => {
  const service = `<decisionService id="s" name="s"><variable name="s"/><outputDecision href="#out"/><inputData href="#amount"/></decisionService>
    <inputData id="amount" name="amount"><variable name="amount" typeRef="number"/></inputData>`;
  const need = '<informationRequirement><requiredInput href="#amount"/></informationRequirement>';
  const content = service + decision(need + literal('amount * 10'), 'out');

  it('can be asked by a process, and explains the decisions within', async () => {
    expect(await made(content, { amount: 4 }, 's')).toMatchObject({
      value: 40,
      explanation: { decision: 's', output: 40, required: [{ decision: 'out', output: 40 }] },
    });
  });

  it.each([
    [{}, 'missing-input', 'decision "s": input data "amount" is missing'],
    [{ amount: '4' }, 'wrong-type', 'decision "s": it is not of the type number'],
  ])('refuses %j', async (variables, code, reason) => {
    expect(await made(content, variables, 's')).toEqual({ ok: false, code, reason });
  });

  it('can be called by another decision', async () => {
    const caller = decision(`<knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement>${literal('s(2)')}`);
    expect(await made(content + caller)).toMatchObject({ value: 20, explanation: { required: [{ decision: 'out' }] } });
  });
});

describe('An item definition', () => {
  const types = `<itemDefinition id="t1" name="tColour"><typeRef>string</typeRef><allowedValues><text>"red", "green"</text></allowedValues></itemDefinition>
    <itemDefinition id="t2" name="tCar"><itemComponent name="colour"><typeRef>tColour</typeRef></itemComponent>
      <itemComponent name="since"><typeRef>date</typeRef></itemComponent></itemDefinition>
    <inputData id="car" name="car"><variable name="car" typeRef="tCar"/></inputData>`;
  const need = '<informationRequirement><requiredInput href="#car"/></informationRequirement>';
  const content = types + decision(need + literal('car.since &lt; date("2026-02-01") and car.colour = "red"'));

  it('turns the texts of JSON into what the file declares', async () => {
    expect(await made(content, { car: { colour: 'red', since: '2026-01-01' } })).toMatchObject({ value: true });
  });

  it.each([[{ colour: 'blue', since: '2026-01-01' }], [{ colour: 'red', since: 'once' }], [{ colour: 'red' }], ['red']])(
    'refuses %j',
    async (car) => {
      expect(await made(content, { car })).toMatchObject({
        ok: false,
        code: 'wrong-type',
        reason: expect.stringContaining('input data "car"'),
      });
    },
  );
});
