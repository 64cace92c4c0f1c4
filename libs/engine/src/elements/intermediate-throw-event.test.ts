import { CaseRun } from '../testing/case-run';
import { endEvent, graphOf, startEvent, throwEvent } from '../testing/graph-builder';

describe('intermediate throw event', () => {
  it('marks the stage and passes on', () => {
    const graph = graphOf([startEvent('start'), throwEvent('mark', { stage: 'publicity' }), endEvent('end')], ['start > mark > end']);
    const run = new CaseRun(graph).start();
    expect(run.of('stage')).toEqual([{ kind: 'stage', stage: 'publicity', element: 'mark' }]);
    expect(run.outcome()).toBe('completed');
  });
});
