import { type Decision } from './decision';
import { listDecisionReads } from './list-decision-reads';

const decisionBy = (logic: Decision['logic']): Decision => ({
  id: 'grade',
  name: 'grade',
  result: { name: 'grade', type: 'any' },
  inputs: [],
  requires: [],
  logic,
});
const paths = (logic: Decision['logic']) => listDecisionReads(decisionBy(logic)).map(({ names }) => names.join('.'));

describe('listDecisionReads', () => {
  it('reads a literal expression', () => {
    expect(paths({ kind: 'expression', text: 'count(opinions) < parameters.panelSize' })).toEqual(['opinions', 'parameters.panelSize']);
  });

  it('reads inputs, allowed values, tests, outputs and defaults of a table', () => {
    const read = paths({
      kind: 'table',
      hitPolicy: 'UNIQUE',
      inputs: [{ label: 'a', text: 'a.b', type: 'any', allowed: '< c.d' }],
      outputs: [{ name: 'x', type: 'any', default: 'e.f' }],
      rules: [
        { tests: ['[g.h..5]'], outputs: ['i.j'] },
        { tests: ['-'], outputs: ['1'] },
        { tests: ['? > k.l'], outputs: ['2'] },
      ],
    });
    expect(read).toEqual(expect.arrayContaining(['a.b', 'c.d', 'e.f', 'g.h', 'i.j', 'k.l']));
  });
});
