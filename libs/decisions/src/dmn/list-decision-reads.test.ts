import { definitions, table } from './dmn-samples';
import { listDecisionReads } from './list-decision-reads';
import { parseDecisions } from './parse-decisions';

const literal = (text: string) => `<literalExpression><text>${text}</text></literalExpression>`;

async function paths(xml: string): Promise<readonly string[]> {
  const parsed = await parseDecisions(xml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return listDecisionReads(parsed.decisions, 'd').map(({ names, filtered }) => `${names.join('.')}${filtered ? ' in a filter' : ''}`);
}

const decision = (content: string) => definitions(`<decision id="d" name="d">${content}</decision>`);

describe('listDecisionReads', () => {
  it('reads a literal expression', async () => {
    expect(await paths(decision(literal('count(opinions) &lt; parameters.panelSize')))).toEqual(['opinions', 'parameters.panelSize']);
  });

  it('reads inputs, allowed values, tests, outputs and defaults of a table', async () => {
    const read = await paths(
      table({
        inputs: [['a.b', 'number', '< c.d']],
        outputs: [{ name: 'x', type: 'number', default: 'e.f' }],
        rules: [
          ['[g.h..5]', 'i.j'],
          ['-', '1'],
          ['? > k.l', '2'],
        ],
      }),
    );
    expect(read).toEqual(['a.b', 'c.d', 'e.f', 'g.h', 'i.j', 'k.l']);
  });

  it('leaves out names of the expression itself, and marks what stands in a filter', async () => {
    const context = `<context><contextEntry><variable name="own"/>${literal('a')}</contextEntry>
      <contextEntry><filter><in>${literal('own')}</in><match>${literal('b')}</match></filter></contextEntry></context>`;
    expect(await paths(decision(context))).toEqual(['a', 'b in a filter']);
  });

  it('reads what the knowledge models that it requires read', async () => {
    const model = `<businessKnowledgeModel id="m" name="m"><encapsulatedLogic><formalParameter name="n"/>${literal('n * parameters.rate')}</encapsulatedLogic></businessKnowledgeModel>`;
    const need = '<knowledgeRequirement><requiredKnowledge href="#m"/></knowledgeRequirement>';
    expect(await paths(definitions(`${model}<decision id="d" name="d">${need}${literal('m(a)')}</decision>`))).toEqual([
      'a',
      'parameters.rate',
    ]);
  });
});
