import { definitions, table } from './dmn-samples';
import { parseDecisions } from './parse-decisions';

const output = [{ name: 'r', type: 'string' }];
const literal = (id: string, text: string, more = '') =>
  `<decision id="${id}" name="${id}">${more}<literalExpression><text>${text}</text></literalExpression></decision>`;
const needs = (id: string) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`;

async function findings(xml: string): Promise<readonly string[]> {
  const parsed = await parseDecisions(xml);
  return parsed.ok ? [] : parsed.findings.map(({ rule, element, line, reason }) => `${rule} ${element}:${String(line)} ${reason}`);
}

describe('parseDecisions', () => {
  it.each([
    ['a table', table({ inputs: [['x', 'string']], outputs: output, rules: [['-', '"a"']] })],
    ['an expression', definitions(literal('a', '1 + 1'))],
    ['a knowledge source, which only documents', definitions(`<knowledgeSource id="k" name="law"/>${literal('a', '1')}`)],
    ['a file of DMN 1.5', definitions(literal('a', '1')).replace('20191111', '20230324')],
    [
      'names with signs, as the file gives them',
      definitions(`<inputData id="i" name="Is it affordable?"/>${literal('a', 'Is it affordable? = true')}`),
    ],
    ['a drawing', definitions(`${literal('a', '1')}<dmndi:DMNDI><dmndi:anything/></dmndi:DMNDI>`)],
  ])('accepts %s', async (_, xml) => {
    expect(await findings(xml)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['broken XML', '<definitions', 'well-formed definitions:1 the file is not well-formed XML (line 1)'],
    ['another language', '<bpmn/>', 'well-formed definitions:1 the file has no DMN definitions'],
    ['a DOCTYPE', `<!DOCTYPE x [<!ENTITY a "b">]>${definitions('')}`, 'well-formed definitions:1 a document type is not accepted'],
    [
      'a file without end',
      `${definitions('')}<!--${'x'.repeat(2_000_000)}-->`,
      'well-formed definitions:1 the file has more than 2000000 characters',
    ],
    ['an unknown element', definitions('\n<foo/>'), 'well-formed file:2 <foo> is no element of DMN that can be evaluated'],
    ['a decision without logic', definitions('<decision id="a" name="a"/>'), 'supported-element a:2 there is nothing to decide by'],
    [
      'a knowledge model without logic',
      definitions('<businessKnowledgeModel id="b" name="rates"><encapsulatedLogic/></businessKnowledgeModel>'),
      'supported-element b:2 there is nothing to decide by',
    ],
    [
      'a decision service without an output',
      definitions('<decisionService id="s" name="all"/>'),
      'supported-element s:2 the service gives no decision',
    ],
    [
      'a function of another language',
      definitions(
        `<businessKnowledgeModel id="b" name="b"><encapsulatedLogic kind="Java"><context/></encapsulatedLogic></businessKnowledgeModel>`,
      ),
      'supported-element b:2 a function of the kind Java is not run',
    ],
    [
      'an item definition of an unknown type',
      definitions('<itemDefinition id="t" name="tPerson"><typeRef>tNobody</typeRef></itemDefinition>'),
      'known-type t:2 the type "tNobody" is not known',
    ],
    [
      'money without a rounding',
      definitions('<decision id="a" name="a" huiban:unit="fen"><literalExpression><text>1</text></literalExpression></decision>'),
      'stated-rounding a:2 its unit is fen, but it states no rounding',
    ],
    [
      'an unknown rounding',
      definitions(
        '<decision id="a" name="a" huiban:unit="fen" huiban:rounding="up-ish"><literalExpression><text>1</text></literalExpression></decision>',
      ),
      'stated-rounding a:2 the rounding "up-ish" is not known',
    ],
    [
      'a rounding of what is no money',
      definitions('<decision id="a" name="a" huiban:rounding="up"><literalExpression><text>1</text></literalExpression></decision>'),
      'stated-rounding a:2 it states a rounding, but no unit',
    ],
    ['an import', definitions('<import name="other" namespace="n" importType="t"/>'), 'supported-element other:2 the file imports "other"'],
    [
      'another expression language',
      definitions(
        '<decision id="a" name="a"><literalExpression expressionLanguage="javascript"><text>1</text></literalExpression></decision>',
      ),
      'supported-element a:2 the expression is not written in FEEL',
    ],
    ['broken FEEL', definitions(literal('a', '1 +')), 'valid-expression a:2 the expression: the expression is incomplete (character 4)'],
    [
      'a look at the clock',
      definitions(literal('a', 'today()')),
      "valid-expression a:2 the expression: today() reads the machine's clock; use a date of the case instead (character 1)",
    ],
    [
      'an unknown type',
      table({ inputs: [['x', 'tPerson']], outputs: output, rules: [['-', '1']] }),
      'known-type i0:2 the type "tPerson" is not known',
    ],
    [
      'a broken cell',
      table({
        inputs: [['x', 'number']],
        outputs: output,
        rules: [
          ['-', '"a"'],
          ['>', '"b"'],
        ],
      }),
      'valid-expression r2:2 input cell 1: the expression is incomplete (character 2)',
    ],
    [
      'a broken output',
      table({ inputs: [['x', 'number']], outputs: output, rules: [['-', '"a']] }),
      'valid-expression r1:2 output cell 1: """ is not expected here (character 1)',
    ],
    [
      'a short row',
      table({
        inputs: [
          ['x', 'number'],
          ['y', 'number'],
        ],
        outputs: output,
        rules: [
          ['-', '1', '1'],
          ['-', '1'],
        ],
      }),
      'complete-table d:2 row 2 has more or fewer cells than there are columns',
    ],
    ['a table without rules', table({ inputs: [['x', 'number']], outputs: output, rules: [] }), 'complete-table d:2 the table has no rule'],
    [
      'an unknown hit policy',
      table({ inputs: [['x', 'number']], outputs: output, rules: [['-', '1']], policy: 'BEST' }),
      'complete-table d:2 the hit policy BEST is not known',
    ],
    [
      'PRIORITY without order',
      table({ inputs: [['x', 'number']], outputs: output, rules: [['-', '1']], policy: 'PRIORITY' }),
      'complete-table d:2 PRIORITY needs the output values in order',
    ],
    [
      'a requirement that is not there',
      definitions(literal('a', '1', needs('b'))),
      'known-requirement a:2 it requires "#b", which is not in this file',
    ],
    [
      'a circle',
      definitions(literal('a', '1', needs('b')) + literal('b', '1', needs('a'))),
      'no-cycle a:2 the decisions need each other in a circle: a → b → a',
    ],
    ['an id used twice', definitions(literal('a', '1') + literal('a', '2')), 'unique-id a:2 the id is used twice'],
  ])('refuses %s', async (_, xml, expected) => {
    expect(await findings(xml)).toEqual([expected]);
  });
});

describe('a text that was read before', () => {
  it('gives the same decisions again, under the hash of the text', async () => {
    const xml = definitions(literal('a', '1'));
    const [first, second, other] = await Promise.all([parseDecisions(xml), parseDecisions(xml), parseDecisions(`${xml} `)]);
    expect(first).toBe(second);
    if (!first.ok || !other.ok) throw new Error('refused');
    expect(other.decisions.ruleSet.hash).not.toBe(first.decisions.ruleSet.hash);
  });
});
