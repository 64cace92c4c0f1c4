import { evaluateDecision, evaluateService, readModel } from '#decisions';
import { definitions } from '../dmn/dmn-samples';

function literal(text: string): string {
  return `<literalExpression><text>${text}</text></literalExpression>`;
}

function decision(name: string, content: string): string {
  return `<decision id="${name}" name="${name}"><variable name="${name}"/>${content}</decision>`;
}

function modelOf(content: string) {
  const read = readModel(definitions(content), []);
  if (!read.ok) throw new Error(read.reason);
  return read.model;
}

function valueOf(content: string, inputs: Readonly<Record<string, unknown>> = {}): unknown {
  return evaluateDecision(modelOf(content), 'd', inputs);
}

const double = `<businessKnowledgeModel id="double" name="double"><variable name="double"/><encapsulatedLogic>
  <formalParameter name="n" typeRef="number"/>${literal('n * 2')}</encapsulatedLogic></businessKnowledgeModel>`;
const needsDouble = '<knowledgeRequirement><requiredKnowledge href="#double"/></knowledgeRequirement>';

describe('A boxed expression', () => {
  it.each([
    ['list', `<list>${literal('1')}${literal('1 + 1')}</list>`, [1, 2]],
    ['relation', `<relation><column name="a"/><column name="b"/><row>${literal('1')}${literal('2')}</row></relation>`, [{ a: 1, b: 2 }]],
    ['context', `<context><contextEntry><variable name="a"/>${literal('1')}</contextEntry></context>`, { a: 1 }],
    [
      'context with a result',
      `<context><contextEntry><variable name="a"/>${literal('1')}</contextEntry><contextEntry>${literal('a + 1')}</contextEntry></context>`,
      2,
    ],
    ['conditional', `<conditional><if>${literal('null')}</if><then>${literal('1')}</then><else>${literal('2')}</else></conditional>`, 2],
    ['filter', `<filter><in>${literal('[1, 2, 3]')}</in><match>${literal('item > 1')}</match></filter>`, [2, 3]],
    ['filter by place', `<filter><in>${literal('[1, 2, 3]')}</in><match>${literal('-1')}</match></filter>`, 3],
    ['for', `<for iteratorVariable="i"><in>${literal('[1, 2]')}</in><return>${literal('i * 2')}</return></for>`, [2, 4]],
    ['some', `<some iteratorVariable="i"><in>${literal('[1, 2]')}</in><satisfies>${literal('i > 1')}</satisfies></some>`, true],
    ['every', `<every iteratorVariable="i"><in>${literal('[1, 2]')}</in><satisfies>${literal('i > 1')}</satisfies></every>`, false],
  ])('of the kind %s gives its value', (_, content, value) => {
    expect(valueOf(decision('d', content))).toEqual(value);
  });

  it('of the kind function definition can be called', () => {
    const body = `<functionDefinition><formalParameter name="n"/>${literal('n + 1')}</functionDefinition>`;
    const entries = `<contextEntry><variable name="f"/>${body}</contextEntry><contextEntry>${literal('f(1)')}</contextEntry>`;
    expect(valueOf(decision('d', `<context>${entries}</context>`))).toBe(2);
  });

  it('of the kind invocation calls a knowledge model by the names of its parameters', () => {
    const call = `<invocation>${literal('double')}<binding><parameter name="n"/>${literal('4')}</binding></invocation>`;
    expect(valueOf(double + decision('d', needsDouble + call))).toBe(8);
  });

  it('of the kind invocation calls a function of FEEL too', () => {
    const call = `<invocation>${literal('abs')}<binding><parameter name="n"/>${literal('-4')}</binding></invocation>`;
    expect(valueOf(decision('d', call))).toBe(4);
  });

  it('does not call a function with an argument of another type', () => {
    expect(valueOf(double + decision('d', needsDouble + literal('double("4")')))).toBeNull();
  });
});

describe('A decision table', () => {
  const column = '<inputExpression><text>n</text></inputExpression>';
  const rule = (cell: string, text: string) =>
    `<rule><inputEntry><text>${cell}</text></inputEntry><outputEntry><text>${text}</text></outputEntry></rule>`;
  const rules = rule('&gt; 1', '"b"') + rule('n &gt; 0', '"a"');
  const table = (attributes: string) =>
    decision(
      'd',
      `<informationRequirement><requiredInput href="#n"/></informationRequirement>
      <decisionTable ${attributes}><input>${column}</input><output><outputValues><text>"a", "b"</text></outputValues></output>${rules}</decisionTable>`,
    ) + '<inputData id="n" name="n"><variable name="n" typeRef="number"/></inputData>';

  it.each([
    ['UNIQUE', 1, 'a'],
    ['UNIQUE', 2, null],
    ['FIRST', 2, 'b'],
    ['ANY', 2, null],
    ['PRIORITY', 2, 'a'],
    ['COLLECT', 2, ['b', 'a']],
    ['RULE ORDER', 2, ['b', 'a']],
    ['OUTPUT ORDER', 2, ['a', 'b']],
    ['UNIQUE', 0, null],
  ])('with the hit policy %s gives for %d what the standard has: %j', (policy, n, value) => {
    expect(valueOf(table(`hitPolicy="${policy}"`), { n })).toEqual(value);
  });

  it('counts the rows that match', () => {
    expect(valueOf(table('hitPolicy="COLLECT" aggregation="COUNT"'), { n: 2 })).toBe(2);
  });
});

describe('A decision service', () => {
  const service = `<decisionService id="s" name="s"><variable name="s"/><outputDecision href="#out"/><encapsulatedDecision href="#mid"/>
    <inputDecision href="#given"/></decisionService>`;
  const need = (id: string) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`;
  const content = `${service}${decision('given', literal('1'))}${decision('mid', need('given') + literal('given + 1'))}
    ${decision('out', need('mid') + literal('mid * 10'))}`;

  it('takes what is given for its input decisions instead of making them', () => {
    expect(evaluateService(modelOf(content), 's', { given: 4 })).toBe(50);
  });

  it('can be called as a function', () => {
    const caller = decision('d', `<knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement>${literal('s(2)')}`);
    expect(valueOf(content + caller)).toBe(30);
  });
});

describe('A decision', () => {
  it('that requires itself by way of another has no value', () => {
    const need = (id: string) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`;
    expect(valueOf(decision('d', need('e') + literal('e + 1')) + decision('e', need('d') + literal('d + 1')))).toBeNull();
  });

  it('takes an input only under its declared type, allowed values and components', () => {
    const types = `<itemDefinition name="tColour"><typeRef>string</typeRef><allowedValues><text>"red", "green"</text></allowedValues></itemDefinition>
      <itemDefinition name="tCar"><itemComponent name="colour"><typeRef>tColour</typeRef></itemComponent></itemDefinition>
      <inputData id="car" name="car"><variable name="car" typeRef="tCar"/></inputData>`;
    const need = '<informationRequirement><requiredInput href="#car"/></informationRequirement>';
    const model = types + decision('d', need + literal('car.colour'));
    expect(valueOf(model, { car: { colour: 'red' } })).toBe('red');
    expect(valueOf(model, { car: { colour: 'blue' } })).toBeNull();
    expect(valueOf(model, { car: {} })).toBeNull();
  });
});

describe('A file of decisions', () => {
  it.each([
    ['with a document type', '<!DOCTYPE a [<!ENTITY b "c">]><definitions/>', 'a document type is not accepted'],
    ['that is broken', '<definitions><decision></definitions>', 'the file is not well-formed XML (line 1)'],
    ['with 1,000 elements in each other', '<a>'.repeat(1_000) + '</a>'.repeat(1_000), 'elements are nested deeper than 200'],
  ])('%s is refused', (_, xml, reason) => {
    expect(readModel(xml, [])).toEqual({ ok: false, reason });
  });
});
