import { parseDecisions } from './parse-decisions';
import { type ShownDecision, showDecisions } from './show-decisions';

const HEAD = '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="file" name="文件" namespace="x">';

async function shown(content: string): Promise<readonly ShownDecision[]> {
  const parsed = await parseDecisions(`${HEAD}<decision id="way" name="去向">${content}</decision></definitions>`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return showDecisions(parsed.decisions);
}

describe('showDecisions', () => {
  it('shows a table with its columns by label and its rows as they are written', async () => {
    const table = `<decisionTable id="t" hitPolicy="FIRST">
      <input id="i" label="金额"><inputExpression id="ie" typeRef="number"><text>amount</text></inputExpression></input>
      <output id="o" label="方式" name="kind" typeRef="string"/>
      <rule id="r1"><description>Small sums.</description><inputEntry id="a"><text>&lt; 100</text></inputEntry><outputEntry id="b"><text>"fast"</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="c"><text>-</text></inputEntry><outputEntry id="d"><text>"slow"</text></outputEntry></rule>
    </decisionTable>`;
    expect(await shown(table)).toEqual([
      {
        id: 'way',
        name: '去向',
        hitPolicy: 'FIRST',
        inputs: ['金额'],
        outputs: ['方式'],
        rows: [
          { tests: ['< 100'], results: ['"fast"'], note: 'Small sums.' },
          { tests: ['-'], results: ['"slow"'] },
        ],
      },
    ]);
  });

  it('shows the expression of a decision without a table', async () => {
    const [decision] = await shown('<variable id="v" name="去向"/><literalExpression id="l"><text>1 + 1</text></literalExpression>');
    expect(decision).toMatchObject({ expression: '1 + 1', rows: [] });
  });
});
