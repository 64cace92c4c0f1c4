import { CaseRun } from '../testing/case-run';
import { elementId, endEvent, feel, graphOf, scriptTask, startEvent } from '../testing/graph-builder';

describe('script task', () => {
  it('writes the value of its expression and goes on at once', () => {
    const graph = graphOf([startEvent('start'), scriptTask('sum', { script: feel('points + 2') }), endEvent('end')], ['start > sum > end']);
    const run = new CaseRun(graph).start({ points: 40 });
    expect(run.variables()).toEqual({ points: 40, sum: 42 });
    expect(run.outcome()).toBe('completed');
  });

  it('refuses the step where its expression fails, with its line', () => {
    const graph = graphOf(
      [startEvent('start'), scriptTask('sum', { script: feel('nothing', 12) }), endEvent('end')],
      ['start > sum > end'],
    );
    const problem = new CaseRun(graph).try({ kind: 'start', at: elementId('start'), data: {} });
    expect(problem).toMatchObject({ code: 'evaluation-failed', element: 'sum', line: 12 });
  });
});
