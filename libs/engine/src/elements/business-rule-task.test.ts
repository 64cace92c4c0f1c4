import { CaseRun } from '../testing/case-run';
import { elementId, endEvent, graphOf, ruleTask, startEvent } from '../testing/graph-builder';

describe('business rule task', () => {
  it('writes what was decided and leaves the explanation in the trace', () => {
    const graph = graphOf([startEvent('start'), ruleTask('rate', { result: 'rating' }), endEvent('end')], ['start > rate > end']);
    const run = new CaseRun(graph).start({ points: 4 });
    expect(run.variables()).toEqual({ points: 4, rating: 8 });
    expect(run.traces()).toContainEqual({ kind: 'decision', element: 'rate', decision: 'grade', explanation: { rowsMatched: [1] } });
  });

  it('refuses the step where the decision fails', () => {
    const graph = graphOf([startEvent('start'), ruleTask('rate', { decision: 'unknown' }), endEvent('end')], ['start > rate > end']);
    expect(new CaseRun(graph).try({ kind: 'start', at: elementId('start'), data: {} })).toEqual({
      code: 'evaluation-failed',
      element: 'rate',
      line: 1,
      reason: 'no decision unknown',
    });
  });
});
