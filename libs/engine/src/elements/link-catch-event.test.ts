import { CaseRun } from '../testing/case-run';
import { endEvent, graphOf, linkCatch, linkThrow, parallel, startEvent } from '../testing/graph-builder';

describe('link catch event', () => {
  it('takes the tokens of every link that leads to it, each by itself', () => {
    const sketches = [startEvent('start'), parallel('fork'), linkThrow('one', 'here'), linkThrow('two', 'here'), linkCatch('here')];
    const graph = graphOf([...sketches, endEvent('end')], ['start > fork > one', 'fork > two', 'here > end']);
    const run = new CaseRun(graph).start();
    expect(run.path().filter((element) => element === 'end')).toHaveLength(2);
    expect(run.outcome()).toBe('completed');
  });
});
