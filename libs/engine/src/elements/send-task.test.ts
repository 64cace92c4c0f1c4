import { CaseRun } from '../testing/case-run';
import { fakeContext } from '../testing/fake-context';
import { endEvent, formula, graphOf, sendTask, startEvent } from '../testing/graph-builder';

describe('send task', () => {
  it('hands over its notice with what is visible, facts and inputs included, and goes on', () => {
    const inputs = [{ name: 'word', value: formula('decision') }];
    const graph = graphOf([startEvent('start'), sendTask('tell', { inputs }), endEvent('end')], ['start > tell > end']);
    const run = new CaseRun(graph, fakeContext({ case: { number: 'N1' } })).start({ decision: 'pass' });
    expect(run.of('notice')).toEqual([
      { kind: 'notice', element: 'tell', notice: 'accepted', variables: { decision: 'pass', case: { number: 'N1' }, word: 'pass' } },
    ]);
    expect(run.outcome()).toBe('completed');
  });

  it('never lets start data pass for a fact', () => {
    const graph = graphOf([startEvent('start'), sendTask('tell')], ['start > tell']);
    const run = new CaseRun(graph, fakeContext({ case: { number: 'N1' } })).start({ case: { number: 'forged' } });
    expect(run.of('notice')[0]?.variables).toEqual({ case: { number: 'N1' } });
  });
});
