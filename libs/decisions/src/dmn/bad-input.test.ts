import { type JsonObject } from '#engine';
import { createEvaluator } from '../feel/evaluator';
import { decide } from './decide';
import { definitions, table } from './dmn-samples';
import { parseDecisions } from './parse-decisions';

const { evaluate } = createEvaluator();
const literal = (text: string) => `<literalExpression><text>${text}</text></literalExpression>`;
const decision = (content: string) => `<decision id="d" name="d"><variable name="d"/>${content}</decision>`;

/** Longer than any of these takes on an idle machine, so that a loaded one passes too. */
const patience = 5_000;

async function refusal(xml: string, variables: JsonObject = {}): Promise<string> {
  const parsed = await parseDecisions(xml);
  if (!parsed.ok) return `${parsed.findings[0]?.rule ?? ''}: ${parsed.findings[0]?.reason ?? ''}`;
  const decided = decide(parsed.decisions, 'd', variables);
  return decided.ok ? 'none' : `${decided.code}: ${decided.reason}`;
}

describe('A file of decisions', () => {
  const nested = (depth: number) =>
    `${'<context><contextEntry><variable name="a"/>'.repeat(depth)}${literal('1')}${'</contextEntry></context>'.repeat(depth)}`;
  const rows = (count: number) =>
    table({ inputs: [['x', 'number']], outputs: [{ name: 'r', type: 'number' }], rules: Array(count).fill(['-', '1']) });

  it.each<[string, () => string, string]>([
    ['100,000 rows', () => rows(100_000), 'well-formed: the file has more than 2000000 characters'],
    ['6,000 rows', () => rows(6_000), 'complete-table: the table has more than 5000 rows'],
    ['contexts in each other 1,000 times', () => definitions(decision(nested(1_000))), 'well-formed: elements are nested deeper than 200'],
    [
      'FEEL of 100 KB',
      () => definitions(decision(literal(`1${' + 1'.repeat(25_000)}`))),
      'valid-expression: the expression: the expression has more than 10000 characters',
    ],
    [
      '1,000 nested brackets',
      () => definitions(decision(literal(`${'('.repeat(1_000)}1${')'.repeat(1_000)}`))),
      'valid-expression: the expression: brackets are nested deeper than 100',
    ],
    [
      'entities that grow',
      () => `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(1_000)}">]>${definitions(decision(literal('1')))}`,
      'well-formed: a document type is not accepted',
    ],
    [
      'a million faults',
      () => definitions(Array.from({ length: 20_000 }, (_, at) => `<foo id="f${String(at)}"/>`).join('')),
      'well-formed: <foo> is no element of DMN that can be evaluated',
    ],
  ])(
    'with %s is refused',
    async (_, make, reason) => {
      expect(await refusal(make())).toBe(reason);
    },
    patience,
  );
});

describe('A decision', () => {
  const endless = `<businessKnowledgeModel id="f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n"/>${literal('f(n + 1)')}</encapsulatedLogic></businessKnowledgeModel>`;
  const branching = endless.replace('f(n + 1)', 'f(n + 1) + f(n + 1)');
  const need = '<knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>';

  it.each([
    ['calls a function without end', endless, 'f(1)'],
    ['calls a function twice without end', branching, 'f(1)'],
  ])(
    'that %s fails',
    async (_, model, text) => {
      expect(await refusal(definitions(model + decision(need + literal(text))))).toMatch(/^too-much: decision "d": /);
    },
    patience,
  );
});

describe('An expression', () => {
  const a = 'a'.repeat(60);

  it.each<[string, string, string]>([
    ['a range of a thousand million', 'for i in 1..10**9 return i', '"1..10**9" must run between whole numbers at most 100000 apart'],
    ['loops within loops', 'for i in 1..1000, j in 1..1000, k in 1..1000 return 1', 'the evaluation takes more than 400000 steps'],
    ['loops that look back', 'for i in 1..100000 return count(partial)', 'the evaluation takes more than 400000 steps'],
    ['a quantifier without end', 'some i in 1..100000, j in 1..100000 satisfies i + j < 0', 'the evaluation takes more than 400000 steps'],
    [
      'a text that doubles',
      'for i in 1..60 return if i = 1 then "ab" else partial[-1] + partial[-1]',
      'a text would have more than 1000000 characters',
    ],
    [
      'a list that doubles',
      'for i in 1..60 return if i = 1 then [1, 2] else concatenate(partial[-1], partial[-1])',
      'the evaluation takes more than 400000 steps',
    ],
    ['a pattern with loops in loops', `matches("${a}!", "^(a+)+$")`, 'the pattern could take too long for a text of that length'],
    ['a pattern with choices in loops', `matches("${a}!", "^(a|aa)+$")`, 'the pattern could take too long for a text of that length'],
    ['a pattern with loops in a row', `matches("${a}!", ".*.*.*.*.*.*x")`, 'the pattern could take too long for a text of that length'],
    ['a replacement by such a pattern', `replace("${a}!", "(a*)*b", "x")`, 'the pattern could take too long for a text of that length'],
    ['a split by such a pattern', `split("${a}!", "(a*)*b")`, 'the pattern could take too long for a text of that length'],
    ['a huge power', '10 ** 400', 'the result is not a finite number'],
  ])(
    'with %s is refused',
    (_, text, reason) => {
      expect(evaluate({ text, line: 1 }, {})).toEqual({ ok: false, reason });
    },
    patience,
  );

  it.each([
    ['an ordinary pattern', 'matches("2026-01-31", "^\\d{4}-\\d{2}-\\d{2}$")'],
    ['a pattern of names', 'matches("county.bureau", "^([a-z]+\\.)+[a-z]+$")'],
    ['a long text and a plain pattern', `matches("${'abc '.repeat(500)}", "abc\\s+abc")`],
  ])('with %s is not', (_, text) => {
    expect(evaluate({ text: text.replaceAll('\\', '\\\\'), line: 1 }, {})).toMatchObject({ ok: true, value: true });
  });
});
