import { CaseRun } from '../testing/case-run';
import { elementId, endEvent, exclusive, graphOf, startEvent } from '../testing/graph-builder';

const choice = (options: Parameters<typeof exclusive>[1] = {}) =>
  graphOf(
    [startEvent('start'), exclusive('gate', options), endEvent('high'), endEvent('middle'), endEvent('low')],
    ['start > gate', { path: 'gate > high', condition: 'points > 8' }, { path: 'gate > middle', condition: 'points > 4' }, 'gate > low'],
  );
const byDefault = choice({ defaultFlow: elementId('gate>low'), name: 'Enough?' });
const ended = (points: number) => new CaseRun(byDefault).start({ points }).of('case-ended')[0]?.element;

describe('exclusive gateway', () => {
  it('takes the first flow whose condition is true', () => {
    expect(ended(9)).toBe('high');
    expect(ended(5)).toBe('middle');
  });

  it('ends its path where no flow leads on', () => {
    const run = new CaseRun(graphOf([startEvent('start'), exclusive('gate')], ['start > gate'])).start();
    expect(run.of('case-ended')).toEqual([{ kind: 'case-ended', outcome: 'completed', element: 'gate' }]);
  });

  it('takes the default flow where no condition is true', () => {
    expect(ended(1)).toBe('low');
  });

  it('leaves a trace of each condition that it asked with what it saw, and of no other', () => {
    const asked = (points: number) =>
      new CaseRun(byDefault)
        .start({ points })
        .traces()
        .filter(({ kind }) => kind === 'condition');
    expect(asked(5)).toEqual([
      { kind: 'condition', flow: 'gate>high', text: 'points > 8', inputs: { points: 5 }, result: false },
      { kind: 'condition', flow: 'gate>middle', text: 'points > 4', inputs: { points: 5 }, result: true },
    ]);
    expect(asked(9)).toHaveLength(1);
  });

  it('passes a lone flow without a condition', () => {
    const graph = graphOf([startEvent('start'), exclusive('merge'), endEvent('end')], ['start > merge > end']);
    expect(new CaseRun(graph).start().outcome()).toBe('completed');
  });

  it('refuses the step where no condition is true and there is no default flow', () => {
    const sketches = [startEvent('start'), exclusive('gate', { name: 'Enough?' }), endEvent('high')];
    const graph = graphOf(sketches, ['start > gate', { path: 'gate > high', condition: 'points > 8' }]);
    expect(new CaseRun(graph).try({ kind: 'start', at: elementId('start'), data: { points: 1 } })).toEqual({
      code: 'no-flow-taken',
      element: 'gate',
      line: 1,
      reason: 'no condition at "Enough?" is true, and it has no default flow',
    });
  });

  it('refuses a condition that is neither true nor false', () => {
    const graph = graphOf(
      [startEvent('start'), exclusive('gate'), endEvent('a')],
      ['start > gate', { path: 'gate > a', condition: 'points' }],
    );
    expect(new CaseRun(graph).try({ kind: 'start', at: elementId('start'), data: { points: [] } })).toEqual({
      code: 'wrong-type',
      element: 'gate',
      line: 7,
      reason: '"points": expected true or false, found a list',
    });
  });
});
